/** Owns `cop compass score`: files of answers → results in every form. */
import { dirname } from 'node:path';
import type { Command } from 'commander';
import { loadDossier } from '../io/dossier.js';
import { loadCompass } from '../io/load-compass.js';
import { loadPitfallRules } from '../io/load-pitfalls.js';
import { readInput, readStdin } from '../io/read-input.js';
import type { CompassResult } from '../model/compass-result.js';
import { LIMITS } from '../model/limits.js';
import { assessCompass } from '../scoring/assess-compass.js';
import { readAnswers } from './load-answers.js';
import { type CompassFlags, presentCompass } from './present-compass.js';
import type { Session } from './session.js';

export function define(command: Command, session: Session): void {
  command
    .argument('<files...>', session.t('cli.argument.answers'))
    .option('--house <docx>', session.t('cli.option.house'))
    .action(async (files: string[], flags: CompassFlags) => scoreFiles(files, flags, session));
}

async function scoreFiles(files: readonly string[], flags: CompassFlags, session: Session): Promise<void> {
  const instrument = loadCompass();
  const rules = loadPitfallRules();
  const results: CompassResult[] = [];
  for (const file of files) {
    const bytes =
      file === '-'
        ? await readStdin(session.host.stdin, LIMITS.textFileBytes)
        : await readInput(session.resolve(file), LIMITS.textFileBytes);
    const { set, warnings } = await readAnswers(bytes, file, instrument, session.today());
    const dossier = await loadDossier(
      ...(file === '-' ? [] : [dirname(session.resolve(file))]),
      session.host.cwd,
    );
    results.push(assessCompass(instrument, set, { profile: dossier?.profile ?? null, rules, warnings }));
    session.warn([...results.at(-1)!.warnings, ...(dossier?.warnings ?? [])], file);
  }
  await presentCompass(results, flags, session);
}
