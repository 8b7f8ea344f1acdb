/** Owns the XML of how a sheet is seen: its view on a screen and its pages of paper. */
import { columnLetter } from '../../../model/column-letter.js';
import type { Column, Row } from '../book/sheet.js';
import type { PageSetup, View } from '../book/view.js';
import { element, escapeXml } from '../xml.js';

const A4 = 9;
const MARGINS_INCHES = { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.3 };
/** Over the whole width of any sheet. */
const LAST_COLUMN = 16_383;

/** The view on a screen; the first sheet is the one that is open. */
export function viewXml({ showGridLines = true, frozen, activeCell }: View, isFirst: boolean): string {
  const pane = frozen ? paneOf(frozen) : undefined;
  const attributes = {
    showGridLines: showGridLines ? undefined : 0,
    tabSelected: isFirst ? 1 : undefined,
    workbookViewId: 0,
  };
  const selection = activeCell ? element('selection', { pane, activeCell, sqref: activeCell }) : '';
  const view = element('sheetView', attributes, frozen ? paneXml(frozen) : '', selection);
  return element('sheetViews', {}, view);
}

function paneOf({ rows, columns }: NonNullable<View['frozen']>): string {
  if (columns === 0) return 'bottomLeft';
  return rows === 0 ? 'topRight' : 'bottomRight';
}

function paneXml(frozen: NonNullable<View['frozen']>): string {
  const { rows, columns } = frozen;
  return element('pane', {
    xSplit: columns === 0 ? undefined : columns,
    ySplit: rows === 0 ? undefined : rows,
    topLeftCell: columnLetter(columns + 1) + (rows + 1),
    activePane: paneOf(frozen),
    state: 'frozen',
  });
}

/** Excel's own width, for a column of which only something else is known. */
const USUAL_WIDTH = 9;

/** `columns` by number, from 1. */
export function columnsXml(columns: readonly Column[]): string {
  const written: string[] = [];
  columns.forEach(({ width = USUAL_WIDTH, hidden }, number) => {
    const attributes = { min: number, max: number, width, hidden: hidden ? 1 : undefined, customWidth: 1 };
    written.push(element('col', attributes));
  });
  return written.length === 0 ? '' : element('cols', {}, ...written);
}

/** Everything of a sheet that says how it prints, in the order of CT_Worksheet (ECMA-376 part 1, §18.3.1.99). */
export function pageXml({
  orientation = 'portrait',
  pagesWide = 1,
  onePageHigh,
  header,
  footer,
}: PageSetup): string {
  const margins = marginXml('oddHeader', header) + marginXml('oddFooter', footer);
  return [
    element('printOptions', { horizontalCentered: 1 }),
    element('pageMargins', MARGINS_INCHES),
    element('pageSetup', {
      paperSize: A4,
      orientation,
      fitToWidth: pagesWide,
      fitToHeight: onePageHigh ? 1 : 0,
    }),
    margins === '' ? '' : element('headerFooter', {}, margins),
  ].join('');
}

function marginXml(name: string, words: string | undefined): string {
  return words === undefined ? '' : element(name, {}, escapeXml(words));
}

/** `rows` by number, from 1. */
export function breaksXml(rows: readonly Row[]): string {
  const breaks: string[] = [];
  rows.forEach(({ breakAfter }, number) => {
    if (breakAfter) breaks.push(element('brk', { id: number, max: LAST_COLUMN, man: 1 }));
  });
  const count = breaks.length;
  return count === 0 ? '' : element('rowBreaks', { count, manualBreakCount: count }, ...breaks);
}
