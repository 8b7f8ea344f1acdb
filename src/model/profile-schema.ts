/** Owns what `cop.yaml` may hold: the fields of a profile, in the order in which they are asked and written. */
import type { Warning } from '../errors.js';
import { isFields } from './fields.js';
import { LANGS } from './lang.js';
import type { PathFinding } from './path-finding.js';
import type { Profile } from './profile.js';
import { type FieldKind, readRecord } from './record-schema.js';

export const PROFILE_SCHEMA = {
  name: { kind: 'text' },
  organisations: { kind: 'textList' },
  domain: { kind: 'text' },
  createdOn: { kind: 'date' },
  origin: { kind: 'oneOf', options: ['spontaneous', 'solicited'] },
  members: { kind: 'count' },
  membersJoinedLast12Months: { kind: 'count' },
  coreGroup: { kind: 'count' },
  coordinatorTimePercent: { kind: 'percent' },
  meetingRhythm: { kind: 'text' },
  languages: { kind: 'someOf', options: LANGS },
  timeZone: { kind: 'timeZone' },
  coordinator: { kind: 'text' },
  sponsor: { kind: 'text' },
} as const satisfies Record<keyof Profile, FieldKind>;

export type ProfileField = keyof typeof PROFILE_SCHEMA;

export const PROFILE_FIELDS = Object.keys(PROFILE_SCHEMA) as readonly ProfileField[];

/** The version of the dossier's files that this product reads and writes; older ones are brought to it. */
export const SCHEMA_VERSION = 1;

export interface ParsedProfile {
  profile: Profile;
  /** The version that the file names; null where it names none. */
  version: number | null;
  findings: readonly PathFinding[];
  warnings: readonly Warning[];
}

/** The profile in the plain value of `cop.yaml`. Nothing is thrown: findings come back together; only the name is needed. */
export function parseProfile(input: unknown): ParsedProfile {
  if (!isFields(input)) {
    const finding: PathFinding = { code: 'COP-DOSSIER-002', path: [], values: {} };
    return { profile: { name: '' }, version: null, findings: [finding], warnings: [] };
  }
  const { schemaVersion = null, ...fields } = input;
  if (schemaVersion !== null && !isKnown(schemaVersion)) {
    const values = { found: String(schemaVersion), known: SCHEMA_VERSION };
    const finding: PathFinding = { code: 'COP-DOSSIER-007', path: ['schemaVersion'], values };
    return { profile: { name: '' }, version: null, findings: [finding], warnings: [] };
  }
  const { record, findings, warnings } = readRecord(PROFILE_SCHEMA, fields);
  const isNameWrong = findings.some(({ path }) => path[0] === 'name');
  const noName: PathFinding = { code: 'COP-DOSSIER-002', path: [], values: {} };
  return {
    profile: { name: '', ...record },
    version: schemaVersion,
    findings: record.name === undefined && !isNameWrong ? [noName, ...findings] : findings,
    warnings,
  };
}

function isKnown(version: unknown): version is number {
  return Number.isInteger(version) && Number(version) >= 0 && Number(version) <= SCHEMA_VERSION;
}
