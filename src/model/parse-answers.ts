/** Owns reading a set of answers out of plain values (of YAML, JSON or CSV), with every finding and its path. */
import type { Warning } from '../errors.js';
import type { Answer, AnswerSet, AnswerValue, Mode } from './answers.js';
import {
  type CompassInstrument,
  type CompassItem,
  listItems,
  PHASE_IDS,
  type PhaseId,
  SPECIAL_ANSWERS,
  type SpecialAnswer,
} from './compass.js';
import { isIsoDate } from './iso-date.js';
import { LIMITS } from './limits.js';
import type { PathFinding } from './path-finding.js';
import { suggestName } from './suggest.js';

export interface ParsedAnswers {
  set: AnswerSet;
  findings: readonly PathFinding[];
  warnings: readonly Warning[];
}

type Fields = Readonly<Record<string, unknown>>;

/** `fallbackDate` (ISO) stands in for a missing date. Nothing is thrown: findings come back together. */
export function parseAnswers(
  input: unknown,
  instrument: CompassInstrument,
  fallbackDate: string,
): ParsedAnswers {
  const findings: PathFinding[] = [];
  const warnings: Warning[] = [];
  if (!isFields(input)) {
    findings.push({ code: 'COP-ANSWERS-001', path: [], values: { expected: instrument.id } });
    return { set: emptySet(instrument, fallbackDate), findings, warnings };
  }
  checkInstrument(input, instrument, findings, warnings);
  const set: AnswerSet = {
    instrument: instrument.id,
    version: String(input.version ?? instrument.version),
    date: readDate(input, fallbackDate, findings),
    mode: readMode(input, findings),
    ...readPhase(input, findings),
    answers: readAnswers(input.answers, instrument, findings),
  };
  return { set, findings, warnings };
}

export function emptySet(instrument: CompassInstrument, date: string): AnswerSet {
  return { instrument: instrument.id, version: instrument.version, date, mode: 'full', answers: {} };
}

function checkInstrument(
  input: Fields,
  instrument: CompassInstrument,
  findings: PathFinding[],
  warnings: Warning[],
): void {
  if (input.instrument !== undefined && input.instrument !== instrument.id) {
    const values = { found: shown(input.instrument), expected: instrument.id };
    findings.push({ code: 'COP-ANSWERS-002', path: ['instrument'], values });
  }
  const version = input.version === undefined ? instrument.version : shown(input.version);
  if (version === instrument.version) return;
  const values = { found: version, expected: instrument.version };
  if (version.split('.')[0] === instrument.version.split('.')[0]) {
    warnings.push({ code: 'answers-other-version', values });
  } else {
    findings.push({ code: 'COP-ANSWERS-003', path: ['version'], values });
  }
}

function readDate(input: Fields, fallback: string, findings: PathFinding[]): string {
  if (input.date === undefined || input.date === null) return fallback;
  const date = shown(input.date);
  if (isIsoDate(date)) return date;
  findings.push({ code: 'COP-ANSWERS-007', path: ['date'], values: { field: 'date', found: date } });
  return fallback;
}

function readMode(input: Fields, findings: PathFinding[]): Mode {
  if (input.mode === undefined || input.mode === 'full') return 'full';
  if (input.mode === 'express') return 'express';
  const values = { field: 'mode', found: shown(input.mode) };
  findings.push({ code: 'COP-ANSWERS-007', path: ['mode'], values });
  return 'full';
}

function readPhase(input: Fields, findings: PathFinding[]): { phase?: PhaseId } {
  if (input.phase === undefined) return {};
  const phase = PHASE_IDS.find((id) => id === input.phase);
  if (phase) return { phase };
  const values = { field: 'phase', found: shown(input.phase) };
  findings.push({ code: 'COP-ANSWERS-007', path: ['phase'], values });
  return {};
}

