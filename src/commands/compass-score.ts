/** Owns `cop compass score`: files of answers → results in every form. */
import type { Command } from 'commander';
import { loadCompass } from '../io/load-compass.js';
import { readInput, readStdin } from '../io/read-input.js';
import { LIMITS } from '../model/limits.js';
import { type AssessedRound, assessRound, type RoundFlags } from './assess-round.js';
import { readAnswers } from './load-answers.js';
import { type CompassFlags, presentCompass } from './present-compass.js';
import type { Session } from './session.js';

export function define(command: Command, session: Session): void {
  command
    .argument('<files...>', session.t('cli.argument.answers'))
    .option('--house <docx>', session.t('cli.option.house'))
    .option('--survey <file>', session.t('cli.option.survey'))
    .option('--no-survey', session.t('cli.option.no-survey'))
    .option('--cohort <name>', session.t('cli.option.cohort'))
    .option('--blend <weight>', session.t('cli.option.blend'))
    .option('--pitfalls <folder>', session.t('cli.option.pitfalls'))
    .action(async (files: string[], flags: ScoreFlags) => scoreFiles(files, flags, session));
}

type ScoreFlags = CompassFlags & RoundFlags;

async function scoreFiles(files: readonly string[], flags: ScoreFlags, session: Session): Promise<void> {
  const instrument = loadCompass();
  const rounds: AssessedRound[] = [];
  for (const file of files) {
    const bytes =
      file === '-'
        ? await readStdin(session.host.stdin, LIMITS.textFileBytes)
        : await readInput(session.resolve(file), LIMITS.textFileBytes);
    const { set, warnings } = await readAnswers(bytes, file, instrument, session.today());
    const path = file === '-' ? {} : { path: session.resolve(file) };
    const round = await assessRound({ set, warnings, ...path }, flags, session);
    rounds.push(round);
    session.warn([...round.result.warnings, ...(round.dossier?.warnings ?? [])], file);
  }
  const results = rounds.map(({ result }) => result);
  await presentCompass(results, flags, session, rounds[0]?.pitfalls.textsOf(session.lang));
}
