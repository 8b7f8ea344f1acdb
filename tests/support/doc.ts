/** Owns what tests of `cop doc` share: a profile, documents read back, and forms filled in. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { openDocx } from './docx.js';

export const profile =
  'name: "Achats <durables> & Co"\norigin: spontaneous\ncoordinator: "Ann"\nsponsor: "Luc"\nmeetingRhythm: "une fois par mois"\n';
export const read = (cwd: string, name: string) => openDocx(readFileSync(join(cwd, name)));

/** The Word file with the control of a tag ticked or written in, as Word would save it. */
export function fill(bytes: Uint8Array, values: Record<string, string | true>): Uint8Array {
  const parts = unzipSync(bytes);
  let xml = strFromU8(parts['word/document.xml']!);
  for (const [tag, value] of Object.entries(values)) {
    const control = new RegExp(`<w:sdt><w:sdtPr>(?:(?!</w:sdt>).)*<w:tag w:val="${tag}"/>.*?</w:sdt>`, 's');
    const found = control.exec(xml)?.[0];
    if (!found) throw new Error(`no control ${tag}`);
    const filled =
      value === true
        ? found.replace('<w14:checked w14:val="0"/>', '<w14:checked w14:val="1"/>').replace('☐', '☒')
        : found
            .replace('<w:showingPlcHdr/>', '')
            .replace(
              /<w:sdtContent>.*<\/w:sdtContent>/s,
              `<w:sdtContent><w:r><w:t>${value}</w:t></w:r></w:sdtContent>`,
            );
    xml = xml.replace(found, filled);
  }
  return zipSync({ ...parts, 'word/document.xml': strToU8(xml) });
}
