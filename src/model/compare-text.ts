/** Owns the order of ids and ISO dates: by their characters, in every language alike. */

/** For `sort`, upwards. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
