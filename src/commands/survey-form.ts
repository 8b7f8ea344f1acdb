/** Owns `cop survey form`: the survey for the tool it is asked with, in the languages that are asked for. */
import type { Command } from 'commander';
import type { FormOnPaper } from '../document/survey-form.js';
import { fail } from '../errors.js';
import { Translator } from '../i18n/translator.js';
import { loadDossier } from '../io/dossier.js';
import { openCatalogue } from '../io/open-catalogue.js';
import { isLang, type Lang } from '../model/lang.js';
import { suggestionFor } from '../model/suggest.js';
import type { SurveyForm } from '../model/survey-form.js';
import type { SurveyTexts } from '../model/survey-texts.js';
import { asksProfile } from './asks-profile.js';
import { readHouse } from './house-template.js';
import { loadQuestionnaire, type Questionnaire } from './load-questionnaire.js';
import { writeOutputs } from './outputs.js';
import { printReports } from './print-reports.js';
import type { CommonFlags, Session } from './session.js';

interface FormFlags extends CommonFlags {
  questionnaire?: string;
  confidential?: boolean;
  members?: string;
  house?: string;
}

export function define(command: Command, session: Session): void {
  command
    .option('--questionnaire <dir>', session.t('cli.option.questionnaire'))
    .option('--confidential', session.t('cli.option.confidential'))
    .option('--members <n>', session.t('cli.option.form-members'))
    .option('--house <docx>', session.t('cli.option.house'))
    .action(async (flags: FormFlags) => makeForm(flags, session));
}

async function makeForm(flags: FormFlags, session: Session): Promise<void> {
  const questionnaire = await loadQuestionnaire(flags.questionnaire, session);
  const form: SurveyForm = {
    instrument: questionnaire.instrument,
    texts: languagesOf(flags, questionnaire, session),
    confidential: flags.confidential ?? false,
    profile: await asksProfile(flags.members, questionnaire.instrument, session),
  };
  const limeSurvey = async (): Promise<string> =>
    (await import('../render/form/limesurvey-tsv.js')).renderLimeSurvey(form);
  const written = await writeOutputs(
    {
      docx: () => renderDocx(form, flags, session),
      xlsx: async () =>
        (await import('../render/form/xlsform-workbook.js')).renderXlsForm(form, session.today()),
      txt: limeSurvey,
      tsv: limeSurvey,
      json: async () => (await import('../render/form/surveyjs.js')).renderSurveyJs(form),
    },
    flags,
    session,
  );
  if (!written) await showForm(form, flags, session);
}

/** `--lang fr,nl`: those languages in that order; else that of the session, or the first that the questionnaire speaks. */
function languagesOf(
  { lang }: FormFlags,
  { texts }: Questionnaire,
  session: Session,
): [SurveyTexts, ...SurveyTexts[]] {
  const known = texts.map((language) => language.lang);
  const wanted = (lang ?? '').split(',').map((name) => name.trim().toLowerCase());
  const named = wanted.filter((name) => name !== '');
  const chosen = named.map((name) => {
    const found = isLang(name) ? texts.find((language) => language.lang === name) : undefined;
    if (found) return found;
    throw fail('COP-USAGE-005', { typed: `--lang ${name}` }, suggestionFor(name, known));
  });
  const [first = texts.find((language) => language.lang === session.lang) ?? texts[0]!, ...others] = [
    ...new Set(chosen),
  ];
  return [first, ...others];
}

async function renderDocx(form: SurveyForm, { house }: FormFlags, session: Session): Promise<Uint8Array> {
  const { renderReportDocx } = await import('../render/docx/report-docx.js');
  const { surveyFormReport } = await import('../document/survey-form.js');
  const template = await readHouse(house, session);
  const options = template ? { house: template } : {};
  return renderReportDocx(surveyFormReport(form, await onPaper(session)), session.translator, options);
}

async function showForm(form: SurveyForm, flags: FormFlags, session: Session): Promise<void> {
  const { surveyFormReport } = await import('../document/survey-form.js');
  await printReports([surveyFormReport(form, await onPaper(session))], flags, session);
}

/** A message in any language of the form, whatever that of the session. */
function sayIn(lang: Lang, id: string): string {
  return new Translator(lang, openCatalogue(lang)).t(id);
}

/** With the name of the CoP in whose dossier one stands. */
async function onPaper(session: Session): Promise<FormOnPaper> {
  const dossier = await loadDossier(session.host.cwd);
  session.noteDossier(dossier);
  return { date: session.today(), cop: dossier?.profile.name, say: sayIn };
}
