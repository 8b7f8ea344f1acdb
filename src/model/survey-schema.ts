/** Owns the schemas of a survey: its structure file, and the prose that must go with that structure. */
import { z } from 'zod';
import type { SurveyFile } from './build-survey.js';
import { MAX_STEPS } from './responses.js';
import { KEYINGS } from './survey.js';

const id = z
  .string()
  .regex(
    /^[\p{L}\p{N}_][\p{L}\p{N}._-]*$/u,
    'an id is written in letters, digits, dots, hyphens and underscores',
  );
const text = z.string().trim().min(1, 'this text is empty');

const scaleSchema = z
  .strictObject({
    min: z.number().int().min(0),
    max: z.number().int(),
    special: z.array(id).optional(),
  })
  .refine(({ min, max }) => max > min && max - min < MAX_STEPS, 'max is greater than min');

const itemSchema = z.strictObject({
  id,
  dimension: id.optional(),
  scale: id,
  keying: z.enum(KEYINGS).optional(),
});

/** The structure of `questionnaires/<id>/instrument.yaml` for a survey. Cross-references are checked apart. */
export const surveyFileSchema = z.strictObject({
  id,
  kind: z.literal('survey'),
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'a version reads 1.0.0'),
  scales: z.record(id, scaleSchema),
  dimensions: z.array(
    z.strictObject({ id, feeds: z.array(id).optional(), sources: z.array(z.string()).optional() }),
  ),
  items: z.array(itemSchema).min(1),
  overall: z.array(itemSchema.omit({ dimension: true })).optional(),
  open: z.array(z.strictObject({ id, quotable: z.boolean().optional() })).optional(),
  priorities: z.strictObject({ id, max: z.number().int().min(1) }).optional(),
  profile: z
    .strictObject({
      minMembers: z.number().int().min(0).optional(),
      questions: z.array(z.strictObject({ id, options: z.array(id).min(1).max(MAX_STEPS) })),
    })
    .optional(),
});

/** The prose that goes with a structure: every id has its text, and no text stands without its id. */
export function surveyTextsSchema(file: SurveyFile): z.ZodType {
  const keys = (names: readonly string[], schema: z.ZodType) =>
    z.strictObject(Object.fromEntries(names.map((name) => [name, schema])));
  const open = (file.open ?? []).map(
    (question) =>
      [
        question.id,
        question.quotable ? z.strictObject({ text, quotable: text }) : z.strictObject({ text }),
      ] as const,
  );
  const profile = (file.profile?.questions ?? []).map(
    (question) => [question.id, z.strictObject({ text, options: keys(question.options, text) })] as const,
  );
  const given = (schema: z.ZodType, isAsked: boolean) => (isAsked ? schema : schema.optional());
  return z.strictObject({
    title: text,
    subtitle: text.optional(),
    introAnonymous: text.optional(),
    introConfidential: text.optional(),
    duration: text.optional(),
    thanks: text.optional(),
    method: z.array(text).optional(),
    scales: z.strictObject(
      Object.fromEntries(Object.entries(file.scales).map(([name, scale]) => [name, scaleTextsSchema(scale)])),
    ),
    dimensions: keys(
      file.dimensions.map((dimension) => dimension.id),
      z.strictObject({
        name: text,
        short: text.optional(),
        describes: text.optional(),
        low: text.optional(),
        tryThis: text.optional(),
      }),
    ),
    items: keys(
      file.items.map((item) => item.id),
      itemTexts,
    ),
    overall: given(
      keys(
        (file.overall ?? []).map((item) => item.id),
        itemTexts,
      ),
      (file.overall ?? []).length > 0,
    ),
    open: given(z.strictObject(Object.fromEntries(open)), open.length > 0),
    priorities: given(z.strictObject({ text, short: text.optional() }), file.priorities !== undefined),
    profile: given(z.strictObject(Object.fromEntries(profile)), profile.length > 0),
  });
}

const itemTexts = z.strictObject({ text, short: text.optional() });

function scaleTextsSchema({ min, max, special = [] }: SurveyFile['scales'][string]): z.ZodType {
  const steps = Array.from({ length: max - min + 1 }, (_, step) => String(min + step));
  const names = [...steps, ...special];
  return z.strictObject({
    question: text,
    low: text.optional(),
    high: text.optional(),
    options: z.strictObject(Object.fromEntries(names.map((name) => [name, text]))),
    aliases: z
      .strictObject(Object.fromEntries(names.map((name) => [name, z.array(text).optional()])))
      .optional(),
  });
}
