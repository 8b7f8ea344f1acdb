/** Owns `cop compass score`: files of answers → results in every form. */
import type { Command } from 'commander';
import { CopError, EXIT, type Finding, fail } from '../errors.js';
import { loadCompassTexts } from '../io/load-compass.js';
import { resolveText } from '../render/resolve-text.js';
import type { RoundFlags } from './assess-round.js';
import { failedGates, type Gate, parseGate, parsePhase } from './gates.js';
import { sayTerm } from './help-terms.js';
import { newestRound } from './newest-round.js';
import { type CompassFlags, presentCompass, type ScoredAnswers } from './present-compass.js';
import { type ScoreOptions, scoreAnswers } from './score-answers.js';
import type { Session } from './session.js';

interface ScoreFlags extends CompassFlags, RoundFlags {
  phase?: string;
  failUnder?: string[];
}

export function define(command: Command, session: Session): void {
  command
    .argument('[files...]', session.t('cli.argument.answers'))
    .option('--phase <phase>', session.t('cli.option.phase'))
    .option('--explain', session.t('cli.option.explain'))
    .option('--fail-under <phase=score...>', session.t('cli.option.fail-under'))
    .option('--house <docx>', session.t('cli.option.house'))
    .option('--survey <file>', session.t('cli.option.survey'))
    .option('--no-survey', session.t('cli.option.no-survey'))
    .option('--cohort <name>', session.t('cli.option.cohort'))
    .option('--blend <weight>', session.t('cli.option.blend'))
    .option('--pitfalls <folder>', session.t('cli.option.pitfalls'))
    .action(async (files: string[], flags: ScoreFlags) => scoreFiles(files, flags, session));
}

async function scoreFiles(files: readonly string[], flags: ScoreFlags, session: Session): Promise<void> {
  const gates = (flags.failUnder ?? []).map(parseGate);
  const phase = flags.phase === undefined ? undefined : parsePhase(flags.phase);
  const chosen = files.length > 0 ? files : await newestRound(session);
  if (chosen.length === 0) throw fail('COP-USAGE-003', { typed: sayTerm('<files...>', session.translator) });
  const scored = await scoreAll(chosen, { ...flags, phase }, session);
  await presentCompass(scored, flags, session);
  for (const { result } of scored) checkGates(result, gates, session);
}

/** The results of all files in their order; the findings of all files together. */
async function scoreAll(
  files: readonly string[],
  flags: ScoreOptions,
  session: Session,
): Promise<ScoredAnswers[]> {
  const scored: ScoredAnswers[] = [];
  const findings: Finding[] = [];
  for (const file of files) {
    try {
      scored.push(...(await scoreAnswers(file, flags, session)));
    } catch (cause) {
      if (!(cause instanceof CopError)) throw cause;
      findings.push(...cause.findings);
    }
  }
  if (findings.length > 0) throw new CopError(findings);
  return scored;
}

function checkGates(result: ScoredAnswers['result'], gates: readonly Gate[], session: Session): void {
  if (gates.length === 0) return;
  const { phases } = loadCompassTexts(session.lang);
  const failed = failedGates(result, gates, (id) => phases[id].name);
  if (failed.length === 0) return;
  session.exitCode = EXIT.gateFailed;
  for (const text of failed) session.note(resolveText(text, session.translator));
}
