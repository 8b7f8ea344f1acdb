/** Owns scoring one round with all that stands around it: profile, members' view, earlier round, rules of one's own. */
import { dirname } from 'node:path';
import { fail, type Warning } from '../errors.js';
import { type Dossier, loadDossier } from '../io/dossier.js';
import { loadCompass } from '../io/load-compass.js';
import type { Pitfalls } from '../io/load-own-pitfalls.js';
import type { AnswerSet } from '../model/answers.js';
import type { CompassResult, PhaseResult } from '../model/compass-result.js';
import { inputsOf } from '../model/pitfall-inputs.js';
import type { Profile } from '../model/profile.js';
import { assessCompass } from '../scoring/assess-compass.js';
import { scorePhases } from '../scoring/score-compass.js';
import { choosePitfalls } from './choose-pitfalls.js';
import { findMembers } from './find-members.js';
import { readAnswersFile } from './load-answers.js';
import type { CommonFlags, Session } from './session.js';
import type { StoredContext } from './stored-results.js';

/** Flags of every command that scores a round. */
export interface RoundFlags extends CommonFlags {
  /** A survey result or export; false with `--no-survey`. */
  survey?: string | boolean;
  cohort?: string;
  blend?: string;
  pitfalls?: string;
}

/** One round and where it was read from. */
export interface Round {
  set: AnswerSet;
  warnings: readonly Warning[];
  /** Absolute; absent for standard input. */
  path?: string;
  /** What a filled workbook says of the CoP: its fields stand over those of the dossier. */
  profile?: Partial<Profile>;
  /** What a stored result knew: it stands in for the dossier, so that the result is shown as it was. */
  stored?: StoredContext;
}

export interface AssessedRound {
  result: CompassResult;
  pitfalls: Pitfalls;
  dossier: Dossier | null;
}

/**
 * The result of a round. The dossier is the one around the file, else the one around the current folder. Errors: those of the
 * profile, the survey result and rules of one's own; COP-USAGE-005 for a weight that is no share.
 */
export async function assessRound(round: Round, flags: RoundFlags, session: Session): Promise<AssessedRound> {
  const folders = [...(round.path ? [dirname(round.path)] : []), session.host.cwd];
  const dossier = await loadDossier(...folders);
  const pitfalls = await choosePitfalls(dossier?.folder ?? session.host.cwd, flags, session);
  const members = await membersOf(round, dossier, flags, session);
  const previous = await previousPhases(round.set.date, dossier, pitfalls);
  const blendWeight = readWeight(flags, members !== undefined) ?? round.stored?.blendWeight;
  const result = assessCompass(loadCompass(), round.set, {
    profile: round.stored ? round.stored.profile : joinProfiles(dossier?.profile, round.profile),
    rules: pitfalls.rules,
    warnings: round.warnings,
    ...(members ? { members } : {}),
    ...(previous ? { previous } : {}),
    ...(blendWeight === undefined || !members ? {} : { blendWeight }),
  });
  return { result, pitfalls, dossier };
}

/** Field by field; null when nothing is known. A CoP without a name has an empty one. */
function joinProfiles(dossier: Profile | undefined, own: Partial<Profile> | undefined): Profile | null {
  return dossier || own ? { name: '', ...dossier, ...own } : null;
}

/** A survey that is named wins over the one a stored result holds. */
async function membersOf(round: Round, dossier: Dossier | null, flags: RoundFlags, session: Session) {
  if (round.stored && typeof flags.survey !== 'string') {
    return flags.survey === false ? undefined : round.stored.members;
  }
  return findMembers(round.set.date, dossier, flags, session);
}

/** The phases of the round before, read only when a rule looks back. */
async function previousPhases(
  date: string,
  dossier: Dossier | null,
  { rules }: Pitfalls,
): Promise<readonly PhaseResult[] | undefined> {
  const before = dossier?.rounds.find((round) => round.date < date);
  const looksBack = rules.some((rule) => inputsOf(rule).some((input) => input.startsWith('previous.')));
  if (!before || !looksBack) return undefined;
  const { set } = await readAnswersFile(before.path, before.date);
  return scorePhases(loadCompass(), set).phases;
}

function readWeight({ blend }: RoundFlags, hasMembers: boolean): number | undefined {
  if (blend === undefined) return undefined;
  const weight = Number(blend.replace(',', '.'));
  if (!/^(?:\d+|\d*[.,]\d+)$/.test(blend) || weight > 1)
    throw fail('COP-USAGE-005', { typed: `--blend ${blend}` });
  if (!hasMembers) throw fail('COP-RESULT-004', {});
  return weight;
}
