/** Owns what the schemas of instruments and templates share: texts, versions, one entry an id. */
import * as z from 'zod';

/** Prose: not empty, spaces at its ends do not count. */
export const text = z.string().trim().min(1, 'this text is empty');

export const version = z.string().regex(/^\d+\.\d+\.\d+$/, 'a version reads 1.0.0');

/** An object with just these keys, each after `schema`. */
export function keys(names: readonly string[], schema: z.ZodType): z.ZodType {
  return z.strictObject(Object.fromEntries(names.map((name) => [name, schema])));
}

/** A map from ids that are checked elsewhere to values of one kind. */
export function byId(schema: z.ZodType): z.ZodType<Record<string, unknown>> {
  return z.record(z.string(), schema);
}
