/** Owns the schema of a flat record (a profile, an action, an indicator) out of its table of fields. */
import { z } from 'zod';
import type { FieldKind, RecordSchema } from '../../src/model/record-schema.js';
import { count, isoDate, percent, words } from './parts.js';

/** Only the fields of the table, each with its description where there is one; all but the `required` ones may be left out. */
export function recordOf(
  fields: RecordSchema,
  required: readonly string[],
  descriptions: Readonly<Record<string, string>> = {},
) {
  const shape = Object.entries(fields).map(([name, kind]) => {
    const field = required.includes(name) ? fieldOf(kind) : fieldOf(kind).nullable().optional();
    return [name, describe(field, descriptions[name])] as const;
  });
  return z.strictObject(Object.fromEntries(shape));
}

function describe(field: z.ZodType, text: string | undefined): z.ZodType {
  return text === undefined ? field : field.describe(text);
}

/** What people write; that the reader also takes a number in quotes is left unsaid. */
function fieldOf(field: FieldKind): z.ZodType {
  switch (field.kind) {
    case 'text':
      return z.union([words.regex(/\S/), z.number()]);
    case 'textList':
      return z.array(words.regex(/\S/));
    case 'date':
      return isoDate;
    case 'count':
      return count.max(Number.MAX_SAFE_INTEGER);
    case 'percent':
      return percent;
    case 'number':
      return z.number().nonnegative();
    case 'timeZone':
      return z.string().regex(/^[A-Za-z_+\-/0-9]+$/);
    case 'oneOf':
      return z.enum(field.options as [string, ...string[]]);
    case 'someOf':
      return z.array(z.enum(field.options as [string, ...string[]]));
  }
}
