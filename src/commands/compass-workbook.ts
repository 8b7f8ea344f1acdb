/** Owns `cop compass workbook`: the compass as a live Excel questionnaire, empty or with what is known already. */
import type { Command } from 'commander';
import { type Dossier, loadDossier, readDossier } from '../io/dossier.js';
import { loadCompass, loadCompassTexts } from '../io/load-compass.js';
import { loadPitfallRules, loadPitfallTexts } from '../io/load-pitfalls.js';
import { loadSurvey, loadSurveyTexts } from '../io/load-survey.js';
import { type AnswerSet, emptySet } from '../model/answers.js';
import { findMembers } from './find-members.js';
import { readAnswersFile } from './load-answers.js';
import { writeOutputs } from './outputs.js';
import type { CommonFlags, Session } from './session.js';

interface WorkbookFlags extends CommonFlags {
  express?: boolean;
  /** A folder, or true for the one around the current folder. */
  dossier?: string | true;
  /** A file; false with `--no-answers`. */
  answers?: string | boolean;
  survey?: string | boolean;
  cohort?: string;
}

export function define(command: Command, session: Session): void {
  command
    .option('--express', session.t('answering.flag.express'))
    .option('--dossier [folder]', session.t('cli.option.workbook-dossier'))
    .option('--answers <file>', session.t('cli.option.workbook-answers'))
    .option('--no-answers', session.t('cli.option.workbook-no-answers'))
    .option('--survey <file>', session.t('cli.option.survey'))
    .option('--no-survey', session.t('cli.option.no-survey'))
    .option('--cohort <name>', session.t('cli.option.cohort'))
    .action(async (flags: WorkbookFlags) => {
      const output = flags.output ?? [session.t('workbook.file')];
      await writeOutputs({ xlsx: () => renderWorkbook(flags, session) }, { ...flags, output }, session);
    });
}

async function renderWorkbook(flags: WorkbookFlags, session: Session): Promise<Uint8Array> {
  const { renderLiveWorkbook } = await import('../render/xlsx/live/live-workbook.js');
  const dossier = await openDossier(flags, session);
  const instrument = loadCompass();
  const profile = dossier?.profile ?? null;
  const set = await startingSet(flags, dossier, session);
  return renderLiveWorkbook({
    instrument,
    texts: loadCompassTexts(session.lang),
    rules: loadPitfallRules(),
    pitfallTexts: loadPitfallTexts(session.lang),
    survey: loadSurvey(),
    surveyTexts: loadSurveyTexts(session.lang),
    set,
    profile,
    members: (await findMembers(set.date, dossier, flags, session)) ?? null,
    date: session.today(),
    translator: session.translator,
  });
}

async function openDossier({ dossier }: WorkbookFlags, session: Session): Promise<Dossier | null> {
  if (dossier === undefined) return null;
  const found =
    dossier === true ? await loadDossier(session.host.cwd) : await readDossier(session.resolve(dossier));
  session.noteDossier(found);
  return found;
}

/** The answers that are named, else the newest round of the dossier, else none; asked in full unless `--express` says so. */
async function startingSet(
  { express, answers }: WorkbookFlags,
  dossier: Dossier | null,
  session: Session,
): Promise<AnswerSet> {
  const mode = express ? 'express' : 'full';
  const [newest] = dossier?.rounds ?? [];
  const path = typeof answers === 'string' ? session.resolve(answers) : newest?.path;
  if (path === undefined || answers === false) return { ...emptySet(loadCompass(), session.today()), mode };
  const { set, warnings } = await readAnswersFile(path, newest?.date ?? session.today());
  session.warn(warnings, path);
  const { phase: _whole, ...rest } = set;
  return { ...rest, mode };
}
