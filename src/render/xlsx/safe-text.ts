/** Owns making any text safe to stand in a cell: as text, whole, and as it was written. */

/** What a cell can hold; Excel refuses a file with more. */
const CELL_CHARACTERS = 32_767;

/**
 * Text as a cell takes it. `_x0041_` would be read as an escaped character, so its underscore is escaped; unpaired
 * surrogates and controls are no XML and go; line ends become line feeds; what exceeds a cell is cut with `…`.
 */
export function safeText(text: string): string {
  const clean = text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]/g, '')
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  return clean.length <= CELL_CHARACTERS ? clean : `${clean.slice(0, CELL_CHARACTERS - 1)}…`;
}

/** True for text that a spreadsheet would take for a formula once someone edits its cell. */
export function looksLikeFormula(text: string): boolean {
  return /^[=+\-@\t\r]/.test(text);
}
