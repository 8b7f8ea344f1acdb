/** Owns the profile of a CoP as questions for the terminal, and the way back from what was typed. */
import type { Translator } from '../i18n/translator.js';
import type { Profile } from '../model/profile.js';
import { PROFILE_SCHEMA, type ProfileField } from '../model/profile-schema.js';
import { type FieldKind, readField } from '../model/record-schema.js';
import type { Entries, Entry, Question } from './question.js';

/** In the order in which they are asked; the time zone is the usual one unless the file says another. */
const ASKED: readonly ProfileField[] = [
  'name',
  'organisations',
  'domain',
  'createdOn',
  'origin',
  'members',
  'membersJoinedLast12Months',
  'coreGroup',
  'coordinatorTimePercent',
  'meetingRhythm',
  'languages',
  'coordinator',
  'sponsor',
];

/** One question a field, in the order of the profile; all but the name may be passed. */
export function askProfile(translator: Translator): Question[] {
  return ASKED.map((field) => askField(field, PROFILE_SCHEMA[field], translator));
}

function askField(field: ProfileField, kind: FieldKind, translator: Translator): Question {
  const base = {
    id: field,
    sectionId: field,
    chapter: '',
    section: '',
    statement: translator.t(`profile.question.${field}`),
    help: translator.t(`profile.help.${field}`),
  };
  if (!('options' in kind)) return { ...base, kind: 'text', problem: (text) => problemOf(kind, text) };
  const options = kind.options.map((id, index) => ({
    id,
    key: String(index + 1),
    label: translator.t(`profile.option.${id}`),
  }));
  return kind.kind === 'oneOf'
    ? { ...base, kind: 'choice', options }
    : { ...base, kind: 'several', options, max: options.length };
}

/** The message that says what is wrong with a typed text, or undefined when it will do. */
function problemOf(kind: FieldKind, text: string): string | undefined {
  return readField(kind, text) === undefined ? `field-${kind.kind}` : undefined;
}

/** What the session holds as a profile; fields that are not asked are taken from `known`. */
export function toProfile(entries: Entries, known: Partial<Profile>): Profile {
  const typed = ASKED.flatMap((field): [string, unknown][] => {
    const entry = entries[field];
    const value = entry?.choice ?? entry?.several ?? readField(PROFILE_SCHEMA[field], entry?.text);
    return value === undefined ? [] : [[field, value]];
  });
  const others = Object.entries(known).filter(([field]) => !ASKED.some((asked) => asked === field));
  return { name: '', ...Object.fromEntries([...typed, ...others]) } as Profile;
}

/** What the session begins with, by field. */
export function toProfileEntries(profile: Partial<Profile>): Entries {
  return Object.fromEntries(
    ASKED.flatMap((field): [string, Entry][] => {
      const value = profile[field];
      if (value === undefined) return [];
      const kind = PROFILE_SCHEMA[field].kind;
      if (kind === 'oneOf') return [[field, { choice: String(value) }]];
      if (kind === 'someOf') return [[field, { several: value as readonly string[] }]];
      return [[field, { text: Array.isArray(value) ? value.join(', ') : String(value) }]];
    }),
  );
}
