/** Owns the contents page of the kit: which file is for what, and when it is useful. */
import type { DocumentTemplate, SlotSpec, TemplateStructure } from '../model/template.js';
import { asValue, literal, type Text } from '../model/text.js';
import { type Block, type Cell, type Report, textCell } from '../report/blocks.js';
import { buildDocument } from './build-document.js';
import { slotColumns } from './slot-columns.js';
import { neutralColumn } from './table-block.js';
import { slotWords, wordsOf } from './words.js';

interface KitStructure extends TemplateStructure {
  /** The date that the blank files carry, whenever they are made. */
  date: string;
  phases: readonly string[];
  entries: readonly KitEntry[];
}

export interface KitEntry {
  id: string;
  part: string;
  phases: readonly string[];
  /** Endings of its files. */
  formats: readonly string[];
}

export type KitTemplate = DocumentTemplate<KitStructure>;

/** The names of an entry's files, in its language. */
export function kitFileNames({ texts }: KitTemplate, { id, formats }: KitEntry): string[] {
  const name = texts.get(`entries.${id}.file`) ?? id;
  return formats.map((format) => `${name}.${format}`);
}

/** The page in the template's language, dated as all blank files of the kit. */
export function kitContents(template: KitTemplate, sources: readonly string[]): Report {
  const { structure } = template;
  const slots = structure.blocks.filter((block) => block.type === 'slot');
  return buildDocument(template, {
    date: structure.date,
    profile: null,
    values: {},
    slots: Object.fromEntries(slots.map((slot) => [slot.id, filesTable(template, slot)])),
    sources,
  });
}

function filesTable(template: KitTemplate, slot: SlotSpec): Block[] {
  const { columns } = slotColumns(template, slot.id);
  const rows = template.structure.entries.filter(({ part }) => part === slot.part);
  return [
    {
      kind: 'table',
      id: slot.id,
      caption: slotWords(template, slot.id)('caption'),
      columns: columns.map(neutralColumn),
      rowHeaders: true,
      rows: rows.map((entry) => columns.map(({ id }) => fileCell(id, entry, template, slot.id))),
    },
  ];
}

function fileCell(column: string, entry: KitEntry, template: KitTemplate, slot: string): Cell {
  const { say } = wordsOf(template);
  switch (column) {
    case 'document':
      return textCell(say(`entries.${entry.id}.name`));
    case 'when':
      return textCell(say(`entries.${entry.id}.when`));
    case 'phases':
      return textCell(phasesText(entry, template, slot));
    default:
      return textCell(literal(kitFileNames(template, entry).join('\n')));
  }
}

function phasesText({ phases }: KitEntry, template: KitTemplate, slot: string): Text {
  const { say } = wordsOf(template);
  if (phases.length === template.structure.phases.length) return slotWords(template, slot)('allPhases');
  const names = phases.map((phase) => asValue(say(`phases.${phase}`)));
  return { kind: 'message', id: 'document.list', values: { items: { format: 'list', items: names } } };
}
