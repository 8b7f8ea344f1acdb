/** Owns the schemas of many things at once as JSON: a portfolio of CoPs, and a whole dossier. */
import { z } from 'zod';
import { STATUSES } from '../../src/model/compass-result.js';
import { PITFALL_LEVELS } from '../../src/model/pitfall.js';
import type { Portfolio } from '../../src/model/portfolio.js';
import { surveyResultSchema } from '../../src/model/survey-result-schema.js';
import { compassResult, dimensionView, phaseId, position, profile } from './compass-result.js';
import { actionPlanFile, indicatorsFile } from './kept-files.js';
import { count, instrument, isoDate, rate, score, warnings } from './parts.js';

const quarter = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.null()]);
const quartiles = z.tuple([z.number(), z.number(), z.number()]).nullable();
const phase = z.object({ id: phaseId, score, status: z.enum(STATUSES) });

const round = z.object({ date: isoDate, raters: count, position, phases: z.array(phase) });

const trend = z.object({
  since: isoDate,
  direction: z.enum(['forward', 'back', 'same']).nullable(),
  phases: z.array(z.object({ id: phaseId, change: z.number().nullable() })),
  approximate: z.boolean(),
});

const wave = z.object({
  wave: z.string().nullable(),
  date: isoDate,
  respondents: count,
  members: count.nullable(),
  responseRate: rate.nullable(),
  floor: count,
  dimensions: z.array(dimensionView.extend({ quarter })),
  reasons: dimensionView.shape.reasons,
});

const cop = z.object({
  id: z.string(),
  name: z.string(),
  origin: z.enum(['spontaneous', 'solicited']).nullable(),
  members: count.nullable(),
  ageMonths: z.number().int().nullable(),
  rounds: z.array(round),
  position,
  phases: z.array(phase.extend({ quarter })),
  themes: z.array(z.object({ id: z.string(), score })),
  signalIndex: score,
  toExamine: z.boolean().nullable(),
  pitfalls: z.array(
    z.object({ id: z.string(), level: z.enum(PITFALL_LEVELS), theme: z.string().exactOptional() }),
  ),
  notEvaluated: z.array(z.string()),
  trend: trend.nullable(),
  waves: z.array(wave),
  warnings,
});

const tooFew = <Name extends string>(name: Name) =>
  z.object({ [name]: z.literal('too-few-cohorts') } as Record<Name, z.ZodLiteral<'too-few-cohorts'>>);

const year = z.object({
  year: z.string(),
  positions: z.array(z.object({ position, cops: count })),
  dimensions: z.array(
    z.object({
      id: z.string(),
      cops: count,
      median: z.number().nullable(),
      reasons: tooFew('median').exactOptional(),
    }),
  ),
});

export function portfolio() {
  return z.object({
    schemaVersion: z.literal(1),
    kind: z.literal('portfolio'),
    date: isoDate,
    instrument,
    cops: z.array(cop),
    distribution: z.array(z.object({ position, cops: count, spontaneous: count, solicited: count })),
    themes: z.array(
      z.object({
        id: z.string(),
        scoredN: count,
        lowN: count,
        lowRate: rate.nullable(),
        lowSpontaneous: count,
        lowSolicited: count,
      }),
    ),
    pitfalls: z.array(z.object({ id: z.string(), cops: count, evaluated: count })),
    quartiles: z.array(
      z.object({
        kind: z.enum(['phase', 'dimension']),
        id: z.string(),
        cops: count,
        quartiles,
        reasons: tooFew('quartiles').exactOptional(),
      }),
    ),
    years: z.array(year),
    ranking: z.array(z.object({ rank: count, cop: z.string() })).exactOptional(),
    unread: z.array(z.object({ path: z.string(), codes: z.array(z.string()) })),
  }) satisfies z.ZodType<Portfolio>;
}

/** What `cop --json` tells of the dossier one is in. */
export function dossier() {
  return z.object({
    schemaVersion: z.literal(1),
    kind: z.literal('dossier'),
    profile,
    rounds: z.array(z.object({ date: isoDate, rater: z.string().exactOptional(), result: compassResult() })),
    plans: z.array(actionPlanFile()),
    waves: z.array(z.object({ wave: z.string(), result: surveyResultSchema })),
    indicators: indicatorsFile().shape.rounds,
  });
}
