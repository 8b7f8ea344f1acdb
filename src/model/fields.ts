/** Owns maps of plain values, as YAML and JSON give them. */

export type Fields = Readonly<Record<string, unknown>>;

/** True for a map; a list is none. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
