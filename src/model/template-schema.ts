/** Owns the schema of a document template's structure; imported when one is read. */

import * as z from 'zod';
import { version } from './schema-parts.js';
import { COLUMN_KINDS } from './template.js';

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
  version,
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
