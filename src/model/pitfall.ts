/** Owns what a pitfall is: a rule held as data, and its words in one language. */

export const PITFALL_LEVELS = ['note', 'warning', 'critical'] as const;
export type PitfallLevel = (typeof PITFALL_LEVELS)[number];

export const OPERATORS = ['atLeast', 'atMost', 'above', 'below', 'is'] as const;
export type Operator = (typeof OPERATORS)[number];

/** A number, a word (with `is` only), or another input, divided where it says so. */
export type Threshold = number | string | { input: string; dividedBy?: number };

/** One input, or the difference of two, held against a threshold by the one operator that it names. */
export type Comparison = { input: string; minus?: string } & { [O in Operator]?: Threshold };

/** Three-valued: `any` is true as soon as one known part is, `all` false likewise; else unknown while a part is. */
export type Condition = Comparison | { all: readonly Condition[] } | { any: readonly Condition[] };

export interface PitfallRule {
  id: string;
  level: PitfallLevel;
  /** Ids of the guide's bibliography. */
  sources: readonly string[];
  /** The rule is tried once for each theme that has a gap; `gap` and `responders` are then that theme's. */
  each?: 'gap';
  when: Condition;
  /** Says it more strongly, at a higher level where one is given, when this holds as well. */
  stronger?: { when: Condition; level?: PitfallLevel };
}

export interface PitfallWords {
  name: string;
  what: string;
  why: string;
  do: readonly string[];
  stronger?: string;
  /** Advice for a CoP of this origin. */
  spontaneous?: string;
  solicited?: string;
}

export interface PitfallTexts {
  pitfalls: Readonly<Record<string, PitfallWords>>;
  /** Names of the inputs that are not a phase, theme, item or dimension. */
  inputs: Readonly<Record<string, string>>;
  /** What to add when inputs of this family are missing. */
  missing: Readonly<Record<InputFamily, string>>;
  levels: Readonly<Record<PitfallLevel, string>>;
}

/** Where an input comes from, and so what a person must add when it is missing. */
export type InputFamily = 'profile' | 'survey' | 'compass';

const PROFILE_INPUTS = [
  'age',
  'origin',
  'members',
  'membersJoinedLast12Months',
  'coreGroup',
  'coordinatorTimePercent',
] as const;
const SURVEY_INPUTS = ['survey', 'responseRate', 'respondents', 'floor', 'gap', 'responders'] as const;
export const PLAIN_INPUTS: readonly string[] = [...PROFILE_INPUTS, ...SURVEY_INPUTS, 'signalIndex'];

/** Of any input's name, such as `age`, `survey.item.value.1` or `theme.vitality`. */
export function familyOf(input: string): InputFamily {
  if ((PROFILE_INPUTS as readonly string[]).includes(input)) return 'profile';
  const [head = ''] = input.split('.', 1);
  return (SURVEY_INPUTS as readonly string[]).includes(head) ? 'survey' : 'compass';
}
