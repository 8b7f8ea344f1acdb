/** Owns a number as a spreadsheet keeps it: fifteen digits that count, so that it rounds as the other reports do. */

const DIGITS = 15;

/** Without the noise of binary fractions: 62.49999999999999 is 62.5, which shows as 63 and not as 62. */
export function exactNumber(value: number): string {
  return String(Number.isInteger(value) ? value : Number(value.toPrecision(DIGITS)));
}
