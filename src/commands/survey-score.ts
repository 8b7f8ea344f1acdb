/** Owns `cop survey score`: any number of exports → the results of every CoP and wave in them, in every form. */
import type { Command } from 'commander';
import { EXIT, fail } from '../errors.js';
import { DEFAULT_FLOOR, LOWEST_FLOOR } from '../model/floor.js';
import { suggestionFor } from '../model/suggest.js';
import { INCOMPLETE_RULES, type IncompleteRule } from '../scoring/survey/stream-adder.js';
import { loadQuestionnaire } from './load-questionnaire.js';
import { type PresentFlags, presentSurvey } from './present-survey.js';
import { checkPartialFlags, printPartial } from './print-partial.js';
import { type ExportFlags, scoreExports, scoreToShare } from './score-exports.js';
import type { Session } from './session.js';
import { readStoredSurvey } from './stored-survey.js';

interface ScoreFlags extends PresentFlags, Omit<ExportFlags, 'floor' | 'incomplete'> {
  questionnaire?: string;
  floor?: string;
  incomplete?: string;
  partial?: boolean;
}

export function define(command: Command, session: Session): void {
  const say = (id: string): string => session.t(`cli.option.${id}`);
  command
    .argument('<files...>', session.t('cli.argument.exports'))
    .option('--members <number|csv>', say('members'))
    .option('--cop <name>', say('cop'))
    .option('--by <column>', say('by'))
    .option('--wave <label>', say('wave'))
    .option('--wave-by <column>', say('wave-by'))
    .option('--incomplete <rule>', say('incomplete'))
    .option('--floor <number>', say('floor'))
    .option('--questionnaire <dir>', say('questionnaire'))
    .option('--map <file>', say('map'))
    .option('--partial', say('partial'))
    .option('--explain', say('explain'))
    .option('--house <docx>', say('house'))
    .action(async (files: string[], flags: ScoreFlags) => scoreFiles(files, flags, session));
}

async function scoreFiles(files: readonly string[], flags: ScoreFlags, session: Session): Promise<void> {
  if (flags.partial) checkPartialFlags(flags);
  const floor = parseFloor(flags.floor);
  const incomplete = parseRule(flags.incomplete);
  const questionnaire = await loadQuestionnaire(flags.questionnaire, session);
  const stored = await readStoredSurvey(files, questionnaire.instrument, session);
  if (stored && flags.partial) throw fail('COP-PARTIAL-006', { path: files[0]! });
  const exported = { ...flags, floor, incomplete };
  if (flags.partial) {
    const { partial, notRead } = await scoreToShare(files, exported, questionnaire, session);
    if (notRead.length > 0) session.exitCode = EXIT.gateFailed;
    return await printPartial(partial, flags, session);
  }
  const result = stored ?? (await scoreExports(files, exported, questionnaire, session));
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

/** Errors: COP-USAGE-005 for anything but one of the rules, with the nearest one. */
function parseRule(typed = 'half'): IncompleteRule {
  const rule = INCOMPLETE_RULES.find((known) => known === typed);
  if (rule) return rule;
  throw fail('COP-USAGE-005', { typed }, suggestionFor(typed, INCOMPLETE_RULES));
}
