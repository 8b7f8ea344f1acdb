/** Owns the whole result of one cohort: every statistic of the scoring rules, each under the floor rules. */
import type { CompassInstrument } from '../../model/compass.js';
import { findRecommendItem } from '../../model/survey.js';
import type { CohortResult, PrioritiesResult, RecommendResult } from '../../model/survey-result.js';
import { below } from '../round.js';
import { type CohortContext, LOW_RESPONSE_RATE, withReasons } from './cohort-context.js';
import { completeGroups } from './cohort-counts.js';
import { showComments } from './comments.js';
import { describeDimension, hideDimension } from './dimension-statistics.js';
import { describeGroups } from './group-statistics.js';
import { describeItem, hideItem, readItemCounts } from './item-statistics.js';
import { scoreMemberPhases } from './member-phases.js';
import type { SurveyPlan } from './plan.js';
import { describePriorities } from './priorities.js';
import { describeRecommend, hideRecommend } from './recommend.js';
import { type Suppression, suppressSmallCells } from './small-groups.js';
import type { CohortTally } from './survey-tally.js';

export interface CohortOptions {
  id: string;
  wave: string | null;
  /** Members of the CoP when that wave was asked; null when not known. */
  members: number | null;
  floor: number;
  compass: CompassInstrument;
}

/** The result of one cohort. Nothing under the floor leaves this function. */
export function scoreCohort(plan: SurveyPlan, tally: CohortTally, options: CohortOptions): CohortResult {
  const counts = { ...tally.counts, groups: completeGroups(tally.counts) };
  const context = buildContext(counts.respondents, options);
  const hidden = suppressSmallCells(plan, counts, options.floor);
  const dimensions = plan.dimensions.map((dimension, index) => {
    const reason = hidden.dimensions[index];
    return reason ? hideDimension(dimension.id, reason) : describeDimension(dimension, counts, context);
  });
  const { comments, quotable, reasons } = showComments(plan, tally, options.floor);
  return {
    id: options.id,
    wave: options.wave,
    ...describeResponse(tally, context),
    floor: options.floor,
    items: describeItems(plan, tally, hidden, context),
    dimensions,
    phases: scoreMemberPhases(plan.instrument, options.compass, dimensions),
    recommend: recommendOf(plan, tally, hidden, context),
    priorities: prioritiesOf(plan, tally, context),
    groups: showsProfile(plan, context) ? describeGroups(plan, counts, hidden, tally.mapped, context) : [],
    comments,
    quotable,
    ...withReasons({ ...reasons, responseRate: context.members === null ? 'members-unknown' : undefined }),
  };
}

/** More respondents than members: the number of members is wrong somewhere, and is left aside. */
function buildContext(respondents: number, { members: given, floor }: CohortOptions): CohortContext {
  const members = given !== null && given >= respondents ? given : null;
  const isLow = members !== null && members > 0 && below(respondents / members, LOW_RESPONSE_RATE);
  const noInference = respondents < floor ? 'below-floor' : isLow ? 'low-response' : null;
  return { respondents, members, floor, noInference };
}

function describeResponse(
  { counts, unfinishedKept, unfinishedDropped }: CohortTally,
  { members }: CohortContext,
): Pick<CohortResult, 'respondents' | 'members' | 'responseRate' | 'incomplete' | 'incompleteKept'> {
  return {
    respondents: counts.respondents,
    members,
    responseRate: members === null ? null : counts.respondents / members,
    incomplete: unfinishedKept + unfinishedDropped,
    incompleteKept: unfinishedKept,
  };
}

function describeItems(
  plan: SurveyPlan,
  { counts }: CohortTally,
  hidden: Suppression,
  context: CohortContext,
): CohortResult['items'] {
  return plan.items.map((item, index) => {
    const reason = hidden.items[index];
    return reason
      ? hideItem(item.id, reason)
      : describeItem(item, readItemCounts(item, counts.items), context);
  });
}

/** Null when the instrument does not ask it. */
function recommendOf(
  plan: SurveyPlan,
  { counts }: CohortTally,
  hidden: Suppression,
  context: CohortContext,
): RecommendResult | null {
  const asked = findRecommendItem(plan.instrument);
  const index = plan.items.findIndex(({ id }) => id === asked?.id);
  if (index < 0) return null;
  const reason = hidden.items[index];
  if (reason) return hideRecommend(reason);
  return describeRecommend(readItemCounts(plan.items[index]!, counts.items).distribution, context);
}

/** Null when the instrument, or the export, does not ask them. */
function prioritiesOf(
  plan: SurveyPlan,
  { counts, mapped }: CohortTally,
  context: CohortContext,
): PrioritiesResult | null {
  const asked = plan.instrument.priorities;
  return asked && mapped.has(asked.id) ? describePriorities(plan, counts, context) : null;
}

/** A small CoP is not shown by profile: its groups would be people. Without its number of members, its respondents count. */
function showsProfile(plan: SurveyPlan, { members, respondents }: CohortContext): boolean {
  return (members ?? respondents) >= plan.instrument.profile.minMembers;
}
