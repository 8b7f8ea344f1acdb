/** Owns tables in HTML: header cells that name their column or row, numbers with bars, a part to scroll where the page is narrow. */
import type { Cell, Column, Table } from '../../report/blocks.js';
import { formatCellNumber } from '../format-cell-number.js';
import { typedValue } from '../typed-value.js';
import { renderOptions } from './html-form.js';
import type { HtmlPage } from './html-page.js';

const ROW_CLASSES = ['group', 'part'] as const;

/** Tables with more columns are scrolled sideways rather than squeezed until words break. */
const WIDE_FROM = 8;

/** Empty for a table without rows. */
export function renderTable(table: Table, page: HtmlPage): string {
  if (table.rows.length === 0) return '';
  const head = table.columns.map(
    (column) => `<th scope="col"${classOf(column)}>${page.say(column.header)}</th>`,
  );
  const rows = table.rows.map((row, index) => renderRow(table, row, table.rowLevels?.[index], page));
  const caption = `<caption class="hidden">${page.say(table.caption)}</caption>`;
  const wide = table.columns.length > WIDE_FROM ? ' class="wide"' : '';
  const body = `<table${wide}>${caption}${columnWidths(table)}<thead><tr>${head.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
  return `<div class="scroll" role="group" tabindex="0" aria-label="${page.attribute(table.caption)}">${body}</div>`;
}

/** Widths by the weights of the columns, in steps of 5 %: classes, since the content policy forbids a style of one's own. */
function columnWidths({ columns }: Table): string {
  if (columns.every(({ weight }) => weight === undefined)) return '';
  const total = columns.reduce((sum, { weight = 1 }) => sum + weight, 0);
  const steps = columns.map(({ weight = 1 }) =>
    Math.min(60, Math.max(5, Math.round((weight * 20) / total) * 5)),
  );
  return `<colgroup>${steps.map((step) => `<col class="w-${step}">`).join('')}</colgroup>`;
}

function renderRow(table: Table, row: readonly Cell[], level: 0 | 1 | undefined, page: HtmlPage): string {
  const cells = row.map((cell, index) => {
    const column = table.columns[index]!;
    const isHeader = index === 0 && table.rowHeaders;
    const name = isHeader ? 'th scope="row"' : 'td';
    const heat = table.heat && cell.kind === 'number' && cell.show === 'score' ? cell.value : undefined;
    return `<${name}${classOf(column, cell, heat)}>${renderCell(cell, page)}</${isHeader ? 'th' : 'td'}>`;
  });
  return `<tr${level === undefined ? '' : ` class="${ROW_CLASSES[level]}"`}>${cells.join('')}</tr>`;
}

/** Quarters of the scale 0–100, for the colour behind a score. */
const HEAT_STEP = 25;

function classOf({ align }: Column, cell?: Cell, heat?: number): string {
  const names = [
    ...(align === 'end' || align === 'center' ? [align] : []),
    ...(heat === undefined ? [] : [`heat-${Math.min(3, Math.floor(heat / HEAT_STEP))}`]),
    ...(cell?.kind === 'bar' ? ['bar'] : []),
    ...(cell?.kind === 'missing' ? ['missing'] : []),
    ...(cell?.kind === 'status' ? [`status-${cell.status.replace(/[^a-z-]/g, '')}`] : []),
  ];
  return names.length === 0 ? '' : ` class="${names.join(' ')}"`;
}

function renderCell(cell: Cell, page: HtmlPage): string {
  switch (cell.kind) {
    case 'text':
      return page.spans(cell.spans);
    case 'number':
      return page.typed(formatCellNumber(cell, page.translator));
    case 'bar':
      return renderBar(cell.value, page);
    case 'date':
      return `<time datetime="${cell.iso}">${page.typed(page.translator.shortDate(cell.iso))}</time>`;
    case 'missing':
      return page.say(cell.reason);
    case 'status':
      return page.say(cell.text);
    case 'blank':
      return cell.value === undefined
        ? `<span class="blank"><span class="hidden">${page.word('to-fill-in')}</span></span>`
        : page.typed(typedValue(cell, page.translator)!);
    case 'choice':
      return renderOptions(cell, page);
  }
}

/** The number says it; the bar beside it is for the eye alone. */
function renderBar(value: number, page: HtmlPage): string {
  const width = Math.min(100, Math.max(0, Math.round(value * 10) / 10));
  const bar = `<svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect class="track" width="100" height="8" rx="1"/><rect class="value" width="${width}" height="8" rx="1"/></svg>`;
  return `<span><b>${page.typed(page.translator.score(value))}</b>${bar}</span>`;
}
