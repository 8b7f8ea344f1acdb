/** Owns the cells of a row in OpenDocument format, and the text of each. */
import { formatIso } from './excel-date.js';
import { attribute, decodeXml, tagsIn } from './xml-text.js';

/** The cells of a row with what stands in them; a cell that is never closed ends the row. */
export function* cellsIn(row: string): Iterable<{ attributes: string; inner: string }> {
  let open: { attributes: string; end: number } | undefined;
  for (const { name, kind, attributes, start, end } of tagsIn(row)) {
    if (name !== 'table-cell' && name !== 'covered-table-cell') continue;
    if (kind === 'empty') yield { attributes, inner: '' };
    else if (kind === 'open') open = { attributes, end };
    else if (open) {
      yield { attributes: open.attributes, inner: row.slice(open.end, start) };
      open = undefined;
    }
  }
}

/** Cells as text: numbers as they are, dates as `2026-07-27 19:06:23`, TRUE and FALSE. */
export function readValue(attributes: string, inner: string): string {
  switch (attribute(attributes, 'office:value-type')) {
    case 'float':
    case 'percentage':
    case 'currency':
      return attribute(attributes, 'office:value') ?? '';
    case 'date':
      return formatIso(attribute(attributes, 'office:date-value') ?? '');
    case 'boolean':
      return attribute(attributes, 'office:boolean-value') === 'true' ? 'TRUE' : 'FALSE';
    default:
      return textOf(inner);
  }
}

const LONGEST_SPACE = 1000;

/** Paragraphs become lines; runs of spaces, tabs and line breaks have elements of their own; notes are left out. */
function textOf(inner: string): string {
  let text = '';
  let notes = 0;
  let paragraphs = 0;
  let from = -1;
  for (const { name, kind, attributes, start, end } of tagsIn(inner)) {
    if (from >= 0 && notes === 0) text += decodeXml(inner.slice(from, start));
    if (name === 'annotation' && kind !== 'empty') notes += kind === 'open' ? 1 : -1;
    else if (name === 'p' && kind === 'open' && notes === 0) {
      text += paragraphs > 0 ? '\n' : '';
      paragraphs += 1;
    } else if (notes === 0) text += spaceOf(name, attributes);
    from = (name === 'p' && kind === 'close') || paragraphs === 0 ? -1 : end;
  }
  return text;
}

function spaceOf(name: string, attributes: string): string {
  if (name === 'tab') return '\t';
  if (name === 'line-break') return '\n';
  if (name !== 's') return '';
  return ' '.repeat(Math.min(LONGEST_SPACE, Number(attribute(attributes, 'text:c') ?? 1) || 1));
}
