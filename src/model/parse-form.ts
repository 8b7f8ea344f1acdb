/** Owns reading the values of a form out of plain values or ticked controls, with every finding and its path. */
import type { ErrorCode } from '../errors.js';
import { type Fields, isFields } from './fields.js';
import type { FormControl, FormValue, FormValues } from './form-controls.js';
import { parseDate } from './iso-date.js';
import { LIMITS } from './limits.js';
import type { PathFinding } from './path-finding.js';
import { shown } from './shown.js';
import { suggestionFor, suggestName } from './suggest.js';

export interface ParsedForm {
  values: FormValues;
  findings: readonly PathFinding[];
}

/**
 * The values in `{ document, values }`, where `values` nests as deep as the ids of the controls have parts, or not at all.
 * Findings: COP-FORM-001 no form; -002 another document's; -003 an unknown control; -004 a value its control cannot hold.
 */
export function parseForm(input: unknown, document: string, controls: readonly FormControl[]): ParsedForm {
  if (!isFields(input) || !isFields(input.values ?? {})) {
    return { values: {}, findings: [finding('COP-FORM-001', [], { document })] };
  }
  const found = input.document;
  if (found !== document) {
    const values = { found: shown(found ?? ''), document };
    return { values: {}, findings: [finding('COP-FORM-002', ['document'], values)] };
  }
  const known = new Map(controls.map((control) => [control.id, control]));
  const reading = { known, values: {} as Record<string, FormValue>, findings: [] as PathFinding[] };
  readLevel((input.values ?? {}) as Fields, [], reading);
  return { values: reading.values, findings: reading.findings };
}

interface Reading {
  known: ReadonlyMap<string, FormControl>;
  values: Record<string, FormValue>;
  findings: PathFinding[];
}

function readLevel(fields: Fields, path: readonly string[], reading: Reading): void {
  for (const [key, raw] of Object.entries(fields)) {
    const keys = [...path, key];
    const id = keys.join('.');
    const control = reading.known.get(id);
    if (control) readControl(control, raw, ['values', ...keys], reading);
    else if (isFields(raw) && isPrefix(id, reading.known)) readLevel(raw, keys, reading);
    else reading.findings.push(unknownControl(id, keys, reading.known));
  }
}

function isPrefix(id: string, known: ReadonlyMap<string, FormControl>): boolean {
  return [...known.keys()].some((each) => each.startsWith(`${id}.`));
}

function unknownControl(
  id: string,
  keys: readonly string[],
  known: ReadonlyMap<string, FormControl>,
): PathFinding {
  return {
    code: 'COP-FORM-003',
    path: ['values', ...keys],
    values: { id },
    ...suggestionFor(id, known.keys()),
  };
}

function readControl(control: FormControl, raw: unknown, path: readonly string[], reading: Reading): void {
  const value = readValue(control, raw);
  if (value === 'blank') return;
  if (value !== 'wrong') {
    reading.values[control.id] = value.value;
    return;
  }
  const suggestion = typeof raw === 'string' ? suggestName(raw, control.options) : undefined;
  const values = { id: control.id, found: shown(raw), expected: expected(control) };
  reading.findings.push({
    code: 'COP-FORM-004',
    path,
    values,
    ...(suggestion ? { suggestion } : {}),
  });
}

/** A value as its control holds it. */
function readValue(control: FormControl, raw: unknown): { value: FormValue } | 'blank' | 'wrong' {
  if (raw === undefined || raw === null || raw === '' || raw === false) return 'blank';
  const text = typeof raw === 'number' ? String(raw) : raw;
  switch (control.kind) {
    case 'check':
      return raw === true ? { value: true } : 'wrong';
    case 'choices': {
      const list = Array.isArray(raw) ? raw.map(String) : typeof text === 'string' ? [text] : undefined;
      if (!list?.every((option) => control.options.includes(option))) return 'wrong';
      return list.length === 0
        ? 'blank'
        : { value: control.options.filter((option) => list.includes(option)) };
    }
    case 'choice':
      return typeof text === 'string' && control.options.includes(text) ? { value: text } : 'wrong';
    case 'date':
      return readDate(text);
    case 'number':
      return readNumber(control, text);
    case 'text':
      return typeof text === 'string' && text.length <= LIMITS.noteCharacters ? { value: text } : 'wrong';
  }
}

function readDate(text: unknown): { value: string } | 'wrong' {
  const value = typeof text === 'string' ? parseDate(text) : undefined;
  return value === undefined ? 'wrong' : { value };
}

function readNumber({ min, max }: FormControl, text: unknown): { value: string } | 'wrong' {
  if (typeof text !== 'string' || !/^-?\d+$/.test(text.trim())) return 'wrong';
  const number = Number(text);
  if ((min !== undefined && number < min) || (max !== undefined && number > max)) return 'wrong';
  return { value: String(number) };
}

/** What the control can hold, as one would type it. */
function expected({ kind, options, min, max }: FormControl): string {
  if (options.length > 0) return options.join(', ');
  if (kind === 'number' && min !== undefined && max !== undefined) return `${min}–${max}`;
  const examples = { check: 'true', date: '2026-11-21', number: '1', text: '…', choice: '', choices: '' };
  return examples[kind];
}

function finding(code: ErrorCode, path: readonly string[], values: PathFinding['values']): PathFinding {
  return { code, path, values };
}
