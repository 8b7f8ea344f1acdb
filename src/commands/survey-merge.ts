/** Owns `cop survey merge`: partial results of several administrations → one result, in every form of `cop survey score`. */
import type { Command } from 'commander';
import { loadCompass } from '../io/load-compass.js';
import { mergePartials } from '../scoring/survey/merge-partials.js';
import { planSurvey } from '../scoring/survey/plan.js';
import { loadPartials } from './load-partials.js';
import { loadQuestionnaire } from './load-questionnaire.js';
import { type PresentFlags, presentSurvey } from './present-survey.js';
import type { Session } from './session.js';
import { WarningPrinter } from './warning-printer.js';

interface MergeFlags extends PresentFlags {
  questionnaire?: string;
}

export function define(command: Command, session: Session): void {
  command
    .argument('<files...>', session.t('cli.argument.partials'))
    .option('--questionnaire <dir>', session.t('cli.option.questionnaire'))
    .option('--explain', session.t('cli.option.explain'))
    .option('--house <docx>', session.t('cli.option.house'))
    .action(async (files: string[], flags: MergeFlags) => mergeFiles(files, flags, session));
}

async function mergeFiles(files: readonly string[], flags: MergeFlags, session: Session): Promise<void> {
  const questionnaire = await loadQuestionnaire(flags.questionnaire, session);
  const { partials, warnings } = await loadPartials(files, questionnaire.instrument, session);
  const plan = planSurvey(questionnaire.instrument);
  const result = mergePartials(plan, partials, { compass: loadCompass(), warnings });
  const printer = new WarningPrinter(session, questionnaire);
  printer.print(result.warnings);
  printer.finish();
  await presentSurvey(result, questionnaire, flags, session);
}
