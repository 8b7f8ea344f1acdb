/** Owns the plain form of a set of answers: what is written to YAML and JSON, and read by `parseAnswers`. */
import type { Answer, AnswerSet, AnswerValue } from './answers.js';

export type PlainAnswer =
  | number
  | string
  | { value?: number | string; note?: string; evidence?: string; reason?: string };

export interface PlainAnswerSet {
  instrument: string;
  version: string;
  date: string;
  mode: string;
  phase?: string;
  answers: Record<string, PlainAnswer>;
}

/** Blank answers without a note are left out; the order of `answers` is kept. */
export function formatAnswers(set: AnswerSet): PlainAnswerSet {
  return {
    instrument: set.instrument,
    version: set.version,
    date: set.date,
    mode: set.mode,
    ...(set.phase ? { phase: set.phase } : {}),
    answers: formatAnswerMap(set.answers),
  };
}

/** The answers by item; blank ones without a note are left out. */
export function formatAnswerMap(answers: AnswerSet['answers']): Record<string, PlainAnswer> {
  const entries = Object.entries(answers).flatMap(([id, answer]) => {
    const plain = formatAnswer(answer);
    return plain === undefined ? [] : [[id, plain] as const];
  });
  return Object.fromEntries(entries);
}

function formatAnswer({ answer, note, evidence }: Answer): PlainAnswer | undefined {
  const value = answer.kind === 'value' ? answer.value : answer.kind === 'blank' ? undefined : answer.kind;
  const reason = 'reason' in answer ? answer.reason : undefined;
  const rest = {
    ...(note ? { note } : {}),
    ...(evidence ? { evidence } : {}),
    ...(reason ? { reason } : {}),
  };
  if (Object.keys(rest).length === 0) return value;
  return value === undefined ? rest : { value, ...rest };
}

/** A number, a special answer by its name, null for none. */
export function plainValue(answer: AnswerValue): number | string | null {
  if (answer.kind === 'value') return answer.value;
  return answer.kind === 'blank' ? null : answer.kind;
}
