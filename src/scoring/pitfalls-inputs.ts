/** Owns finding the value of a pitfall's input by its name, or nothing when it is not known. */

import { type AnswerSet, answerOf, numericValue } from '../model/answers.js';
import { type CompassInstrument, listItems } from '../model/compass.js';
import type { PhaseResult, ThemeGap } from '../model/compass-result.js';
import type { MembersView } from '../model/members-view.js';
import { wholeMonths } from '../model/months.js';
import type { Profile } from '../model/profile.js';
import { type Score, scoreValue } from '../model/score.js';
import { hidesRespondents } from '../model/survey-result.js';
import { isAsked } from './asked-items.js';

/** What rules may ask about: one round of the compass, the profile, the members' view and the round before. */
export interface PitfallContext {
  instrument: CompassInstrument;
  set: AnswerSet;
  phases: readonly PhaseResult[];
  signalIndex: Score;
  profile: Profile | null;
  members: MembersView | null;
  gaps: readonly ThemeGap[];
  previous: readonly PhaseResult[] | null;
  /** The theme a rule with `each: gap` is tried for. */
  gap?: ThemeGap;
}

export type InputValue = number | string | undefined;

const PLAIN: Readonly<Record<string, (context: PitfallContext) => InputValue>> = {
  age: ({ profile, set }) => (profile?.createdOn ? wholeMonths(profile.createdOn, set.date) : undefined),
  origin: ({ profile }) => profile?.origin,
  members: ({ profile }) => profile?.members,
  membersJoinedLast12Months: ({ profile }) => profile?.membersJoinedLast12Months,
  coreGroup: ({ profile }) => profile?.coreGroup,
  coordinatorTimePercent: ({ profile }) => profile?.coordinatorTimePercent,
  signalIndex: ({ signalIndex }) => scoreValue(signalIndex),
  responseRate: ({ members }) => members?.responseRate ?? undefined,
  respondents: ({ members }) => (members && !hidesRespondents(members) ? members.respondents : undefined),
  floor: ({ members }) => members?.floor,
  gap: ({ gap }) => gap?.gap ?? undefined,
  responders: ({ gap }) => (gap?.members.kind === 'scored' ? gap.members.validN : undefined),
};

/**
 * The value of `age` (whole months), `origin`, `signalIndex` (0–100), `responseRate` (0–1)…, `phase.<id>`, `theme.<id>` (0–100),
 * `item.<id>` (on its scale), `previous.phase|theme.<id>`, `survey.dimension|item.<id>` (0–100). Undefined when not scored, not asked,
 * suppressed or not told.
 */
export function readInput(name: string, context: PitfallContext): InputValue {
  if (Object.hasOwn(PLAIN, name)) return PLAIN[name]!(context);
  const [family = '', ...rest] = name.split('.');
  if (family === 'item') return readItem(rest.join('.'), context);
  if (family === 'previous') return readScore(rest, context.previous ?? []);
  if (family === 'survey') return readSurvey(rest, context.members);
  return readScore([family, ...rest], context.phases);
}

function readItem(id: string, { instrument, set }: PitfallContext): InputValue {
  const item = listItems(instrument).find((candidate) => candidate.id === id);
  return item && isAsked(item, set) ? numericValue(answerOf(set, id)) : undefined;
}

function readScore([kind, id]: readonly string[], phases: readonly PhaseResult[]): InputValue {
  const results = kind === 'phase' ? phases : phases.flatMap(({ themes }) => themes);
  return scoreOf(results, id);
}

function readSurvey([kind, ...id]: readonly string[], members: MembersView | null): InputValue {
  if (!members) return undefined;
  return scoreOf(kind === 'item' ? members.items : members.dimensions, id.join('.'));
}

function scoreOf(scores: readonly { id: string; score: Score }[], id: string | undefined): InputValue {
  const found = scores.find((candidate) => candidate.id === id);
  return found && scoreValue(found.score);
}
