/** Owns the schema of a scored compass as JSON: the contract `compass-result`, open to fields that a later version adds. */
import { z } from 'zod';
import { PHASE_IDS } from '../../src/model/compass.js';
import {
  type AxisResult,
  type CompassResult,
  type PhaseResult,
  type PitfallAlert,
  type PositionReason,
  STATUSES,
} from '../../src/model/compass-result.js';
import type { MembersView } from '../../src/model/members-view.js';
import { PITFALL_LEVELS } from '../../src/model/pitfall.js';
import type { Profile } from '../../src/model/profile.js';
import { anyAnswers, profileFile } from './kept-files.js';
import { count, instrument, isoDate, nullReason, percent, rate, score, warnings } from './parts.js';

export const phaseId = z.enum(PHASE_IDS);
const foundation = z.enum(['preparation', 'launch', 'growth']);
export const position = z.enum(['preparation', 'launch', 'growth', 'established']).nullable();
export const profile = z.looseObject(profileFile().shape).nullable() as unknown as z.ZodType<Profile | null>;
const interval = z.tuple([z.number(), z.number()]);
const themeScore = z.object({ id: z.string(), score });

const phase = z.object({
  id: phaseId,
  score,
  coverage: rate.nullable(),
  reasons: z.object({ coverage: nullReason }).exactOptional(),
  status: z.enum(STATUSES),
  essentialMissing: z.array(z.string()),
  themes: z.array(themeScore.extend({ coverage: rate.nullable() })),
}) satisfies z.ZodType<PhaseResult>;

const positionReason = z.object({
  code: z.enum(['all-acquired', 'score', 'essential-missing', 'not-assessable', 'too-few-answers']),
  phase: foundation.exactOptional(),
}) satisfies z.ZodType<PositionReason>;

const numberOrWord = z.union([z.number(), z.string()]);

export const pitfallAlert = z.object({
  id: z.string(),
  level: z.enum(PITFALL_LEVELS),
  theme: z.string().exactOptional(),
  stronger: z.literal(true).exactOptional(),
  inputs: z.array(
    z.object({
      input: z.string(),
      minus: z.string().exactOptional(),
      value: numberOrWord,
      operator: z.enum(['>=', '>', '<=', '<', '=']),
      threshold: numberOrWord,
    }),
  ),
}) satisfies z.ZodType<PitfallAlert>;

export const dimensionView = z.object({
  id: z.string(),
  score,
  interval: interval.nullable(),
  reasons: z.record(z.string(), nullReason).exactOptional(),
}) satisfies z.ZodType<MembersView['dimensions'][number]>;

const membersView = z.object({
  cohort: z.string(),
  wave: z.string().nullable(),
  respondents: count,
  members: count.nullable(),
  responseRate: rate.nullable(),
  floor: count,
  dimensions: z.array(dimensionView),
  items: z.array(themeScore),
  phases: z.array(z.object({ id: phaseId, score, themes: z.array(themeScore) })),
  reasons: z.record(z.string(), nullReason).exactOptional(),
}) satisfies z.ZodType<MembersView>;

const axis = z.object({
  id: z.enum(['effectiveness', 'vitality', 'satisfaction', 'added-value']),
  score,
  parts: z.array(z.object({ input: z.string(), score })),
}) satisfies z.ZodType<AxisResult>;

/** The result as `--json` writes it: all as it is scored, but the answers in the form of a file of answers. */
export function compassResult() {
  return z.object({
    schemaVersion: z.literal(1),
    kind: z.literal('compass-result'),
    instrument,
    date: isoDate,
    mode: z.enum(['full', 'express']),
    phase: phaseId.exactOptional(),
    profile,
    phases: z.array(phase),
    position,
    positionReason,
    foundationsLag: z.array(z.object({ earlier: foundation, later: foundation, gap: z.number() })),
    reorientation: z.object({ signalIndex: score, toExamine: z.boolean().nullable() }),
    stability: z.object({
      stable: z.boolean().nullable(),
      pivots: z.array(z.object({ item: z.string(), from: z.number(), to: z.number(), position })),
    }),
    pitfalls: z.array(pitfallAlert),
    notEvaluated: z.array(z.object({ id: z.string(), missing: z.array(z.string()) })),
    actions: z.array(z.object({ item: z.string(), kind: z.enum(['improve', 'verify']), gap: percent })),
    survey: membersView.exactOptional(),
    gaps: z
      .array(
        z.object({
          theme: z.string(),
          coordinator: score,
          members: score,
          gap: z.number().nullable(),
          blindSpot: z.boolean().nullable(),
        }),
      )
      .exactOptional(),
    blend: z.object({ weight: rate, themes: z.array(themeScore) }).exactOptional(),
    axes: z.array(axis),
    answers: anyAnswers,
    warnings,
  }) satisfies z.ZodType<Omit<CompassResult, 'answers'>>;
}

export function compassResults() {
  return z.object({
    schemaVersion: z.literal(1),
    kind: z.literal('compass-results'),
    results: z.array(compassResult()),
  });
}
