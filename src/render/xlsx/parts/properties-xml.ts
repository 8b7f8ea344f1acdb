/** Owns the parts that tell of the whole file: title, date, and nothing of a person or a machine. */
import type { Workbook } from '../book/workbook.js';
import { element, escapeXml, xmlPart } from '../xml.js';

const EXTENDED = 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties';
const CORE = {
  'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:dcterms': 'http://purl.org/dc/terms/',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
};
const MAKER = 'cop';

/** `docProps/core.xml`; the date is that of the content, at midnight. */
export function coreXml({ title, date }: Pick<Workbook, 'title' | 'date'>): string {
  const day = (name: string): string => element(name, { 'xsi:type': 'dcterms:W3CDTF' }, `${date}T00:00:00Z`);
  return xmlPart(
    element(
      'cp:coreProperties',
      CORE,
      element('dc:title', {}, escapeXml(title)),
      element('dc:creator', {}, MAKER),
      element('cp:lastModifiedBy', {}, MAKER),
      day('dcterms:created'),
      day('dcterms:modified'),
    ),
  );
}

/** LibreOffice takes the values in the file of this program for good, and computes those of an unknown one anew. */
export function appXml(): string {
  const application = element('Application', {}, 'Microsoft Excel');
  return xmlPart(
    element('Properties', { xmlns: EXTENDED }, application, element('AppVersion', {}, '16.0300')),
  );
}
