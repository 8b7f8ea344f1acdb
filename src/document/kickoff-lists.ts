/** Owns the lists of the kick-off: material gathered from the programme, and the follow-up with its dates. */
import type { FormValues } from '../model/form-controls.js';
import { addDays } from '../model/iso-date.js';
import { asValue, type Text } from '../model/text.js';
import { type Block, type Cell, paragraph, span, textCell } from '../report/blocks.js';
import type { KickoffTemplate, PlanBlock } from './kickoff-plan.js';
import { slotColumns } from './slot-columns.js';
import { fillCell, labelCell, neutralColumn } from './table-block.js';
import { slotWords, wordsOf } from './words.js';

/** Everything that the blocks need, once each, with the blocks that need it. */
export function materialBlocks(
  template: KickoffTemplate,
  plan: readonly PlanBlock[],
  values: FormValues,
): Block[] {
  const say = slotWords(template, 'material');
  const used = new Map<string, { label: Text; blocks: Text[] }>();
  for (const { material, title } of plan) {
    for (const { id, label } of material) {
      const entry = used.get(id) ?? { label, blocks: [] };
      used.set(id, { label, blocks: [...entry.blocks, title] });
    }
  }
  if (used.size === 0) return [paragraph(say('none'))];
  const order = template.structure.material;
  const rank = (id: string): number => (order.includes(id) ? order.indexOf(id) : order.length);
  const entries = [...used].sort(([a], [b]) => rank(a) - rank(b));
  const checkIds = entries.map(([id]) => `material.${id}`);
  return [
    paragraph(say('intro')),
    {
      kind: 'list',
      ordered: false,
      items: entries.map(([, { label, blocks }]) => {
        const list = { format: 'list' as const, items: unique(blocks).map(asValue) };
        return [span(say('usedIn', { label: asValue(label), blocks: list }))];
      }),
      checkIds,
      checks: checkIds.map((id) => values[id] === true),
    },
  ];
}

function unique(texts: readonly Text[]): Text[] {
  return [...new Map(texts.map((text) => [JSON.stringify(text), text])).values()];
}

/** The first six months, each step with its date once that of the meeting is known. */
export function followUpBlocks(
  template: KickoffTemplate,
  date: string | undefined,
  values: FormValues,
): Block[] {
  const say = slotWords(template, 'followUp');
  const { say: own } = wordsOf(template);
  const { columns } = slotColumns(template, 'followUp');
  const rows = template.structure.followUp.map(({ id, days }) => {
    const label = own(`followUp.${id}.label`);
    const due: FormValues = date ? { [`followUp.${id}.due`]: addDays(date, days) } : {};
    return columns.map((column): Cell => {
      if (column.id === 'step') return labelCell(label, own(`followUp.${id}.help`));
      if (column.id === 'due' && !date) return textCell(say('offset', { days }));
      return fillCell(column, `followUp.${id}.${column.id}`, label, { values: { ...due, ...values } });
    });
  });
  return [
    paragraph(say('intro')),
    ...(date ? [] : [paragraph(say('dateUnknown'), 'note')]),
    {
      kind: 'table',
      id: 'followUp',
      caption: say('caption'),
      columns: columns.map(neutralColumn),
      rows,
      rowHeaders: false,
    },
  ];
}
