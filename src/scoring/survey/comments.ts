/** Owns which comments are shown, and in which order: by their own text, so that nothing tells who wrote which. */
import type { Reasons } from '../../model/survey-result.js';
import type { SurveyPlan } from './plan.js';
import type { CohortTally, Comment } from './survey-tally.js';

export interface ShownComments {
  comments: Record<string, readonly string[] | null>;
  quotable: Record<string, readonly string[]>;
  reasons: Reasons;
}

/** Questions that the export has a column for; null where fewer than `floor` respondents wrote something, or the cohort is small. */
export function showComments(plan: SurveyPlan, tally: CohortTally, floor: number): ShownComments {
  const shown: ShownComments = { comments: {}, quotable: {}, reasons: {} };
  const reasons: Record<string, 'below-floor'> = {};
  for (const { id, quotable } of plan.instrument.open) {
    if (!tally.mapped.has(id)) continue;
    const comments = tally.comments.get(id) ?? [];
    if (comments.length > 0 && comments.length < floor) {
      shown.comments[id] = null;
      reasons[`comments.${id}`] = 'below-floor';
      continue;
    }
    shown.comments[id] = sortTexts(comments);
    if (quotable) shown.quotable[id] = sortTexts(comments.filter((comment) => comment.quotable));
  }
  return { ...shown, reasons };
}

function sortTexts(comments: readonly Comment[]): string[] {
  return comments.map(({ text }) => text).sort(compareCodePoints);
}

/** By code points, in any language alike; JavaScript's own order goes by halves of surrogate pairs. */
function compareCodePoints(a: string, b: string): number {
  const [left, right] = [a[Symbol.iterator](), b[Symbol.iterator]()];
  for (;;) {
    const [x, y] = [left.next(), right.next()];
    if (x.done || y.done) return Number(y.done ?? false) - Number(x.done ?? false);
    if (x.value !== y.value) return x.value.codePointAt(0)! - y.value.codePointAt(0)!;
  }
}