function readAnswers(
  input: unknown,
  instrument: CompassInstrument,
  findings: PathFinding[],
): Record<string, Answer> {
  if (input === undefined || input === null) return {};
  if (!isFields(input)) {
    findings.push({ code: 'COP-ANSWERS-001', path: ['answers'], values: { expected: instrument.id } });
    return {};
  }
  const items = new Map(listItems(instrument).map((item) => [item.id, item]));
  const answers: Record<string, Answer> = Object.create(null);
  for (const [id, raw] of Object.entries(input)) {
    const item = items.get(id);
    if (!item) {
      findings.push({
        code: 'COP-ANSWERS-004',
        path: ['answers', id],
        values: { id },
        ...suggestion(id, items.keys()),
      });
      continue;
    }
    const answer = readAnswer(raw, item, instrument, findings);
    if (answer) answers[id] = answer;
  }
  return answers;
}

function readAnswer(
  raw: unknown,
  item: CompassItem,
  instrument: CompassInstrument,
  findings: PathFinding[],
): Answer | undefined {
  const path = ['answers', item.id];
  if (!isFields(raw)) {
    const answer = readValue(raw, undefined, item, instrument, path, findings);
    return answer && { answer };
  }
  checkKeys(raw, ['value', 'note', 'evidence', 'reason'], path, findings);
  const reason = readText(raw, 'reason', path, findings);
  const note = readText(raw, 'note', path, findings);
  const evidence = readText(raw, 'evidence', path, findings);
  const answer = readValue(raw.value, reason, item, instrument, [...path, 'value'], findings);
  if (!answer) return undefined;
  return { answer, ...(note ? { note } : {}), ...(evidence ? { evidence } : {}) };
}

function readValue(
  raw: unknown,
  reason: string | undefined,
  item: CompassItem,
  instrument: CompassInstrument,
  path: readonly string[],
  findings: PathFinding[],
): AnswerValue | undefined {
  if (raw === undefined || raw === null || raw === '') return { kind: 'blank' };
  const special = SPECIAL_ANSWERS.find((name) => name === raw);
  if (special) return withReason(special, reason);
  const { min, max } = instrument.scales[item.scale]!;
  const number = typeof raw === 'string' && /^-?\d+$/.test(raw) ? Number(raw) : raw;
  if (typeof number === 'number' && Number.isInteger(number) && number >= min && number <= max) {
    return { kind: 'value', value: number };
  }
  const isWord = typeof raw === 'string' && !/^-?[\d.,]+$/.test(raw);
  findings.push({
    code: isWord ? 'COP-ANSWERS-006' : 'COP-ANSWERS-005',
    path,
    values: { id: item.id, found: shown(raw), min, max, special: SPECIAL_ANSWERS.join(', ') },
    ...(isWord ? suggestion(raw as string, SPECIAL_ANSWERS) : {}),
  });
  return undefined;
}

function withReason(kind: SpecialAnswer, reason: string | undefined): AnswerValue {
  return reason ? { kind, reason } : { kind };
}

function readText(
  fields: Fields,
  key: string,
  path: readonly string[],
  findings: PathFinding[],
): string | undefined {
  const raw = fields[key];
  if (raw === undefined || raw === null) return undefined;
  const text = typeof raw === 'number' ? String(raw) : raw;
  if (typeof text === 'string' && text.length <= LIMITS.noteCharacters) return text;
  const found = typeof text === 'string' ? `${text.length} > ${LIMITS.noteCharacters}` : typeof raw;
  findings.push({ code: 'COP-ANSWERS-007', path: [...path, key], values: { field: key, found } });
  return undefined;
}

function checkKeys(
  fields: Fields,
  known: readonly string[],
  path: readonly string[],
  findings: PathFinding[],
): void {
  for (const key of Object.keys(fields).filter((name) => !known.includes(name))) {
    const values = { field: key, found: key };
    findings.push({ code: 'COP-ANSWERS-007', path: [...path, key], values, ...suggestion(key, known) });
  }
}

function suggestion(typed: string, known: Iterable<string>): { suggestion?: string } {
  const name = suggestName(typed, known);
  return name === undefined ? {} : { suggestion: name };
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? typeof value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
