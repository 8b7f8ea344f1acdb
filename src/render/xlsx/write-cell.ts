/** Owns writing one cell: people's text stays text, links only to the web, numbers with their format. */
import { safeHref } from '../../i18n/clean-text.js';
import type { Cell } from './book/cell.js';
import type { Style } from './book/style.js';
import { joinStyles } from './join-styles.js';
import { COLOURS, font } from './looks.js';
import { looksLikeFormula, safeText } from './safe-text.js';

/** The format that marks a cell as text, so that `=1+1` is still text after someone edits it. */
const AS_TEXT = '@';
const LINK_CHARACTERS = 2_000;

/** Text as text, whatever it looks like. Sets value and style. */
export function writeText(cell: Cell, text: string, style: Style = {}): void {
  // An empty string is text, and a chart would draw it as zero: the cell is left empty.
  cell.value = text === '' ? null : safeText(text);
  cell.style = looksLikeFormula(text) ? joinStyles(style, formatStyle(AS_TEXT)) : style;
}

/** A number, or a day: spreadsheets keep it as one. */
export function writeNumber(cell: Cell, value: number | Date, numFmt: string, style: Style = {}): void {
  cell.value = value;
  cell.style = joinStyles(style, formatStyle(numFmt));
}

/** A link where `href` is one that a browser opens; else its words alone. */
export function writeLink(cell: Cell, text: string, href: string, style: Style = {}): void {
  writeText(cell, text, style);
  const address = webLink(href);
  if (address === undefined) return;
  cell.value = { text: safeText(text), href: address };
  cell.style = { ...style, font: font({ underline: true, color: { argb: COLOURS.accent } }) };
}

/** The address that a cell may lead to; undefined for what is no page of the web, or longer than Excel takes. */
export function webLink(href: string): string | undefined {
  const address = safeHref(href);
  return address !== undefined && address.length <= LINK_CHARACTERS ? address : undefined;
}

const formats = new Map<string, Style>();

/** The one style that says this format and nothing else. */
function formatStyle(numFmt: string): Style {
  const style = formats.get(numFmt) ?? { numFmt };
  formats.set(numFmt, style);
  return style;
}
