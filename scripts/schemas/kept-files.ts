/** Owns the schemas of the files that a dossier keeps and people edit: profile, answers, action plan, indicators. */
import { z } from 'zod';
import { loadCompass } from '../../src/io/load-compass.js';
import { readShipped } from '../../src/io/shipped.js';
import { ACTION_SCHEMA } from '../../src/model/action-plan.js';
import { listItems, PHASE_IDS, SPECIAL_ANSWERS } from '../../src/model/compass.js';
import { INDICATOR_SCHEMA } from '../../src/model/indicators.js';
import { PROFILE_SCHEMA } from '../../src/model/profile-schema.js';
import { isoDate, version, words } from './parts.js';
import { recordOf } from './records.js';

export function profileFile() {
  const { flag } = readShipped('locales/en/profile') as { flag: Record<string, string> };
  const fields = recordOf(PROFILE_SCHEMA, ['name'], flag);
  return fields.extend({ schemaVersion: z.literal(1).optional() });
}

/** Item by item, so that an editor proposes the ids and knows each scale. */
export function answersFile() {
  return z.strictObject({
    instrument: z.literal('compass').optional(),
    version: version.optional(),
    date: isoDate.nullable().optional(),
    mode: z.enum(['full', 'express']).optional(),
    phase: z.enum(PHASE_IDS).optional(),
    answers: answerMap().nullable().optional(),
  });
}

function answerMap() {
  const compass = loadCompass();
  const byRange = new Map<string, z.ZodType>();
  const items = listItems(compass).map(({ id, scale }) => {
    const { min, max } = compass.scales[scale]!;
    const name = `answer-${min}-${max}`;
    const answer = byRange.get(name) ?? answerOf(z.number().int().min(min).max(max)).meta({ id: name });
    byRange.set(name, answer);
    return [id, answer.optional()] as const;
  });
  return z.strictObject(Object.fromEntries(items));
}

/** Answers to any compass, as a result holds them. */
export const anyAnswers = z.record(z.string(), answerOf(z.number().int()).meta({ id: 'answer' }));

function answerOf(number: z.ZodType) {
  const value = z.union([number, z.enum(SPECIAL_ANSWERS), z.null()]);
  const text = words.nullable().optional();
  return z.union([
    value,
    z.strictObject({ value: value.optional(), note: text, evidence: text, reason: text }),
  ]);
}

export function actionPlanFile() {
  return z.strictObject({
    instrument: z.string().optional(),
    date: isoDate.optional(),
    actions: z.array(recordOf(ACTION_SCHEMA, ['item', 'what'])),
  });
}

export function indicatorsFile() {
  return z.strictObject({ rounds: z.array(recordOf(INDICATOR_SCHEMA, ['date'])) });
}
