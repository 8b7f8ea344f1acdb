/** Owns the schema of a stored survey result, as far as the compass and the portfolio read it; imported when one is read. */
import * as z from 'zod';
import { PHASE_IDS } from './compass.js';

const count = z.number().int().nonnegative();
const points = z
  .number()
  .min(-1e-9)
  .max(100 + 1e-9);
const reasons = z.record(z.string(), z.string()).optional();

export const score = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('scored'), value: points, validN: count }),
  z.object({ kind: z.literal('not-scored'), reason: z.string() }),
  z.object({ kind: z.literal('suppressed'), reason: z.string() }),
]);

const cohort = z.object({
  id: z.string(),
  wave: z.string().nullable(),
  respondents: count,
  members: count.nullable(),
  responseRate: z.number().min(0).max(1).nullable(),
  floor: count.min(3),
  items: z.array(
    z.object({ id: z.string(), validN: count.nullable(), mean: z.number().nullable(), reasons }),
  ),
  dimensions: z.array(
    z.object({
      id: z.string(),
      score,
      interval: z.tuple([z.number(), z.number()]).nullable(),
      reasons,
    }),
  ),
  phases: z.array(
    z.object({
      id: z.enum(PHASE_IDS),
      score,
      themes: z.array(z.object({ id: z.string(), score })),
    }),
  ),
});

/** Fields that are not read here are left out. */
export const surveyViewSchema = z.object({
  schemaVersion: z.literal(1),
  kind: z.literal('survey-result'),
  instrument: z.object({ id: z.string(), version: z.string() }),
  date: z.iso.date(),
  cohorts: z.array(cohort).min(1),
});
