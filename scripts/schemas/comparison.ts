/** Owns the schema of a comparison of rounds or raters as JSON: the contract `compass-comparison`. */
import { z } from 'zod';
import { ACTION_STATUSES } from '../../src/model/action-plan.js';
import type { KeptPromise, MovedItem, RoundComparison } from '../../src/model/compass-comparison.js';
import { compassResult, phaseId, pitfallAlert, position, profile } from './compass-result.js';
import { isoDate, score, warnings } from './parts.js';

/** An answer in its plain form: a number, a special answer, null for none. */
const answer = z.union([z.number(), z.string(), z.null()]);
const ids = z.array(z.string());
const trend = z.object({ scores: z.array(score), change: z.number().nullable() });

const round = z.object({
  date: isoDate,
  raters: ids,
  version: z.string(),
  position,
  signalIndex: score,
  toExamine: z.boolean().nullable(),
  pitfalls: z.array(pitfallAlert),
}) satisfies z.ZodType<RoundComparison['rounds'][number]>;

const moved = z.object({ item: z.string(), from: answer, to: answer, change: z.number().nullable() });

const promise = z.object({
  item: z.string(),
  what: z.string().exactOptional(),
  owner: z.string().exactOptional(),
  due: z.string().exactOptional(),
  status: z.enum(ACTION_STATUSES).nullable(),
  from: answer,
  to: answer,
  outcome: z.enum(['in-place', 'better', 'unchanged', 'worse', 'unknown']),
});

const rounds = z.object({
  schemaVersion: z.literal(1),
  kind: z.literal('compass-comparison'),
  by: z.literal('rounds'),
  profile,
  basis: z.object({
    itemN: z.number().int().nonnegative(),
    leftOut: z.array(z.object({ item: z.string(), reason: z.enum(['other-version', 'not-asked']) })),
  }),
  rounds: z.array(round),
  phases: z.array(trend.extend({ id: phaseId, themes: z.array(trend.extend({ id: z.string() })) })),
  signals: trend,
  moved: z.array(moved),
  promises: z.array(promise),
  pitfalls: z.object({ appeared: ids, gone: ids, stayed: ids }),
  warnings,
}) satisfies z.ZodType<Plain<RoundComparison>>;

/** What the renderer makes of a comparison: answers in their plain form. */
type Plain<T extends RoundComparison> = Omit<T, 'moved' | 'promises'> & {
  moved: readonly (Omit<MovedItem, 'from' | 'to'> & { from: unknown; to: unknown })[];
  promises: readonly (Omit<KeptPromise, 'from' | 'to'> & { from: unknown; to: unknown })[];
};

const raters = () =>
  z.object({
    schemaVersion: z.literal(1),
    kind: z.literal('compass-comparison'),
    by: z.literal('raters'),
    date: isoDate,
    profile,
    raters: ids,
    items: z.array(
      z.object({
        item: z.string(),
        answers: z.array(answer),
        together: answer,
        spread: z.number().nullable(),
      }),
    ),
    disagreements: ids,
    together: compassResult(),
    warnings,
  });

export function compassComparison() {
  return z.discriminatedUnion('by', [rounds, raters()]);
}
