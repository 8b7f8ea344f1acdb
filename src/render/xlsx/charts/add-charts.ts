/** Owns putting native charts into the parts of a workbook that has none: exceljs cannot write them. */
import { strFromU8, strToU8 } from 'fflate';
import { chartXml } from './chart-xml.js';
import { drawingXml } from './drawing-xml.js';
import type { PlacedChart } from './native-chart.js';
import { element, xmlPart } from './xml.js';

/** Parts of a package by path. */
export type Parts = Record<string, Uint8Array>;

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPES = {
  drawing: 'application/vnd.openxmlformats-officedocument.drawing+xml',
  chart: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
};

/**
 * The parts with every chart added: chart and drawing parts, their relationships and content types, and `<drawing>` in each
 * sheet at the place that the schema gives it. Throws a TypeError when a sheet is not there or holds a drawing already.
 */
export function addCharts(parts: Parts, charts: readonly PlacedChart[], locale: string): Parts {
  const result = { ...parts };
  const sheets = [...new Set(charts.map(({ sheetIndex }) => sheetIndex))].sort((a, b) => a - b);
  let chartCount = 0;
  sheets.forEach((sheetIndex, drawingIndex) => {
    const own = charts.filter((chart) => chart.sheetIndex === sheetIndex);
    const names = own.map((_, index) => `chart${chartCount + index + 1}.xml`);
    chartCount += own.length;
    own.forEach(({ chart }, index) => {
      write(result, `xl/charts/${names[index]}`, chartXml(chart, locale));
      addContentType(result, `/xl/charts/${names[index]}`, TYPES.chart);
    });
    addDrawing(result, drawingIndex + 1, own, names);
    linkDrawing(result, sheetIndex, drawingIndex + 1);
  });
  return result;
}

function addDrawing(
  parts: Parts,
  number: number,
  charts: readonly PlacedChart[],
  names: readonly string[],
): void {
  const links = names.map((name, index) => relationship(`rId${index + 1}`, 'chart', `../charts/${name}`));
  write(parts, `xl/drawings/drawing${number}.xml`, drawingXml(charts));
  write(
    parts,
    `xl/drawings/_rels/drawing${number}.xml.rels`,
    xmlPart(element('Relationships', { xmlns: PACKAGE }, ...links)),
  );
  addContentType(parts, `/xl/drawings/drawing${number}.xml`, TYPES.drawing);
}

function linkDrawing(parts: Parts, sheetIndex: number, number: number): void {
  const path = `xl/worksheets/sheet${sheetIndex + 1}.xml`;
  const relations = `xl/worksheets/_rels/sheet${sheetIndex + 1}.xml.rels`;
  const sheet = read(parts, path);
  if (sheet === undefined || /<drawing\b/.test(sheet)) throw new TypeError(`no sheet for a chart: ${path}`);
  const known = read(parts, relations) ?? xmlPart(element('Relationships', { xmlns: PACKAGE }, ' '));
  const link = relationship('rIdCharts', 'drawing', `../drawings/drawing${number}.xml`);
  write(parts, relations, known.replace('</Relationships>', `${link}</Relationships>`));
  write(parts, path, insertDrawing(sheet));
}

/** `<drawing>` stands after page set-up, header, footer and breaks, before what comes after it in CT_Worksheet (§18.3.1.99). */
function insertDrawing(sheet: string): string {
  const drawing = '<drawing r:id="rIdCharts"/>';
  // Rules for formats may hold an extLst of their own: what is looked for comes after the last of them.
  const tail = Math.max(0, sheet.lastIndexOf('</conditionalFormatting>'));
  const after =
    /<(?:legacyDrawing|legacyDrawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)\b/;
  const found = after.exec(sheet.slice(tail));
  const position = found ? tail + found.index : sheet.lastIndexOf('</worksheet>');
  return sheet.slice(0, position) + drawing + sheet.slice(position);
}

function addContentType(parts: Parts, name: string, type: string): void {
  const path = '[Content_Types].xml';
  const override = element('Override', { PartName: name, ContentType: type });
  write(parts, path, read(parts, path)!.replace('</Types>', `${override}</Types>`));
}

function relationship(id: string, kind: string, target: string): string {
  return element('Relationship', { Id: id, Type: `${OFFICE}/${kind}`, Target: target });
}

function read(parts: Parts, path: string): string | undefined {
  const bytes = parts[path];
  return bytes && strFromU8(bytes);
}

function write(parts: Parts, path: string, text: string): void {
  parts[path] = strToU8(text);
}
