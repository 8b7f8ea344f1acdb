/** Owns the part of a sheet, and which other parts it leads to. */
import { columnLetter } from '../../../model/column-letter.js';
import type { Cell, Link } from '../book/cell.js';
import type { Sheet } from '../book/sheet.js';
import { element, xmlPart } from '../xml.js';
import { type SharedTables, sheetDataXml } from './cell-xml.js';
import { MAIN, RELATIONSHIPS } from './namespaces.js';
import type { Relation } from './package.js';
import { breaksXml, columnsXml, pageXml, viewXml } from './page-xml.js';
import { formatsXml, validationsXml } from './rules-xml.js';

/** The numbers of the parts that belong to one sheet. */
export interface SheetParts {
  tables: readonly number[];
  drawing: number | undefined;
}

/** Elements stand in the order of CT_Worksheet (ECMA-376 part 1, §18.3.1.99). */
export function sheetXml(
  sheet: Sheet,
  shared: SharedTables,
  { tables, drawing }: SheetParts,
): { xml: string; relations: Relation[] } {
  const { relations, xml: links } = linksOf(sheet);
  if (drawing !== undefined) relations.push(relationTo('drawing', 'drawing', drawing));
  relations.push(...tables.map((number) => relationTo(`table${number}`, 'table', number)));
  const tableParts = tables.map((number) => element('tablePart', { 'r:id': `table${number}` }));
  const xml = element(
    'worksheet',
    { xmlns: MAIN, 'xmlns:r': RELATIONSHIPS },
    propertiesXml(sheet),
    element('dimension', { ref: extentOf(sheet) }),
    viewXml(sheet.view, sheet.index === 0),
    element('sheetFormatPr', { defaultRowHeight: 15 }),
    columnsXml(sheet.columns),
    sheetDataXml(sheet.rows, shared),
    sheet.isProtected ? element('sheetProtection', { sheet: 1, formatColumns: 0, formatRows: 0 }) : '',
    list(
      'mergeCells',
      sheet.merges.map((ref) => element('mergeCell', { ref })),
    ),
    formatsXml(sheet.formats, shared.styles),
    validationsXml(sheet.validations),
    links,
    sheet.page ? pageXml(sheet.page) : '',
    breaksXml(sheet.rows),
    drawing === undefined ? '' : element('drawing', { 'r:id': 'drawing' }),
    list('tableParts', tableParts),
  );
  return { xml: xmlPart(xml), relations };
}

function list(name: string, entries: readonly string[]): string {
  return entries.length === 0 ? '' : element(name, { count: entries.length }, ...entries);
}

function propertiesXml({ tabColour, page }: Sheet): string {
  const tab = tabColour === undefined ? '' : element('tabColor', { rgb: tabColour });
  const fit = page ? element('pageSetUpPr', { fitToPage: 1 }) : '';
  return tab + fit === '' ? '' : element('sheetPr', {}, tab, fit);
}

/** The range that holds every cell. */
function extentOf({ rows }: Sheet): string {
  let last = 1;
  rows.forEach(({ cells }) => {
    last = Math.max(last, cells.length - 1);
  });
  return `A1:${columnLetter(last)}${Math.max(1, rows.length - 1)}`;
}

/** Links of cells: to the web by a relation, within the workbook by a place. */
function linksOf(sheet: Sheet): { xml: string; relations: Relation[] } {
  const relations: Relation[] = [];
  const links: string[] = [];
  eachCell(sheet, (cell) => {
    const link = linkOf(cell);
    if (!link) return;
    if ('place' in link) {
      links.push(element('hyperlink', { ref: cell.address, location: link.place }));
      return;
    }
    const id = `link${relations.length + 1}`;
    relations.push({ id, kind: 'hyperlink', target: link.href, isExternal: true });
    links.push(element('hyperlink', { ref: cell.address, 'r:id': id }));
  });
  return { xml: links.length === 0 ? '' : element('hyperlinks', {}, ...links), relations };
}

/** Rows and cells that are not there are passed over. */
function eachCell({ rows }: Sheet, visit: (cell: Cell) => void): void {
  rows.forEach(({ cells }) => {
    cells.forEach(visit);
  });
}

function linkOf({ value }: Cell): Link | undefined {
  return typeof value === 'object' && value !== null && 'text' in value ? value : undefined;
}

function relationTo(id: string, kind: 'drawing' | 'table', number: number): Relation {
  return { id, kind, target: `../${kind}s/${kind}${number}.xml` };
}
