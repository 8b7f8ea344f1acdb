/** Owns the schema of a stored survey result, whole, as it is shown again; imported when one is read. */
import * as z from 'zod';
import { PHASE_IDS } from './compass.js';

const count = z.number().int().nonnegative();
const number = z.number().nullable();
const counted = count.nullable();
const pair = z.tuple([z.number(), z.number()]).nullable();
const reasons = z.record(z.string(), z.string()).optional();

const score = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('scored'), value: z.number(), validN: count }),
  z.object({ kind: z.literal('not-scored'), reason: z.string() }),
  z.object({ kind: z.literal('suppressed'), reason: z.string() }),
]);

const item = z.object({
  id: z.string(),
  validN: counted,
  missingN: counted,
  noOpinionN: counted,
  distribution: z.array(count).nullable(),
  mean: number,
  sd: number,
  median: number,
  topTwoBoxRate: number,
  topTwoBoxInterval: pair,
  netPercent: number,
  reasons,
});

const dimension = z.object({
  id: z.string(),
  score,
  validN: counted,
  mean: number,
  sd: number,
  interval: pair,
  completeN: counted,
  alpha: number,
  itemRest: z.array(number).nullable(),
  reasons,
});

const comparison = z.object({
  from: z.string(),
  to: z.string(),
  dimensions: z.array(
    z.object({ id: z.string(), difference: number, interval: pair, hedgesG: number, reasons }),
  ),
});

const group = z.object({
  by: z.string(),
  values: z.array(
    z.object({
      value: z.string(),
      n: counted,
      dimensions: z.array(z.object({ id: z.string(), score, sd: number, reasons })),
      reasons,
    }),
  ),
  comparisons: z.array(comparison),
});

const recommend = z.object({
  validN: counted,
  promoters: counted,
  passives: counted,
  detractors: counted,
  difference: number,
  interval: pair,
  reasons,
});

const cohort = z.object({
  id: z.string(),
  wave: z.string().nullable(),
  respondents: count,
  members: counted,
  responseRate: number,
  incomplete: count,
  incompleteKept: count,
  floor: count,
  items: z.array(item),
  dimensions: z.array(dimension),
  phases: z.array(
    z.object({
      id: z.enum(PHASE_IDS),
      score,
      themes: z.array(z.object({ id: z.string(), score })),
    }),
  ),
  recommend: recommend.nullable(),
  priorities: z
    .object({
      validN: counted,
      choices: z.array(z.object({ id: z.string(), count, rate: z.number() })).nullable(),
      reasons,
    })
    .nullable(),
  groups: z.array(group),
  comments: z.record(z.string(), z.array(z.string()).nullable()),
  quotable: z.record(z.string(), z.array(z.string())),
  reasons,
});

const total = z.object({
  wave: z.string().nullable(),
  cohorts: count,
  hiddenCohorts: count,
  respondents: count,
  dimensions: z.array(
    z.object({
      id: z.string(),
      cohorts: count,
      score,
      quartiles: z.tuple([z.number(), z.number(), z.number()]).nullable(),
      reasons,
    }),
  ),
});

/** Fields that this version does not know are left out. */
export const surveyResultSchema = z.object({
  schemaVersion: z.literal(1),
  kind: z.literal('survey-result'),
  instrument: z.object({ id: z.string(), version: z.string() }),
  date: z.iso.date(),
  cohorts: z.array(cohort).min(1),
  comparisons: z.array(
    comparison.extend({
      kind: z.enum(['wave', 'cop']),
      within: z.string().nullable(),
      approximate: z.boolean(),
    }),
  ),
  totals: z.array(total),
  notRead: z.array(z.string()),
  warnings: z.array(
    z.object({ code: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])) }),
  ),
});
