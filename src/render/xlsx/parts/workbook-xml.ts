/** Owns the part that lists the sheets, and what of each is printed. */
import type { Sheet } from '../book/sheet.js';
import { quoteSheet } from '../sheet-name.js';
import { element, escapeXml, xmlPart } from '../xml.js';
import { MAIN, RELATIONSHIPS } from './namespaces.js';

const WINDOW = { xWindow: 0, yWindow: 0, windowWidth: 24_000, windowHeight: 16_000 };

/** Sheet `i` (from 1) is the relation `sheet<i>`. */
export function workbookXml(sheets: readonly Sheet[]): string {
  const names = sheets.flatMap(printNames);
  return xmlPart(
    element(
      'workbook',
      { xmlns: MAIN, 'xmlns:r': RELATIONSHIPS },
      element('workbookPr', { defaultThemeVersion: 164_011, filterPrivacy: 1 }),
      element('bookViews', {}, element('workbookView', WINDOW)),
      element('sheets', {}, ...sheets.map(sheetEntry)),
      names.length === 0 ? '' : element('definedNames', {}, ...names),
      // An old engine: a newer one computes again when it opens the file.
      element('calcPr', { calcId: 171_027 }),
    ),
  );
}

function sheetEntry({ name, index, isHidden }: Sheet): string {
  const state = isHidden ? 'hidden' : undefined;
  return element('sheet', { name, sheetId: index + 1, state, 'r:id': `sheet${index + 1}` });
}

function printNames({ name, index, page }: Sheet): string[] {
  const named = (id: string, ...ranges: readonly string[]): string => {
    const whole = ranges.map((range) => `${quoteSheet(name)}!${range}`).join(',');
    return element('definedName', { name: `_xlnm.${id}`, localSheetId: index }, escapeXml(whole));
  };
  const { printArea, headerRow, pagesWide = 1 } = page ?? {};
  const titles = [
    ...(pagesWide > 1 ? ['$A:$A'] : []),
    ...(headerRow === undefined ? [] : [`$${headerRow}:$${headerRow}`]),
  ];
  return [
    printArea === undefined ? [] : named('Print_Area', printArea.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')),
    titles.length === 0 ? [] : named('Print_Titles', ...titles),
  ].flat();
}
