/** Owns the schemas of a survey: its structure file, and the prose that must go with that structure. */

import * as z from 'zod';
import type { SurveyFile } from './build-survey.js';
import { MAX_STEPS } from './responses.js';
import { scaleSteps } from './scale-steps.js';
import { byId, keys, text, version } from './schema-parts.js';
import { KEYINGS } from './survey.js';

const id = z
  .string()
  .regex(
    /^[\p{L}\p{N}_][\p{L}\p{N}._-]*$/u,
    'an id is written in letters, digits, dots, hyphens and underscores',
  )
  // The one name under which an object cannot hold anything.
  .refine((name) => name !== '__proto__', 'choose another id than __proto__');

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
  version,
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
  const open = (file.open ?? []).map(
    (question) => [question.id, question.quotable ? quotableTexts : openTexts] as const,
  );
  const profile = (file.profile?.questions ?? []).map(
    (question) => [question.id, profileTexts(keys(question.options, text))] as const,
  );
  const scales = Object.entries(file.scales).map(
    ([name, scale]) => [name, scaleTexts(stepNames(scale))] as const,
  );
  const overall = (file.overall ?? []).map((item) => item.id);
  const given = (schema: z.ZodType, isAsked: boolean) => (isAsked ? schema : schema.optional());
  return textsSchema({
    scales: z.strictObject(Object.fromEntries(scales)),
    dimensions: keys(
      file.dimensions.map((dimension) => dimension.id),
      dimensionTexts,
    ),
    items: keys(
      file.items.map((item) => item.id),
      itemTexts,
    ),
    overall: given(keys(overall, itemTexts), overall.length > 0),
    open: given(z.strictObject(Object.fromEntries(open)), open.length > 0),
    priorities: given(priorityTexts, file.priorities !== undefined),
    profile: given(z.strictObject(Object.fromEntries(profile)), profile.length > 0),
  });
}

/** The same of any survey, whatever its ids. */
export function anySurveyTextsSchema(): z.ZodType {
  return textsSchema({
    scales: byId(scaleTexts()),
    dimensions: byId(dimensionTexts),
    items: byId(itemTexts),
    overall: byId(itemTexts).optional(),
    open: byId(z.union([openTexts, quotableTexts])).optional(),
    priorities: priorityTexts.optional(),
    profile: byId(profileTexts(byId(text))).optional(),
  });
}

type Part = 'scales' | 'dimensions' | 'items' | 'overall' | 'open' | 'priorities' | 'profile';

function textsSchema(byIds: Readonly<Record<Part, z.ZodType>>): z.ZodType {
  return z.strictObject({
    title: text,
    subtitle: text.optional(),
    introAnonymous: text.optional(),
    introConfidential: text.optional(),
    duration: text.optional(),
    thanks: text.optional(),
    method: z.array(text).optional(),
    ...byIds,
  });
}

const dimensionTexts = z.strictObject({
  name: text,
  short: text.optional(),
  describes: text.optional(),
  low: text.optional(),
  tryThis: text.optional(),
});
const itemTexts = z.strictObject({ text, short: text.optional() });
const openTexts = z.strictObject({ text });
const quotableTexts = z.strictObject({ text, quotable: text });
const priorityTexts = z.strictObject({ text, short: text.optional() });

function profileTexts(options: z.ZodType): z.ZodType {
  return z.strictObject({ text, options });
}

function stepNames({ min, max, special = [] }: SurveyFile['scales'][string]): readonly string[] {
  return [...scaleSteps({ min, max }), ...special];
}

/** `names` are the steps and special answers; any without them. */
function scaleTexts(names?: readonly string[]): z.ZodType {
  const aliases = z.array(text);
  return z.strictObject({
    question: text,
    low: text.optional(),
    high: text.optional(),
    options: names ? keys(names, text) : z.record(z.string(), text),
    aliases: (names ? keys(names, aliases.optional()) : z.record(z.string(), aliases)).optional(),
  });
}
