/** Owns the last step of every workbook: from sheets and charts to bytes, the same for the same content wherever it is made. */
import type { Sheet } from './book/sheet.js';
import type { Workbook } from './book/workbook.js';
import { addCharts } from './charts/chart-parts.js';
import type { PlacedChart } from './charts/native-chart.js';
import { Package, type Relation } from './parts/package.js';
import { appXml, coreXml } from './parts/properties-xml.js';
import { sheetXml } from './parts/sheet-xml.js';
import { StringTable } from './parts/string-table.js';
import { StyleTable } from './parts/style-table.js';
import { tableXml } from './parts/table-xml.js';
import { themeXml } from './parts/theme-xml.js';
import { workbookXml } from './parts/workbook-xml.js';

export interface Finish {
  charts: readonly PlacedChart[];
  /** BCP 47; the language of text in charts. */
  locale: string;
}

const CORE_KIND = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';
const ROOT_RELATIONS: readonly Relation[] = [
  { id: 'workbook', kind: 'officeDocument', target: 'xl/workbook.xml' },
  { id: 'core', kind: CORE_KIND, target: 'docProps/core.xml' },
  { id: 'app', kind: 'extended-properties', target: 'docProps/app.xml' },
];

/** The bytes of the workbook. Dates inside are its own; the archive's are fixed. */
export function packWorkbook(workbook: Workbook, { charts, locale }: Finish): Uint8Array {
  const pack = new Package();
  pack.relate('', ROOT_RELATIONS);
  pack.add('docProps/core.xml', 'package.core-properties+xml', coreXml(workbook));
  pack.add('docProps/app.xml', 'officedocument.extended-properties+xml', appXml());
  const drawings = addCharts(pack, charts, locale);
  addSheets(pack, workbook.sheets, drawings);
  const relations = [
    ...workbook.sheets.map((_, index) =>
      relationTo('worksheet', `worksheets/sheet${index + 1}`, `sheet${index + 1}`),
    ),
    relationTo('theme', 'theme/theme1'),
    relationTo('styles', 'styles'),
    relationTo('sharedStrings', 'sharedStrings'),
  ];
  pack.add('xl/workbook.xml', spreadsheet('sheet.main'), workbookXml(workbook.sheets), relations);
  pack.add('xl/theme/theme1.xml', 'officedocument.theme+xml', themeXml());
  return pack.bytes();
}

/** The sheets with their tables; then what they share, which is known once all of them are written. */
function addSheets(pack: Package, sheets: readonly Sheet[], drawings: ReadonlyMap<number, number>): void {
  const shared = { strings: new StringTable(), styles: new StyleTable() };
  let count = 0;
  sheets.forEach((sheet, index) => {
    const tables = sheet.tables.map((table) => {
      count += 1;
      pack.add(`xl/tables/table${count}.xml`, spreadsheet('table'), tableXml(table, count));
      return count;
    });
    const { xml, relations } = sheetXml(sheet, shared, { tables, drawing: drawings.get(index) });
    pack.add(`xl/worksheets/sheet${index + 1}.xml`, spreadsheet('worksheet'), xml, relations);
  });
  pack.add('xl/styles.xml', spreadsheet('styles'), shared.styles.xml());
  pack.add('xl/sharedStrings.xml', spreadsheet('sharedStrings'), shared.strings.xml());
}

function spreadsheet(part: string): string {
  return `officedocument.spreadsheetml.${part}+xml`;
}

function relationTo(kind: string, path: string, id = kind): Relation {
  return { id, kind, target: `${path}.xml` };
}
