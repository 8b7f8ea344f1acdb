// Makes a large export as a workbook, as survey tools write it: shared strings, one sheet, the same bytes at every run.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { folder, itemIds, labels, randomFrom } from './data.js';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Responses × 30 columns: id, cohort, 24 items in French labels, four columns that no questionnaire knows. Gives the path. */
export function workbook(rows) {
  const path = join(folder, `responses-${rows}.xlsx`);
  if (!existsSync(path)) writeFileSync(path, zipSync(parts(rows), { level: 6 }));
  return path;
}

function parts(rows) {
  const strings = new Map();
  const cell = (text) => {
    if (text === '') return '';
    if (!strings.has(text)) strings.set(text, strings.size);
    return strings.get(text);
  };
  const lines = [...responses(rows)].map((cells, row) => line(cells.map(cell), row + 1));
  const shared = [...strings.keys()].map((text) => `<si><t>${text}</t></si>`).join('');
  const sheet = `<sheet name="Responses" sheetId="1" r:id="rId1"/>`;
  const files = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${TYPES}.sharedStrings+xml"/></Types>`,
    '_rels/.rels': relations('officeDocument', 'xl/workbook.xml'),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${sheet}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      'worksheet',
      'worksheets/sheet1.xml',
      'sharedStrings',
      'sharedStrings.xml',
    ),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData>${lines.join('')}</sheetData></worksheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${shared}</sst>`,
  };
  return Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(`${HEAD}${xml}`)]));
}

function* responses(rows) {
  const random = randomFrom(20261122);
  yield ['id', 'cohort', ...itemIds, 'browser', 'device', 'source', 'version'];
  for (let row = 0; row < rows; row += 1) {
    const answers = itemIds.map(() => (random() < 0.04 ? '' : labels[Math.floor(random() * labels.length)]));
    const cohort = `cop-${String(Math.floor(random() * 200)).padStart(3, '0')}`;
    yield [`r${row}`, cohort, ...answers, 'Firefox', 'desktop', 'mail', '1.0.0'];
  }
}

function line(places, row) {
  const cells = places.map((place, column) =>
    place === '' ? '' : `<c r="${nameOf(column)}${row}" t="s"><v>${place}</v></c>`,
  );
  return `<row r="${row}">${cells.join('')}</row>`;
}

/** A, B, … Z, AA, AB… */
function nameOf(column) {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : `A${letter}`;
}

function relations(...pairs) {
  const all = [];
  for (let index = 0; index < pairs.length; index += 2) {
    all.push(
      `<Relationship Id="rId${index / 2 + 1}" Type="${RELATIONS}/${pairs[index]}" Target="${pairs[index + 1]}"/>`,
    );
  }
  return `<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;
}
