/** Owns `cop survey score`: any number of exports → the results of every CoP and wave in them, in every form. */
import { type Command, Option } from 'commander';
import { EXIT, fail } from '../errors.js';
import { loadCompass } from '../io/load-compass.js';
import type { CohortResult, SurveyResult } from '../model/survey-result.js';
import { DEFAULT_FLOOR, LOWEST_FLOOR } from '../scoring/survey/cohort-context.js';
import { planSurvey } from '../scoring/survey/plan.js';
import { scoreSurvey } from '../scoring/survey/score-survey.js';
import { INCOMPLETE_RULES, type IncompleteRule } from '../scoring/survey/stream-adder.js';
import { dossierAround, warnOfDifferencing } from './dossier-survey.js';
import { loadMapping } from './load-mapping.js';
import { loadMembers } from './load-members.js';
import { loadQuestionnaire } from './load-questionnaire.js';
import { type PresentFlags, presentSurvey } from './present-survey.js';
import type { Session } from './session.js';
import { readStoredSurvey } from './stored-survey.js';
import { listSurveyInputs } from './survey-inputs.js';
import { tallyInputs } from './tally-inputs.js';

interface ScoreFlags extends PresentFlags {
  questionnaire?: string;
  map?: string;
  members?: string;
  by?: string;
  wave?: string;
  waveBy?: string;
  incomplete?: IncompleteRule;
  floor?: string;
}

export function define(command: Command, session: Session): void {
  const say = (id: string): string => session.t(`cli.option.${id}`);
  command
    .argument('<files...>', session.t('cli.argument.exports'))
    .option('--members <number|csv>', say('members'))
    .option('--by <column>', say('by'))
    .option('--wave <label>', say('wave'))
    .option('--wave-by <column>', say('wave-by'))
    .addOption(new Option('--incomplete <rule>', say('incomplete')).choices(INCOMPLETE_RULES))
    .option('--floor <number>', say('floor'))
    .option('--questionnaire <dir>', say('questionnaire'))
    .option('--map <file>', say('map'))
    .option('--explain', say('explain'))
    .option('--house <docx>', say('house'))
    .action(async (files: string[], flags: ScoreFlags) => scoreFiles(files, flags, session));
}

async function scoreFiles(files: readonly string[], flags: ScoreFlags, session: Session): Promise<void> {
  const floor = parseFloor(flags.floor);
  const folder = flags.questionnaire === undefined ? undefined : session.resolve(flags.questionnaire);
  const questionnaire = await loadQuestionnaire(folder);
  const stored = await readStoredSurvey(files, questionnaire.instrument, session);
  const result = stored ?? (await scoreExports(files, { ...flags, floor }, questionnaire, session));
  if (result.notRead.length > 0) session.exitCode = EXIT.gateFailed;
  await presentSurvey(result, questionnaire, flags, session);
}

/** Errors: COP-SURVEY-002 for anything but a whole number from the lowest floor on. */
function parseFloor(typed: string | undefined): number {
  if (typed === undefined) return DEFAULT_FLOOR;
  const floor = /^\d{1,9}$/.test(typed) ? Number(typed) : 0;
  if (floor < LOWEST_FLOOR) throw fail('COP-SURVEY-002', { found: typed, lowest: LOWEST_FLOOR });
  return floor;
}

async function scoreExports(
  files: readonly string[],
  flags: Omit<ScoreFlags, 'floor'> & { floor: number },
  { instrument, texts }: Awaited<ReturnType<typeof loadQuestionnaire>>,
  session: Session,
): Promise<SurveyResult> {
  const { floor, by = null, wave = null, waveBy = null, incomplete: rule = 'half' } = flags;
  const mapping = await loadMapping(flags.map, instrument, session);
  const inputs = await listSurveyInputs(files, session);
  const dossier = await dossierAround(inputs, by, session);
  const plan = planSurvey(instrument);
  const name = dossier?.profile.name;
  const read = { instrument, texts, by, waveBy, mapping };
  const { tally, notRead, warnings } = await tallyInputs(inputs, plan, { read, rule, wave, name }, session);
  const members = await loadMembers(flags.members, dossier?.profile.members, tally.cohorts, session);
  const result = scoreSurvey(tally, {
    date: session.today(),
    floor,
    compass: loadCompass(),
    notRead,
    warnings: [...warnings, ...members.warnings],
    membersOf: members.of,
  });
  // What the files are about was said while they were read.
  session.warn(result.warnings.slice(warnings.length));
  await warnOfDifferencing(result, dossier, session);
  if (!flags.quiet && result.cohorts.some(showsComments)) {
    session.note(session.t('warnings.survey-read-comments'));
  }
  return result;
}

/** Comments are people's own words: a person has to read them first. */
function showsComments({ comments }: CohortResult): boolean {
  return Object.values(comments).some((texts) => texts !== null && texts.length > 0);
}
