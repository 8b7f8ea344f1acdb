/** Owns what the schemas of several files have in common: ids, dates, scores, warnings. */
import { z } from 'zod';
import type { Warning } from '../../src/errors.js';
import { LIMITS } from '../../src/model/limits.js';
import type { NullReason, Score } from '../../src/model/score.js';

export const count = z.number().int().nonnegative();
export const percent = z.number().min(0).max(100);
export const rate = z.number().min(0).max(1);
export const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
export const version = z.string().regex(/^\d+\.\d+\.\d+$/);
/** Words of a person: a note, a reason, a name. */
export const words = z.string().max(LIMITS.noteCharacters);

export const instrument = z.object({ id: z.string(), version: z.string() });

export const score = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('scored'), value: z.number(), validN: count }),
    z.object({
      kind: z.literal('not-scored'),
      reason: z.enum(['no-answers', 'nothing-applicable', 'not-asked', 'no-weight']),
    }),
    z.object({ kind: z.literal('suppressed'), reason: z.enum(['below-floor', 'complementary']) }),
  ])
  .meta({ id: 'score' }) satisfies z.ZodType<Score>;

export const nullReason = z.enum([
  'below-floor',
  'complementary',
  'n-too-small',
  'no-answers',
  'low-response',
  'no-variance',
  'members-unknown',
  'too-few-items',
  'too-few-cohorts',
  'scale-too-short',
  'not-shared',
  'not-asked',
]) satisfies z.ZodType<NullReason>;

export const warnings = z.array(
  z.object({ code: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])) }),
) satisfies z.ZodType<Warning[]>;
