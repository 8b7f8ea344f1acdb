/** Owns the part of an Excel table. */
import { columnLetter } from '../../../model/column-letter.js';
import type { ListObject } from '../book/table.js';
import { element, xmlPart } from '../xml.js';
import { MAIN } from './namespaces.js';

/** `id` is its place among the tables of the workbook, from 1. */
export function tableXml(table: ListObject, id: number): string {
  const { number, headerRow, firstColumn, lastRow, headers, filters } = table;
  const lastColumn = firstColumn + headers.length - 1;
  const ref = `${columnLetter(firstColumn)}${headerRow}:${columnLetter(lastColumn)}${lastRow}`;
  const name = `Table${number}`;
  const withoutArrow = headers.map((_, colId) => element('filterColumn', { colId, hiddenButton: 1 }));
  return xmlPart(
    element(
      'table',
      { xmlns: MAIN, id, name, displayName: name, ref, totalsRowShown: 0 },
      element('autoFilter', { ref }, ...(filters ? [] : withoutArrow)),
      element(
        'tableColumns',
        { count: headers.length },
        ...headers.map((header, index) => element('tableColumn', { id: index + 1, name: header })),
      ),
      element('tableStyleInfo', {
        name: 'TableStyleLight1',
        showFirstColumn: 0,
        showLastColumn: 0,
        showRowStripes: filters ? 1 : 0,
        showColumnStripes: 0,
      }),
    ),
  );
}
