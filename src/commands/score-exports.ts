/** Owns scoring survey exports: files of answers → the results of every CoP and wave in them. */
import type { Dossier } from '../io/dossier.js';
import { loadCompass } from '../io/load-compass.js';
import type { SurveyPartial } from '../model/survey-partial.js';
import type { CohortResult, SurveyResult } from '../model/survey-result.js';
import { planSurvey } from '../scoring/survey/plan.js';
import { type SurveyOptions, scorePartial, scoreSurvey } from '../scoring/survey/score-survey.js';
import type { IncompleteRule } from '../scoring/survey/stream-adder.js';
import type { SurveyTally } from '../scoring/survey/survey-tally.js';
import { dossierAround, warnOfDifferencing } from './dossier-survey.js';
import { loadMapping } from './load-mapping.js';
import { loadMembers } from './load-members.js';
import type { Questionnaire } from './load-questionnaire.js';
import type { Session } from './session.js';
import { listSurveyInputs } from './survey-inputs.js';
import { tallyInputs } from './tally-inputs.js';
import { WarningPrinter } from './warning-printer.js';
import { checkCohortFlags } from './wave-files.js';

/** How exports are to be read. */
export interface ExportFlags {
  floor: number;
  quiet?: boolean;
  map?: string;
  /** A number, or the path of a CSV; else what the dossier of the export says. */
  members?: string;
  /** What the one CoP of all files is called. */
  cop?: string;
  by?: string;
  wave?: string;
  waveBy?: string;
  incomplete?: IncompleteRule;
}

/** Reads, counts and scores, saying on standard error what there is to know. Errors: those of reading, COP-SURVEY-*. */
export async function scoreExports(
  files: readonly string[],
  flags: ExportFlags,
  questionnaire: Questionnaire,
  session: Session,
): Promise<SurveyResult> {
  const { result } = await countAndScore(files, flags, questionnaire, session);
  if (!flags.quiet && result.cohorts.some(showsComments)) {
    session.note(session.t('warnings.survey-read-comments'));
  }
  return result;
}

/** The same as figures to hand on, and the files that could not be read. */
export async function scoreToShare(
  files: readonly string[],
  flags: ExportFlags,
  questionnaire: Questionnaire,
  session: Session,
): Promise<{ partial: SurveyPartial; notRead: readonly string[] }> {
  const { tally, options, result } = await countAndScore(files, flags, questionnaire, session);
  return { partial: scorePartial(tally, options), notRead: result.notRead };
}

async function countAndScore(
  files: readonly string[],
  flags: ExportFlags,
  questionnaire: Questionnaire,
  session: Session,
): Promise<{ tally: SurveyTally; options: SurveyOptions; result: SurveyResult }> {
  const { instrument, texts } = questionnaire;
  checkCohortFlags(files, flags, session);
  const { floor, by = null, wave = null, waveBy = null, incomplete: rule = 'half' } = flags;
  const mapping = await loadMapping(flags.map, instrument, session);
  const inputs = await listSurveyInputs(files, session);
  const dossier = await dossierAround(inputs, by, session);
  const plan = planSurvey(instrument);
  const name = flags.cop ?? dossier?.profile.name;
  const read = { instrument, texts, by, waveBy, mapping };
  const printer = new WarningPrinter(session, questionnaire);
  const reading = { plan, read, rule, wave, name };
  const { tally, notRead, warnings } = await tallyInputs(inputs, reading, printer, session);
  const members = await loadMembers(flags.members, membersIn(dossier, name), tally.cohorts, session);
  const options: SurveyOptions = {
    date: session.today(),
    floor,
    compass: loadCompass(),
    notRead,
    warnings: [...warnings, ...members.warnings],
    membersOf: members.of,
  };
  const result = scoreSurvey(tally, options);
  // What the files are about was said while they were read.
  printer.print(result.warnings.slice(warnings.length));
  printer.finish();
  await warnOfDifferencing(result, dossier, session);
  return { tally, options, result };
}

/** The members of the CoP of that name: the dossier may be that of another. */
function membersIn(dossier: Dossier | null, name: string | undefined): number | undefined {
  return dossier?.profile.name === name ? dossier?.profile.members : undefined;
}

/** Comments are people's own words: a person has to read them first. */
function showsComments({ comments }: CohortResult): boolean {
  return Object.values(comments).some((texts) => texts !== null && texts.length > 0);
}
