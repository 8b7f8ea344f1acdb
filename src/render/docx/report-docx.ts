/** Owns a report or document as a Word file, in our look or in a house template. */
import { Document } from 'docx';
import { localeOf, type Translator } from '../../i18n/translator.js';
import type { Profile } from '../../model/profile.js';
import type { Report } from '../../report/blocks.js';
import { resolveText } from '../resolve-text.js';
import { buildBody, numbering } from './body.js';
import { makeContext } from './context.js';
import { documentParts } from './document-parts.js';
import { fillHouseTemplate } from './house-document.js';
import type { HouseTemplate } from './house-template.js';
import { FONT, textWidth } from './look.js';
import { stabilisePackage, unzip } from './package-bytes.js';
import { pageSettings } from './page.js';
import { buildStyles } from './styles.js';

export interface DocxOptions {
  /** An organisation's own template: the report goes to its `{{body}}`. */
  house?: HouseTemplate;
  /** What the other placeholders of a house template are filled from. */
  profile?: Profile | null;
}

/**
 * The report as .docx; the same report gives the same bytes. Errors: COP-HOUSE-001 … -006 for a template that cannot be used.
 */
export async function renderReportDocx(
  report: Report,
  translator: Translator,
  { house, profile = null }: DocxOptions = {},
): Promise<Uint8Array> {
  const parts = house
    ? unzip(await fillHouseTemplate(report, translator, house, profile))
    : writeDocument(report, translator);
  const title = resolveText(report.title, translator);
  return stabilisePackage(parts, { date: report.date, language: localeOf(report.lang), title });
}

function writeDocument(report: Report, translator: Translator): Map<string, Uint8Array> {
  const dense = report.dense ?? false;
  const context = makeContext(translator, textWidth(report.orientation, dense), { font: FONT, dense });
  const document = new Document({
    title: resolveText(report.title, translator),
    styles: buildStyles(report.lang, context),
    numbering: numbering(context),
    features: { updateFields: false },
    sections: [{ ...pageSettings(report, context), children: buildBody(report, context) }],
  });
  return documentParts(document);
}
