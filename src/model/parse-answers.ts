/** Owns reading a set of answers out of plain values (of YAML, JSON or CSV), with every finding and its path. */
import type { Warning } from '../errors.js';
import { type Answer, type AnswerSet, type AnswerValue, emptySet, type Mode } from './answers.js';
import {
  type CompassInstrument,
  type CompassItem,
  listItems,
  PHASE_IDS,
  type PhaseId,
  SPECIAL_ANSWERS,
} from './compass.js';
import { type Fields, isFields } from './fields.js';
import { parseDate } from './iso-date.js';
import { LIMITS } from './limits.js';
import type { PathFinding } from './path-finding.js';
import { shown } from './shown.js';
import { suggestionFor } from './suggest.js';

export interface ParsedAnswers {
  set: AnswerSet;
  findings: readonly PathFinding[];
  warnings: readonly Warning[];
}

/** What is read against, and what is found on the way. */
interface Reading {
  instrument: CompassInstrument;
  findings: PathFinding[];
  warnings: Warning[];
}

/** `fallbackDate` (ISO) stands in for a missing date. Nothing is thrown: findings come back together. */
export function parseAnswers(
  input: unknown,
  instrument: CompassInstrument,
  fallbackDate: string,
): ParsedAnswers {
  const reading: Reading = { instrument, findings: [], warnings: [] };
  const { findings, warnings } = reading;
  if (!isFields(input)) {
    findings.push({ code: 'COP-ANSWERS-001', path: [], values: { expected: instrument.id } });
    return { set: emptySet(instrument, fallbackDate), findings, warnings };
  }
  checkInstrument(input, reading);
  const set: AnswerSet = {
    instrument: instrument.id,
    version: String(input.version ?? instrument.version),
    date: readDate(input, fallbackDate, findings),
    mode: readMode(input, findings),
    ...readPhase(input, findings),
    answers: readAnswers(input.answers, reading),
  };
  return { set, findings, warnings };
}

/** Answers to another version count where it is only a smaller one. */
function checkInstrument(input: Fields, { instrument, findings, warnings }: Reading): void {
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
  const date = parseDate(shown(input.date));
  if (date === undefined) findings.push(wrongField('date', ['date'], shown(input.date)));
  return date ?? fallback;
}

function readMode(input: Fields, findings: PathFinding[]): Mode {
  if (input.mode === undefined || input.mode === 'full') return 'full';
  if (input.mode === 'express') return 'express';
  findings.push(wrongField('mode', ['mode'], shown(input.mode)));
  return 'full';
}

function readPhase(input: Fields, findings: PathFinding[]): { phase?: PhaseId } {
  if (input.phase === undefined) return {};
  const phase = PHASE_IDS.find((id) => id === input.phase);
  if (phase) return { phase };
  findings.push(wrongField('phase', ['phase'], shown(input.phase)));
  return {};
}

function wrongField(field: string, path: readonly string[], found: string): PathFinding {
  return { code: 'COP-ANSWERS-007', path, values: { field, found } };
}

function readAnswers(input: unknown, reading: Reading): Record<string, Answer> {
  const { instrument, findings } = reading;
  if (input === undefined || input === null) return {};
  if (!isFields(input)) {
    findings.push({ code: 'COP-ANSWERS-001', path: ['answers'], values: { expected: instrument.id } });
    return {};
  }
  const items = new Map(listItems(instrument).map((item) => [item.id, item]));
  const answers: Record<string, Answer> = Object.create(null);
  for (const [id, raw] of Object.entries(input)) {
    const item = items.get(id);
    const path = ['answers', id];
    const answer = item && readAnswer(raw, item, path, reading);
    if (answer) answers[id] = answer;
    if (item) continue;
    findings.push({ code: 'COP-ANSWERS-004', path, values: { id }, ...suggestionFor(id, items.keys()) });
  }
  return answers;
}

function readAnswer(
  raw: unknown,
  item: CompassItem,
  path: readonly string[],
  reading: Reading,
): Answer | undefined {
  const { findings } = reading;
  if (!isFields(raw)) {
    const answer = readValue(raw, item, path, reading);
    return answer && { answer };
  }
  checkKeys(raw, ['value', 'note', 'evidence', 'reason'], path, findings);
  const reason = readText(raw, 'reason', path, findings);
  const note = readText(raw, 'note', path, findings);
  const evidence = readText(raw, 'evidence', path, findings);
  const answer = readValue(raw.value, item, [...path, 'value'], reading);
  if (!answer) return undefined;
  return { answer: withReason(answer, reason), ...(note ? { note } : {}), ...(evidence ? { evidence } : {}) };
}

function readValue(
  raw: unknown,
  { id, scale }: CompassItem,
  path: readonly string[],
  { instrument, findings }: Reading,
): AnswerValue | undefined {
  if (raw === undefined || raw === null || raw === '') return { kind: 'blank' };
  const special = SPECIAL_ANSWERS.find((name) => name === raw);
  if (special) return { kind: special };
  const { min, max } = instrument.scales[scale]!;
  const number = typeof raw === 'string' && /^-?\d+$/.test(raw) ? Number(raw) : raw;
  if (typeof number === 'number' && Number.isInteger(number) && number >= min && number <= max) {
    return { kind: 'value', value: number };
  }
  const word = typeof raw === 'string' && !/^-?[\d.,]+$/.test(raw) ? raw : undefined;
  findings.push({
    code: word === undefined ? 'COP-ANSWERS-005' : 'COP-ANSWERS-006',
    path,
    values: { id, found: shown(raw), min, max, special: SPECIAL_ANSWERS.join(', ') },
    ...(word === undefined ? {} : suggestionFor(word, SPECIAL_ANSWERS)),
  });
  return undefined;
}

/** A reason belongs to an answer that is neither a number nor blank. */
function withReason(answer: AnswerValue, reason: string | undefined): AnswerValue {
  return !reason || answer.kind === 'value' || answer.kind === 'blank' ? answer : { ...answer, reason };
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
  findings.push(wrongField(key, [...path, key], found));
  return undefined;
}

function checkKeys(
  fields: Fields,
  known: readonly string[],
  path: readonly string[],
  findings: PathFinding[],
): void {
  for (const key of Object.keys(fields).filter((name) => !known.includes(name))) {
    findings.push({ ...wrongField(key, [...path, key], key), ...suggestionFor(key, known) });
  }
}
