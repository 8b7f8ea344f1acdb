/** Owns the result of one cohort: every statistic of the scoring rules, from the figures that may be shown of it. */
import type { CompassInstrument } from '../../model/compass.js';
import { findRecommendItem } from '../../model/survey.js';
import { type CohortFigures, isHidden, type SmallCohort } from '../../model/survey-partial.js';
import type { CohortResult, RecommendResult } from '../../model/survey-result.js';
import { below } from '../../model/threshold.js';
import { type CohortContext, LOW_RESPONSE_RATE, withReasons } from './cohort-context.js';
import type { ShownComments } from './comments.js';
import { describeDimension, hideDimension } from './dimension-statistics.js';
import { describeGroups } from './group-statistics.js';
import { describeItem, hideItem } from './item-statistics.js';
import { scoreMemberPhases } from './member-phases.js';
import type { SurveyPlan } from './plan.js';
import { describePriorities } from './priorities.js';
import { describeRecommend, hideRecommend } from './recommend.js';

export interface CohortOptions {
  floor: number;
  compass: CompassInstrument;
  /** Ids that the responses had a column for; left out when nothing is known of it, as with figures of others. */
  asked?: ReadonlySet<string>;
}

const NO_COMMENTS: ShownComments = { comments: {}, quotable: {}, reasons: {} };

/** The result of one cohort. `figures` and `shown` hold nothing that is under the floor. */
export function describeCohort(
  plan: SurveyPlan,
  figures: CohortFigures,
  { floor, compass, asked }: CohortOptions,
  shown: ShownComments = NO_COMMENTS,
): CohortResult {
  const { id, wave, respondents, members, incomplete, incompleteKept, priorities } = figures;
  const context = buildContext(figures, floor);
  const isAsked = (item: string): boolean => asked?.has(item) ?? true;
  const dimensions = figures.dimensions.map((cell, index) => {
    if (isHidden(cell)) return hideDimension(cell.id, cell.hidden);
    return describeDimension(cell.id, cell, context, canBeScored(plan, index, isAsked));
  });
  return {
    id,
    wave,
    respondents,
    members,
    responseRate: members === null ? null : respondents / members,
    incomplete,
    incompleteKept,
    floor,
    items: figures.items.map((cell, index) => {
      if (isHidden(cell)) return hideItem(cell.id, cell.hidden);
      if (!isAsked(cell.id)) return hideItem(cell.id, 'not-asked');
      return describeItem(plan.items[index]!, cell, context);
    }),
    dimensions,
    phases: scoreMemberPhases(plan.instrument, compass, dimensions),
    recommend: recommendOf(plan, figures, context, isAsked),
    priorities: priorities && describePriorities(priorities),
    groups: describeGroups(plan, figures.groups, context),
    comments: shown.comments,
    quotable: shown.quotable,
    ...withReasons({ ...shown.reasons, responseRate: members === null ? 'members-unknown' : undefined }),
  };
}

/**
 * The result of a cohort of which only that it is under the floor is known. `respondents` is a number in the contract: it is 0, the
 * same for all of them, and `reasons` says that it is hidden (docs/decisions/0014-partial-results.md).
 */
export function describeSmallCohort(
  plan: SurveyPlan,
  { id, wave }: SmallCohort,
  options: CohortOptions,
): CohortResult {
  const hidden = 'below-floor' as const;
  const nothing: CohortFigures = {
    id,
    wave,
    respondents: 0,
    members: null,
    incomplete: 0,
    incompleteKept: 0,
    items: plan.items.map((item) => ({ id: item.id, hidden })),
    dimensions: plan.dimensions.map((dimension) => ({ id: dimension.id, hidden })),
    priorities: plan.instrument.priorities ? { hidden } : null,
    groups: [],
  };
  return {
    ...describeCohort(plan, nothing, options),
    reasons: { respondents: hidden, incomplete: hidden, incompleteKept: hidden, responseRate: hidden },
  };
}

function buildContext({ respondents, members }: CohortFigures, floor: number): CohortContext {
  const isLow = members !== null && members > 0 && below(respondents / members, LOW_RESPONSE_RATE);
  const noInference = respondents < floor ? 'below-floor' : isLow ? 'low-response' : null;
  return { members, noInference };
}

/** Enough of its items were asked for somebody to have answered two thirds of them. */
function canBeScored(
  { dimensions, items }: SurveyPlan,
  index: number,
  isAsked: (item: string) => boolean,
): boolean {
  const dimension = dimensions[index]!;
  const asked = [...dimension.items].filter((item) => isAsked(items[item]!.id));
  return asked.length >= dimension.needed;
}

/** Null when the instrument does not ask it. */
function recommendOf(
  plan: SurveyPlan,
  { items }: CohortFigures,
  context: CohortContext,
  isAsked: (item: string) => boolean,
): RecommendResult | null {
  const asked = findRecommendItem(plan.instrument);
  const cell = items.find(({ id }) => id === asked?.id);
  if (!cell) return null;
  if (isHidden(cell)) return hideRecommend(cell.hidden);
  return isAsked(cell.id) ? describeRecommend(cell.distribution, context) : hideRecommend('not-asked');
}
