/** Owns reading a flat record (a profile, an action, an indicator) by a table of its fields, with every finding and its path. */
import type { ErrorCode, Warning } from '../errors.js';
import { parseDate } from './iso-date.js';
import { LIMITS } from './limits.js';
import type { PathFinding } from './path-finding.js';
import { DEFAULT_TIME_ZONE } from './profile.js';
import { shown } from './shown.js';
import { suggestionFor, suggestName } from './suggest.js';

/** What a field may hold: `count` a whole number ≥ 0, `percent` a number 0–100, `number` any ≥ 0, `oneOf` a known word. */
export type FieldKind =
  | { kind: 'text' | 'textList' | 'date' | 'count' | 'percent' | 'number' | 'timeZone' }
  | { kind: 'oneOf' | 'someOf'; options: readonly string[] };

export type RecordSchema = Readonly<Record<string, FieldKind>>;

/** What a field holds once it is read. */
type FieldValue<F extends FieldKind> = F extends { kind: 'oneOf'; options: readonly (infer Word)[] }
  ? Word
  : F extends { kind: 'someOf'; options: readonly (infer Word)[] }
    ? readonly Word[]
    : F extends { kind: 'textList' }
      ? readonly string[]
      : F extends { kind: 'count' | 'percent' | 'number' }
        ? number
        : string;

/** Every field may be missing. */
type RecordOf<S extends RecordSchema> = { readonly [Field in keyof S]?: FieldValue<S[Field]> };

export interface ReadRecord<S extends RecordSchema> {
  record: RecordOf<S>;
  findings: readonly PathFinding[];
  warnings: readonly Warning[];
}

const WRONG_VALUE: ErrorCode = 'COP-DOSSIER-001';

/**
 * The fields of `raw` that the schema knows; null, blank and absent are the same: left out. `path` leads to the record in its
 * file. A wrong value is a finding; an unknown field is a warning, since a later version may know it.
 */
export function readRecord<S extends RecordSchema>(
  schema: S,
  raw: Readonly<Record<string, unknown>>,
  path: readonly string[] = [],
): ReadRecord<S> {
  const record: Record<string, unknown> = {};
  const findings: PathFinding[] = [];
  const warnings: Warning[] = [];
  for (const [field, value] of Object.entries(raw)) {
    const kind = Object.hasOwn(schema, field) ? schema[field] : undefined;
    if (!kind) {
      const near = suggestName(field, Object.keys(schema));
      const values = { field: [...path, field].join('.') };
      warnings.push(
        near === undefined
          ? { code: 'unknown-field', values }
          : { code: 'unknown-field-near', values: { ...values, near } },
      );
    } else if (value !== null && value !== undefined && value !== '') {
      const read = readField(kind, value);
      if (read !== undefined) record[field] = read;
      else findings.push(wrongValue(field, kind, value, path));
    }
  }
  // Each value was read by the kind of its own field.
  return { record: record as RecordOf<S>, findings, warnings };
}

/** The value as the field holds it, or undefined when it cannot be one. Words typed by a person are taken like values of a file. */
export function readField(field: FieldKind, value: unknown): unknown {
  switch (field.kind) {
    case 'text':
      return readText(value);
    case 'date':
      return typeof value === 'string' ? parseDate(value) : undefined;
    case 'count':
      return readNumber(value, (number) => Number.isSafeInteger(number));
    case 'percent':
      return readNumber(value, (number) => number <= 100);
    case 'number':
      return readNumber(value, () => true);
    case 'timeZone':
      return typeof value === 'string' && isTimeZone(value) ? value : undefined;
    case 'oneOf':
      return field.options.find((option) => option === value);
    case 'textList':
      return readList(value, readText);
    case 'someOf':
      return readList(value, (entry) => field.options.find((option) => option === entry));
  }
}

function readText(value: unknown): string | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string' || text.length > LIMITS.noteCharacters) return undefined;
  return text.trim() === '' ? undefined : text.trim();
}

function readNumber(value: unknown, isRight: (number: number) => boolean): number | undefined {
  const isWritten = typeof value === 'string' && /^\d+([.,]\d+)?$/.test(value.trim());
  const number = isWritten ? Number(value.trim().replace(',', '.')) : value;
  if (typeof number !== 'number' || !Number.isFinite(number) || number < 0) return undefined;
  return isRight(number) ? number : undefined;
}

/** A list, or one text with commas between its parts. */
function readList<T>(value: unknown, read: (entry: unknown) => T | undefined): readonly T[] | undefined {
  const parts = typeof value === 'string' ? value.split(',').map((part) => part.trim()) : value;
  if (!Array.isArray(parts)) return undefined;
  const entries = parts.filter((part) => part !== '').map(read);
  return entries.every((entry) => entry !== undefined) ? (entries as readonly T[]) : undefined;
}

/** The usual zone is not looked up: loading the time zones costs 14 ms of a start. */
function isTimeZone(name: string): boolean {
  if (name === DEFAULT_TIME_ZONE) return true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

function wrongValue(field: string, kind: FieldKind, value: unknown, path: readonly string[]): PathFinding {
  const options = 'options' in kind ? kind.options : [];
  return {
    code: WRONG_VALUE,
    path: [...path, field],
    values: {
      field,
      found: shown(value),
      expected: kind.kind,
      options: options.join(', '),
    },
    ...(options.length > 0 ? suggestionFor(shown(value), options) : {}),
  };
}
