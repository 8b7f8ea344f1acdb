/** Owns what has been counted of a survey so far, cohort by cohort; parts of one survey merge into the same result in any order. */
import type { CohortKey } from '../../model/responses.js';
import { type CohortCounts, emptyCounts, mergeCounts } from './cohort-counts.js';
import type { SurveyPlan } from './plan.js';

export interface Comment {
  text: string;
  quotable: boolean;
}

export interface CohortTally {
  key: CohortKey;
  counts: CohortCounts;
  /** Unfinished responses that count, and that do not. */
  unfinishedKept: number;
  unfinishedDropped: number;
  /** Ids that some export of the cohort had a column for. */
  mapped: Set<string>;
  /** By open question, in the order they came. */
  comments: Map<string, Comment[]>;
}

export class SurveyTally {
  readonly plan: SurveyPlan;
  readonly #cohorts = new Map<string, CohortTally>();

  constructor(plan: SurveyPlan) {
    this.plan = plan;
  }

  /** In the order in which they were first named. */
  get cohorts(): readonly CohortTally[] {
    return [...this.#cohorts.values()];
  }

  /** The tally of a cohort, made when it is first named. */
  open(key: CohortKey): CohortTally {
    const name = nameOf(key);
    const known = this.#cohorts.get(name);
    if (known) return known;
    const made: CohortTally = {
      key,
      counts: emptyCounts(this.plan),
      unfinishedKept: 0,
      unfinishedDropped: 0,
      mapped: new Set(),
      comments: new Map(),
    };
    this.#cohorts.set(name, made);
    return made;
  }

  /** Adds cohorts of another part of the same survey (same plan), which are not to be used after that. */
  merge(others: readonly CohortTally[]): void {
    for (const theirs of others) {
      const name = nameOf(theirs.key);
      const ours = this.#cohorts.get(name);
      if (!ours) {
        this.#cohorts.set(name, theirs);
        continue;
      }
      mergeCounts(ours.counts, theirs.counts);
      ours.unfinishedKept += theirs.unfinishedKept;
      ours.unfinishedDropped += theirs.unfinishedDropped;
      for (const id of theirs.mapped) ours.mapped.add(id);
      for (const [question, comments] of theirs.comments) addComments(ours, question, comments);
    }
  }
}

function nameOf({ cohort, wave }: CohortKey): string {
  return JSON.stringify([cohort, wave]);
}

/** Puts comments behind those that came before. */
export function addComments(tally: CohortTally, question: string, comments: readonly Comment[]): void {
  const known = tally.comments.get(question);
  if (known) known.push(...comments);
  else tally.comments.set(question, [...comments]);
}
