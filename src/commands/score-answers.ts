/** Owns scoring one file of answers, or every result that it stores. */
import { loadCompass } from '../io/load-compass.js';
import type { AnswerSet } from '../model/answers.js';
import type { PhaseId } from '../model/compass.js';
import { LIMITS } from '../model/limits.js';
import { assessRound, type RoundFlags } from './assess-round.js';
import { readAllAnswers } from './load-answers.js';
import type { ScoredAnswers } from './present-compass.js';
import { readNamedBytes } from './read-named-bytes.js';
import { indicatorsOfRound } from './round-indicators.js';
import { planOfRound } from './round-plan.js';
import type { Session } from './session.js';

export interface ScoreOptions extends RoundFlags {
  /** Narrows every set of answers to one phase. */
  phase?: PhaseId | undefined;
}

/**
 * The results of one file (`-`: standard input), printing its warnings. Errors: COP-FILE-*, COP-YAML-*, COP-ANSWERS-*,
 * COP-RESULT-*, COP-DOSSIER-*, all of a file together.
 */
export async function scoreAnswers(
  file: string,
  options: ScoreOptions,
  session: Session,
): Promise<ScoredAnswers[]> {
  const path = file === '-' ? undefined : session.resolve(file);
  const bytes = await readNamedBytes(file, LIMITS.textFileBytes, session);
  const read = await readAllAnswers(bytes, file, {
    instrument: loadCompass(),
    fallbackDate: session.today(),
  });
  const scored: ScoredAnswers[] = [];
  for (const { set, ...rest } of read) {
    const round = {
      ...rest,
      set: options.phase ? narrow(set, options.phase) : set,
      ...(path ? { path } : {}),
    };
    const { result, dossier, pitfalls } = await assessRound(round, options, session);
    session.warn(result.warnings, file);
    session.noteDossier(dossier);
    const plan = await planOfRound(dossier, result.date, session);
    const indicators = await indicatorsOfRound(dossier, result.date, session);
    scored.push({
      result,
      indicators,
      pitfalls: pitfalls.textsOf(session.lang),
      ...(plan ? { plan } : {}),
    });
  }
  return scored;
}

/** The answers of one phase alone: the others were not asked for, so no warning need say that they do not count. */
function narrow(set: AnswerSet, phase: PhaseId): AnswerSet {
  const answers = Object.entries(set.answers).filter(([id]) => id.startsWith(`${phase}.`));
  return { ...set, phase, answers: Object.fromEntries(answers) };
}
