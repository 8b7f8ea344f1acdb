/** Owns what exceljs writes otherwise than it should: links inside the workbook, data bars twice. */
import { strFromU8, strToU8 } from 'fflate';
import type { Parts } from './charts/add-charts.js';

/** Changes the sheets in `parts` in place. */
export function mendParts(parts: Parts): void {
  for (const path of Object.keys(parts)) {
    const number = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(path)?.[1];
    if (number === undefined) continue;
    const relations = `xl/worksheets/_rels/sheet${number}.xml.rels`;
    const links: string[] = [];
    const sheet = dropExtensions(cutLinkIds(strFromU8(parts[path]!), links));
    parts[path] = strToU8(sheet);
    if (links.length > 0) parts[relations] = strToU8(dropRelations(strFromU8(parts[relations]!), links));
  }
}

/** A link to a place in the workbook needs a location alone; exceljs adds a relationship to a file of that name. */
function cutLinkIds(sheet: string, cut: string[]): string {
  return sheet.replace(/<hyperlink [^<>]*location="[^<>]*>/g, (link) =>
    link.replace(/ r:id="([^"]*)"/, (_, id: string) => {
      cut.push(id);
      return '';
    }),
  );
}

function dropRelations(relations: string, ids: readonly string[]): string {
  return relations.replace(/<Relationship [^<>]*\/>/g, (relation) =>
    ids.some((id) => relation.includes(`Id="${id}"`)) ? '' : relation,
  );
}

/**
 * The second description of data bars, for Excel 2010: openpyxl warns of it, its identifiers are drawn at random, and the first
 * one says all that we need, once its bars may go from nothing to the whole cell.
 */
function dropExtensions(sheet: string): string {
  return sheet
    .replace(/<extLst>.*?<\/extLst>/gs, '')
    .replaceAll('<dataBar>', '<dataBar minLength="0" maxLength="100">');
}
