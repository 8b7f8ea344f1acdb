/** Owns making archives in tests: workbooks written by hand, as other programs than ours write them. */
import { strToU8, zipSync } from 'fflate';

export function makeZip(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [
        name,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
  );
}

export interface HandmadeWorkbook {
  /** XML inside `<sheetData>` by sheet name. */
  sheets: Readonly<Record<string, string>>;
  sharedStrings?: string;
  styles?: string;
  workbookPr?: string;
  /** Prefix of every element, as the Open XML SDK writes them. */
  prefix?: string;
  /** XML after `</sheetData>`. */
  after?: string;
}

export function makeWorkbook({
  sheets,
  sharedStrings,
  styles,
  workbookPr = '',
  prefix = '',
  after = '',
}: HandmadeWorkbook): Uint8Array {
  const names = Object.keys(sheets);
  const files: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook>${workbookPr}<sheets>${names
      .map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${names
      .map((_, at) => `<Relationship Id="rId${at + 1}" Target="worksheets/sheet${at + 1}.xml"/>`)
      .join('')}</Relationships>`,
    ...(sharedStrings === undefined ? {} : { 'xl/sharedStrings.xml': `<sst>${sharedStrings}</sst>` }),
    ...(styles === undefined ? {} : { 'xl/styles.xml': `<styleSheet>${styles}</styleSheet>` }),
  };
  names.forEach((name, at) => {
    files[`xl/worksheets/sheet${at + 1}.xml`] =
      `<${prefix}worksheet><${prefix}sheetData>${sheets[name]}</${prefix}sheetData>${after}</${prefix}worksheet>`;
  });
  return makeZip(files);
}
