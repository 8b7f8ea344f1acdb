/** Owns the files of the blank kit in one language: each entry of its contents page, made by what makes it filled in. */
import { blankDocument } from '../document/blank-document.js';
import { wholeGuide } from '../document/guide.js';
import { BLANK_TOOLS } from '../document/it-tools.js';
import { type KitEntry, type KitTemplate, kitContents, kitFileNames } from '../document/kit-contents.js';
import { buildMail, mailReport } from '../document/mail.js';
import { surveyFormReport } from '../document/survey-form.js';
import { Translator } from '../i18n/translator.js';
import { loadCompass, loadCompassTexts } from '../io/load-compass.js';
import { loadPitfallRules, loadPitfallTexts } from '../io/load-pitfalls.js';
import { loadSurvey, loadSurveyTexts } from '../io/load-survey.js';
import { loadMailTemplate, loadTemplate } from '../io/load-template.js';
import { openCatalogue } from '../io/open-catalogue.js';
import { emptySet } from '../model/answers.js';
import { DEFAULT_FLOOR } from '../model/floor.js';
import type { Lang } from '../model/lang.js';
import { MAIL_KINDS, type MailFacts, type MailKind } from '../model/mail-template.js';
import type { HouseTemplate } from '../render/docx/house-template.js';
import { renderReportDocx } from '../render/docx/report-docx.js';
import { renderMailEml } from '../render/mail/mail-eml.js';
import { renderMailText } from '../render/mail/mail-text.js';
import { resolveText } from '../render/resolve-text.js';
import type { Report } from '../report/blocks.js';
import { citeSources } from './document-run.js';
import { documentTranslator } from './document-words.js';
import { loadGuideContent } from './guide-content.js';

export interface KitFile {
  name: string;
  bytes: Uint8Array | string;
}

/** The contents page first, then every file in its order. The same content gives the same bytes. */
export async function makeKit(lang: Lang, house?: HouseTemplate): Promise<KitFile[]> {
  const template = loadTemplate<KitTemplate['structure']>('kit', lang);
  const contents = kitContents(template, citeSources(template));
  const maker = new KitMaker(lang, template.structure.date, house);
  const files: KitFile[] = [
    {
      name: `${template.texts.get('fileName')}.docx`,
      bytes: await maker.word(contents, documentTranslator(template)),
    },
  ];
  for (const entry of template.structure.entries) {
    const names = kitFileNames(template, entry);
    for (const [index, format] of entry.formats.entries()) {
      files.push({ name: names[index]!, bytes: await maker.make(entry, format) });
    }
  }
  return files;
}

class KitMaker {
  readonly #lang: Lang;
  readonly #date: string;
  readonly #translator: Translator;
  readonly #house: HouseTemplate | undefined;

  constructor(lang: Lang, date: string, house: HouseTemplate | undefined) {
    this.#house = house;
    this.#lang = lang;
    this.#date = date;
    this.#translator = new Translator(lang, openCatalogue(lang));
  }

  /** A report as a Word file, in the house's template where there is one. */
  word(report: Report, translator: Translator = this.#translator): Promise<Uint8Array> {
    return renderReportDocx(report, translator, this.#house ? { house: this.#house } : {});
  }

  make({ id }: KitEntry, format: string): Promise<Uint8Array | string> {
    if (id === 'guide') return this.#guide();
    if (id === 'survey-form') return this.#surveyForm();
    if (id === 'compass-workbook') return this.#compassWorkbook();
    if (id === 'it-tools-workbook') return this.#toolsWorkbook();
    const mail = MAIL_KINDS.find((kind) => id === `mail-${kind}`);
    if (mail) return this.#mail(mail, format);
    return this.#document(id);
  }

  async #document(id: string): Promise<Uint8Array> {
    const template = loadTemplate(id, this.#lang);
    const plan = { instrument: loadCompass(), texts: loadCompassTexts(this.#lang) };
    const report = blankDocument(template, { date: this.#date, sources: citeSources(template), plan });
    return this.word(report, documentTranslator(template));
  }

  #guide(): Promise<Uint8Array> {
    return this.word(wholeGuide(loadGuideContent(this.#translator, this.#lang), this.#date));
  }

  #surveyForm(): Promise<Uint8Array> {
    const form = {
      instrument: loadSurvey(),
      texts: [loadSurveyTexts(this.#lang)] as const,
      confidential: false,
      profile: true,
    };
    return this.word(
      surveyFormReport(form, { date: this.#date, say: (_lang, id) => this.#translator.t(id) }),
    );
  }

  async #compassWorkbook(): Promise<Uint8Array> {
    const { renderLiveWorkbook } = await import('../render/xlsx/live/live-workbook.js');
    const instrument = loadCompass();
    const set = emptySet(instrument, this.#date);
    return renderLiveWorkbook({
      instrument,
      texts: loadCompassTexts(this.#lang),
      rules: loadPitfallRules(),
      pitfallTexts: loadPitfallTexts(this.#lang),
      survey: loadSurvey(),
      surveyTexts: loadSurveyTexts(this.#lang),
      set,
      profile: null,
      members: null,
      date: this.#date,
      translator: this.#translator,
    });
  }

  async #toolsWorkbook(): Promise<Uint8Array> {
    const { renderToolsXlsx } = await import('../render/xlsx/it-tools/tools-xlsx.js');
    const template = loadTemplate('it-tools', this.#lang);
    const translator = documentTranslator(template);
    const tools = Array.from({ length: BLANK_TOOLS }, () => '');
    return renderToolsXlsx({ template, translator, tools, values: {}, profile: null, date: this.#date });
  }

  async #mail(kind: MailKind, format: string): Promise<Uint8Array | string> {
    const template = loadMailTemplate(this.#lang);
    const translator = documentTranslator(template);
    const { duration } = loadSurveyTexts(this.#lang);
    const facts: MailFacts = {
      anonymity: 'anonymous',
      floor: DEFAULT_FLOOR,
      ...(duration ? { duration } : {}),
      findings: [],
      actions: [],
      unchanged: [],
    };
    const mail = buildMail(template, kind, facts);
    const subject = resolveText(mail.subject, translator);
    if (format === 'eml') return renderMailEml(mail.blocks, subject, translator);
    if (format === 'txt') return `${subject}\n\n${renderMailText(mail.blocks, translator)}`;
    return this.word(mailReport(mail, template, facts, this.#date), translator);
  }
}
