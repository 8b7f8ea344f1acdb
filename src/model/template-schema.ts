/** Owns checking a document template: its structure by itself, then the texts of one language against the structure. */
import * as z from 'zod';
import { listControls } from './form-controls.js';
import type { PathFinding } from './path-finding.js';
import { findingsOfSchema } from './schema-findings.js';
import { suggestName } from './suggest.js';
import { COLUMN_KINDS, flattenTexts, type TemplateBlock, type TemplateStructure } from './template.js';
import { expectedTexts } from './template-texts.js';

const id = z.string().regex(/^[a-zA-Z0-9][a-zA-Z0-9-]*$/, 'an id is written in letters, digits and hyphens');
const ids = z.array(id).min(1);
const lines = z.number().int().min(1).max(30);
const width = z.number().positive();

const cell = {
  kind: z.enum(COLUMN_KINDS),
  options: ids.optional(),
  min: z.number().int().optional(),
  max: z.number().int().optional(),
  lines: lines.optional(),
};
const column = z.strictObject({ id, ...cell, width: width.optional() });
const slotColumn = z.strictObject({
  id,
  kind: z.enum(COLUMN_KINDS).optional(),
  options: ids.optional(),
  width: width.optional(),
});
const field = z.strictObject({
  id,
  kind: z.enum(['text', 'date', 'number', 'choice']).optional(),
  options: ids.optional(),
  lines: lines.optional(),
  from: z
    .string()
    .regex(/^profile\.\w+$/, 'a field is filled from profile.<fact>')
    .optional(),
});

const block = z.discriminatedUnion('type', [
  z.strictObject({ type: z.enum(['paragraph', 'note']), id }),
  z.strictObject({ type: z.literal('heading'), id, level: z.union([z.literal(1), z.literal(2)]).optional() }),
  z.strictObject({ type: z.literal('fields'), id, fields: z.array(field).min(1) }),
  z.strictObject({
    type: z.literal('table'),
    id,
    columns: z.array(column).min(1).optional(),
    columnsFrom: id.optional(),
    rows: ids.optional(),
    blankRows: z.number().int().min(1).max(50).optional(),
    toolColumns: z.boolean().optional(),
    cell: z.strictObject(cell).optional(),
  }),
  z.strictObject({ type: z.literal('list'), id, items: ids, check: z.boolean().optional() }),
  z.strictObject({ type: z.literal('write'), id, lines }),
  z.strictObject({
    type: z.literal('slot'),
    id,
    columns: z.array(slotColumn).min(1).optional(),
    columnsFrom: id.optional(),
    blankRows: z.number().int().min(1).max(50).optional(),
    part: id.optional(),
  }),
  z.strictObject({ type: z.literal('signature'), id, parties: ids }),
  z.strictObject({ type: z.literal('pageBreak') }),
]);

const origin = z.enum(['spontaneous', 'solicited']);
/** The structure of `templates/<id>/template.yaml`; what holds between its parts is checked apart. */
export const structureSchema = z.strictObject({
  id,
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'a version reads 1.0.0'),
  orientation: z.enum(['portrait', 'landscape']),
  dense: z.boolean().optional(),
  sources: z.array(id),
  blocks: z.array(block).min(1),
  plan: z
    .array(
      z.strictObject({
        id,
        minutes: z.number().int().min(1),
        who: id,
        material: z.array(id),
        origin: origin.optional(),
      }),
    )
    .optional(),
  material: ids.optional(),
  followUp: z.array(z.strictObject({ id, days: z.number().int().min(0) })).optional(),
  entries: z
    .array(z.strictObject({ id, part: id, phases: ids, formats: z.array(z.string()).min(1) }))
    .optional(),
  phases: ids.optional(),
  date: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, 'a date reads 2026-11-21')
    .optional(),
});

/** Word refuses longer tags: an id of a control, a colon and an option have to fit. */
const TAG_LIMIT = 64;

/**
 * What is wrong with the structure of a template. Findings: COP-INSTRUMENT-001, -005 … -007 its shape; -002 an id twice; -008
 * columns shared with a table that is none; COP-TEMPLATE-001 an id too long for Word; -002 another document than `expectedId`.
 */
