/** Owns the indicators that a CoP may keep beside its rounds: what was counted rather than judged. All are optional. */
import type { Warning } from '../errors.js';
import { compareText } from './compare-text.js';
import { isFields } from './fields.js';
import type { PathFinding } from './path-finding.js';
import { type FieldKind, readRecord } from './record-schema.js';

/** What was counted since the round before. */
export interface Indicators {
  /** ISO date (YYYY-MM-DD) of the round they stand beside. */
  date: string;
  meetingsHeld?: number;
  /** Members present at a meeting, on average, 0–100. */
  attendancePercent?: number;
  /** Members who did something in the CoP beside reading. */
  activeMembers?: number;
  /** Things made together that others can use. */
  outputs?: number;
  /** Days until a question of a member gets its first answer, on average. */
  answerDays?: number;
}

export const INDICATOR_SCHEMA = {
  date: { kind: 'date' },
  meetingsHeld: { kind: 'count' },
  attendancePercent: { kind: 'percent' },
  activeMembers: { kind: 'count' },
  outputs: { kind: 'count' },
  answerDays: { kind: 'number' },
} as const satisfies Record<keyof Indicators, FieldKind>;

export interface ParsedIndicators {
  /** Oldest first. */
  rounds: readonly Indicators[];
  findings: readonly PathFinding[];
  warnings: readonly Warning[];
}

/** The plain value of `indicators.yaml` (`rounds: [{date, …}]`). Nothing is thrown: findings come back together. */
export function parseIndicators(input: unknown): ParsedIndicators {
  const raw = isFields(input) ? input.rounds : undefined;
  if (!Array.isArray(raw)) {
    return {
      rounds: [],
      findings: [{ code: 'COP-DOSSIER-005', path: ['rounds'], values: {} }],
      warnings: [],
    };
  }
  const read = raw.map((entry: unknown, index) => {
    const path = ['rounds', String(index)];
    const { record, findings, warnings } = readRecord(INDICATOR_SCHEMA, isFields(entry) ? entry : {}, path);
    const { date } = record;
    const noDate: PathFinding = { code: 'COP-DOSSIER-006', path, values: {} };
    return {
      round: date !== undefined && findings.length === 0 ? { ...record, date } : undefined,
      findings: date === undefined && findings.length === 0 ? [noDate] : findings,
      warnings,
    };
  });
  return {
    rounds: read.flatMap(({ round }) => (round ? [round] : [])).sort((a, b) => compareText(a.date, b.date)),
    findings: read.flatMap(({ findings }) => findings),
    warnings: read.flatMap(({ warnings }) => warnings),
  };
}
