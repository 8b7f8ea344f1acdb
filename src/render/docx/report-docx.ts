/** Owns a report or document as a Word file. */
import { Document, type FileChild, LevelFormat, Packer, Paragraph } from 'docx';
import type { Translator } from '../../i18n/translator.js';
import type { Report } from '../../report/blocks.js';
import { resolveText } from '../resolve-text.js';
import { buildBlocks, LISTS } from './blocks.js';
import { type DocxContext, makeContext } from './context.js';
import { COLOUR, textWidth } from './look.js';
import { stabilisePackage } from './package-bytes.js';
import { pageSettings } from './page.js';
import { buildRuns } from './runs.js';
import { buildStyles, languageTag } from './styles.js';

/** The report as .docx; the same report gives the same bytes. */
export async function renderReportDocx(report: Report, translator: Translator): Promise<Uint8Array> {
  const context = makeContext(translator, textWidth(report.orientation));
  const title = resolveText(report.title, translator);
  const document = new Document({
    title,
    styles: buildStyles(report.lang),
    numbering: numbering(),
    features: { updateFields: false },
    sections: [{ ...pageSettings(report, context), children: buildBody(report, context) }],
  });
  const bytes = await Packer.toArrayBuffer(document);
  const facts = { date: report.date, language: languageTag(report.lang), title };
  return stabilisePackage(new Uint8Array(bytes), facts);
}

/** Title, subtitle, blocks. */
export function buildBody(report: Report, context: DocxContext): FileChild[] {
  const title = new Paragraph({
    style: context.styleId('Title'),
    children: buildRuns(resolveText(report.title, context.translator)),
  });
  const body = buildBlocks(report.blocks, context);
  if (!report.subtitle) return [title, ...body];
  const subtitle = new Paragraph({
    style: context.styleId('Subtitle'),
    children: buildRuns(resolveText(report.subtitle, context.translator)),
  });
  return [title, subtitle, ...body];
}

/** The lists that blocks refer to. */
export function numbering() {
  const level = (format: 'bullet' | 'decimal', text: string) => ({
    level: 0,
    format: format === 'bullet' ? LevelFormat.BULLET : LevelFormat.DECIMAL,
    text,
    style: {
      paragraph: { indent: { left: 397, hanging: 284 } },
      run: { color: COLOUR.accent },
    },
  });
  return {
    config: [
      { reference: LISTS.bullets, levels: [level('bullet', '•')] },
      { reference: LISTS.numbers, levels: [level('decimal', '%1.')] },
    ],
  };
}