export function checkTemplateStructure(input: unknown, expectedId?: string): PathFinding[] {
  const parsed = structureSchema.safeParse(input, { reportInput: true });
  if (!parsed.success) return findingsOfSchema(parsed.error.issues);
  const structure = parsed.data as TemplateStructure;
  return [
    ...otherDocument(structure, expectedId),
    ...doubleIds(structure.blocks),
    ...lostColumns(structure.blocks),
    ...longControls(structure),
  ];
}

function otherDocument({ id: found }: TemplateStructure, expected: string | undefined): PathFinding[] {
  if (expected === undefined || found === expected) return [];
  return [{ code: 'COP-TEMPLATE-002', path: ['id'], values: { found, expected } }];
}

function doubleIds(blocks: readonly TemplateBlock[]): PathFinding[] {
  const seen = new Set<string>();
  return blocks.flatMap((each, index): PathFinding[] => {
    if (!('id' in each)) return [];
    if (!seen.has(each.id)) {
      seen.add(each.id);
      return [];
    }
    return [{ code: 'COP-INSTRUMENT-002', path: ['blocks', String(index), 'id'], values: { id: each.id } }];
  });
}

function lostColumns(blocks: readonly TemplateBlock[]): PathFinding[] {
  const withColumns = blocks.flatMap((each) => ('columns' in each && each.columns ? [each.id] : []));
  return blocks.flatMap((each, index): PathFinding[] => {
    if (each.type !== 'table' && each.type !== 'slot') return [];
    const path = ['blocks', String(index), 'columnsFrom'];
    if (each.columnsFrom === undefined) {
      if (each.type === 'slot' || each.columns) return [];
      return [{ code: 'COP-INSTRUMENT-006', path: path.slice(0, 2), values: { id: `${each.id}.columns` } }];
    }
    if (withColumns.includes(each.columnsFrom)) return [];
    const suggestion = suggestName(each.columnsFrom, withColumns);
    const values = { id: each.id, found: each.columnsFrom };
    return [{ code: 'COP-INSTRUMENT-008', path, values, ...(suggestion ? { suggestion } : {}) }];
  });
}

function longControls(structure: TemplateStructure): PathFinding[] {
  const tags = listControls(structure, 1).map(({ id: control, options }) => {
    const longest = Math.max(0, ...options.map((option) => option.length + 1));
    return { control, length: control.length + longest };
  });
  return tags
    .filter(({ length }) => length > TAG_LIMIT)
    .map(({ control, length }) => ({
      code: 'COP-TEMPLATE-001',
      path: ['blocks'],
      values: { id: control, length, limit: TAG_LIMIT },
    }));
}

/**
 * What is wrong with the texts of one language, for a structure that is right. `required` are texts that code asks for: those
 * of the slots of the kit's own template. Findings: COP-INSTRUMENT-003 a text is missing; -004 one belongs to nothing; -005
 * YAML reads it as something else.
 */
export function checkTemplateTexts(
  structure: TemplateStructure,
  input: unknown,
  lang: string,
  required: readonly string[] = [],
): PathFinding[] {
  const texts = flattenTexts(input);
  const expected = expectedTexts(structure);
  const missing = [...expected.required, ...required.filter((path) => expected.isSlotText(path))].filter(
    (path) => !texts.get(path)?.trim(),
  );
  const known = [...expected.required, ...expected.optional];
  const strange = [...texts.keys()].filter((path) => !known.includes(path) && !expected.isSlotText(path));
  return [...new Set(missing)]
    .map(
      (path): PathFinding => ({
        code: 'COP-INSTRUMENT-003',
        path: path.split('.'),
        values: { id: path, lang },
      }),
    )
    .concat(
      strange.map((path) => {
        const suggestion = suggestName(path, known);
        const values = { id: path, lang };
        return {
          code: 'COP-INSTRUMENT-004',
          path: path.split('.'),
          values,
          ...(suggestion ? { suggestion } : {}),
        };
      }),
      notText(input),
    );
}

/** Leaves that are no text: `no`, `1.0` without quotes. */
function notText(input: unknown, path: readonly string[] = []): PathFinding[] {
  if (typeof input === 'string') return [];
  if (typeof input === 'object' && input !== null) {
    return Object.entries(input).flatMap(([key, value]) => notText(value, [...path, key]));
  }
  return [{ code: 'COP-INSTRUMENT-005', path, values: { id: path.join('.'), found: String(input) } }];
}
