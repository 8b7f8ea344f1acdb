/** Owns the timed table of the kick-off. */

import { clockTime } from '../model/clock-time.js';
import type { FormValues } from '../model/form-controls.js';
import type { Origin } from '../model/profile.js';
import { literal, type Text } from '../model/text.js';
import { type Block, type Cell, paragraph, span, textCell } from '../report/blocks.js';
import type { KickoffInput } from './kickoff-meeting.js';
import {
  type KickoffTemplate,
  lastMinute,
  type PlanBlock,
  type TimedBlock,
  timePlan,
} from './kickoff-plan.js';
import { slotColumns } from './slot-columns.js';
import { labelCell, neutralColumn } from './table-block.js';
import { slotWords, type Words } from './words.js';

/** What is proposed, what is not known, the programme with clock times, its length and the margin left. */
export function timetableBlocks(template: KickoffTemplate, input: KickoffInput, values: FormValues): Block[] {
  const { meeting, plan, origin, themes } = input;
  const say = slotWords(template, 'timetable');
  const columns = slotColumns(template, 'timetable').columns.filter(
    ({ id }) => id !== 'remote' || meeting.mode !== 'on-site',
  );
  const total = lastMinute(plan);
  const rows = timePlan(plan).map((block) =>
    columns.map(({ id }) => timetableCell(id, block, { start: meeting.start, values, say })),
  );
  return [
    ...(themes && themes.names.length > 0 ? [paragraph(themesText(themes, say))] : []),
    ...(meeting.start === undefined ? [paragraph(say('startUnknown'), 'note')] : []),
    ...(origin || !plan.some(({ variant }) => variant) ? [] : [paragraph(say('originUnknown'), 'note')]),
    {
      kind: 'table',
      id: 'timetable',
      caption: say('caption'),
      columns: columns.map(neutralColumn),
      rows,
      rowHeaders: false,
    },
    paragraph(say('total', { minutes: total })),
    ...(meeting.slot && meeting.slot > total
      ? [paragraph(say('margin', { minutes: meeting.slot - total }))]
      : []),
  ];
}

function themesText({ names, date }: { names: readonly string[]; date: string }, say: Words['say']): Text {
  return say('themesFromCompass', {
    date: { format: 'date', iso: date },
    themes: { format: 'list', items: names },
  });
}

function timetableCell(
  column: string,
  block: TimedBlock,
  { start, values, say }: { start: number | undefined; values: FormValues; say: Words['say'] },
): Cell {
  switch (column) {
    case 'time':
      return timeCell(block, start, say);
    case 'block':
      return block.variant
        ? labelCell(block.title, say(VARIANT_TEXTS[block.variant]))
        : textCell(block.title, { strong: true });
    case 'who':
      return whoCell(block, values);
    case 'material': {
      const items = block.material.flatMap(({ label }, index) => [
        span(literal(index > 0 ? ' · ' : '')),
        span(label),
      ]);
      return { kind: 'text', spans: items };
    }
    case 'aim':
    case 'method':
    case 'output':
    case 'remote':
      return textCell(block[column] ?? literal(''));
    default:
      return textCell(literal(''));
  }
}

const VARIANT_TEXTS: Record<Origin, string> = { spontaneous: 'forSpontaneous', solicited: 'forSolicited' };

function timeCell({ from, to, minutes }: TimedBlock, start: number | undefined, say: Words['say']): Cell {
  const duration = say('duration', { minutes });
  if (start === undefined) return textCell(duration);
  const clock = literal(`${clockTime(start + from)}–${clockTime(start + to)}`);
  return labelCell(clock, duration);
}

/** The role, and the person who holds it where that is known. */
function whoCell({ who, role }: PlanBlock, values: FormValues): Cell {
  const name = role && values[`people.${role}.who`];
  if (!who) return textCell(literal(''));
  return typeof name === 'string' ? labelCell(literal(name), who) : textCell(who);
}
