/** Owns what exceljs writes otherwise than it should: links inside the workbook, identifiers drawn at random. */
import { strFromU8, strToU8 } from 'fflate';
import type { Parts } from './charts/add-charts.js';

/** Changes the sheets in `parts` in place. */
export function mendParts(parts: Parts): void {
  for (const path of Object.keys(parts)) {
    const number = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(path)?.[1];
    if (number === undefined) continue;
    const relations = `xl/worksheets/_rels/sheet${number}.xml.rels`;
    const links: string[] = [];
    const sheet = numberIds(cutLinkIds(strFromU8(parts[path]!), links));
    parts[path] = strToU8(sheet);
    if (links.length > 0) parts[relations] = strToU8(dropRelations(strFromU8(parts[relations]!), links));
  }
}

/** A link to a place in the workbook needs a location alone; exceljs adds a relationship to a file of that name. */
function cutLinkIds(sheet: string, cut: string[]): string {
  return sheet.replace(/<hyperlink [^>]*location="[^>]*>/g, (link) =>
    link.replace(/ r:id="([^"]*)"/, (_, id: string) => {
      cut.push(id);
      return '';
    }),
  );
}

function dropRelations(relations: string, ids: readonly string[]): string {
  return relations.replace(/<Relationship [^>]*\/>/g, (relation) =>
    ids.some((id) => relation.includes(`Id="${id}"`)) ? '' : relation,
  );
}

/** Data bars carry identifiers drawn at random: numbered here in the order in which they stand. */
function numberIds(sheet: string): string {
  const known = new Map<string, string>();
  return sheet.replace(/\{[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}\}(?=<\/x14:id>|")/g, (id) => {
    if (/^\{(?:B025F937|78C0D931)-/.test(id)) return id;
    if (!known.has(id))
      known.set(id, `{00000000-0000-4000-8000-${String(known.size + 1).padStart(12, '0')}}`);
    return known.get(id)!;
  });
}
