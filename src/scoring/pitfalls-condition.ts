/** Owns three-valued conditions: true, false, or unknown with the names of what is missing. */
import type { PitfallInput } from '../model/compass-result.js';
import {
  type Comparison,
  type Condition,
  OPERATORS,
  type Operator,
  type Threshold,
} from '../model/pitfall.js';
import { atLeast, below, round9 } from '../model/threshold.js';

/** The value of an input by name, undefined when it is not known. */
export type ReadInput = (name: string) => number | string | undefined;

/** `inputs` are the comparisons that hold; `missing` the inputs that could still decide. */
export type Verdict =
  | { truth: true; inputs: readonly PitfallInput[] }
  | { truth: false }
  | { truth: 'unknown'; missing: readonly string[] };

const SYMBOLS: Record<Operator, PitfallInput['operator']> = {
  atLeast: '>=',
  atMost: '<=',
  above: '>',
  below: '<',
  is: '=',
};

const HOLDS: Record<Operator, (value: number, threshold: number) => boolean> = {
  atLeast,
  atMost: (value, threshold) => atLeast(threshold, value),
  above: (value, threshold) => below(threshold, value),
  below,
  is: (value, threshold) => round9(value) === round9(threshold),
};

/**
 * `any` is true as soon as one part is, `all` false as soon as one part is; else unknown while a part is unknown. Every
 * comparison is of values rounded to 9 decimals (scoring rules, head; pitfalls, head).
 */
export function judge(condition: Condition, read: ReadInput): Verdict {
  if ('all' in condition) return judgeAll(condition.all.map((part) => judge(part, read)));
  if ('any' in condition) return judgeAny(condition.any.map((part) => judge(part, read)));
  return compare(condition, read);
}

function judgeAll(parts: readonly Verdict[]): Verdict {
  if (parts.some(({ truth }) => truth === false)) return { truth: false };
  const missing = missingOf(parts);
  return missing.length > 0 ? { truth: 'unknown', missing } : { truth: true, inputs: inputsOf(parts) };
}

function judgeAny(parts: readonly Verdict[]): Verdict {
  if (parts.some(({ truth }) => truth === true)) return { truth: true, inputs: inputsOf(parts) };
  const missing = missingOf(parts);
  return missing.length > 0 ? { truth: 'unknown', missing } : { truth: false };
}

function missingOf(parts: readonly Verdict[]): string[] {
  return [...new Set(parts.flatMap((part) => (part.truth === 'unknown' ? part.missing : [])))];
}

function inputsOf(parts: readonly Verdict[]): PitfallInput[] {
  return parts.flatMap((part) => (part.truth === true ? part.inputs : []));
}

function compare(comparison: Comparison, read: ReadInput): Verdict {
  const { input, minus } = comparison;
  const operator = OPERATORS.find((name) => comparison[name] !== undefined)!;
  const threshold = comparison[operator]!;
  const missing = [input, ...(minus ? [minus] : []), ...namesOf(threshold)].filter(
    (name) => read(name) === undefined,
  );
  if (missing.length > 0) return { truth: 'unknown', missing };
  const value = minus === undefined ? read(input)! : Number(read(input)) - Number(read(minus));
  const limit = limitOf(threshold, read);
  if (!holds(operator, value, limit)) return { truth: false };
  const shown = { input, ...(minus ? { minus } : {}), value, operator: SYMBOLS[operator], threshold: limit };
  return { truth: true, inputs: [shown] };
}

function holds(operator: Operator, value: number | string, limit: number | string): boolean {
  if (typeof value === 'number' && typeof limit === 'number') return HOLDS[operator](value, limit);
  return operator === 'is' && value === limit;
}

function namesOf(threshold: Threshold): string[] {
  return typeof threshold === 'object' ? [threshold.input] : [];
}

function limitOf(threshold: Threshold, read: ReadInput): number | string {
  if (typeof threshold !== 'object') return threshold;
  const value = read(threshold.input)!;
  return threshold.dividedBy === undefined ? value : Number(value) / threshold.dividedBy;
}
