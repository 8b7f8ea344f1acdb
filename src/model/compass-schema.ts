/** Owns the schemas of the compass: its structure file, and the prose that must go with that structure. */

import * as z from 'zod';
import type { CompassFile } from './build-compass.js';
import { KIT_DOCUMENTS, PHASE_IDS, SPECIAL_ANSWERS } from './compass.js';
import { POSITIONS, STATUSES } from './compass-result.js';
import { scaleSteps } from './scale-steps.js';
import { byId, keys, text, version } from './schema-parts.js';

const id = z.string().regex(/^[a-z][a-z0-9-]*$/, 'an id is written in lower case, digits and hyphens');
const percent = z.number().min(0).max(100);

const itemSchema = z.strictObject({
  id: z.string().regex(/^[a-z-]+\.[a-z0-9-]+\.[1-9]\d*$/, 'an item id reads phase.theme.number'),
  express: z.boolean().optional(),
  essential: z.boolean().optional(),
  document: z.enum(KIT_DOCUMENTS),
});

const themeSchema = z.strictObject({
  id,
  scale: id,
  signal: z.boolean().optional(),
  sources: z.array(z.string()).min(1),
  items: z.array(itemSchema).min(1),
});

/** The structure of `questionnaires/<id>/instrument.yaml` for a compass. Cross-references are checked apart. */
export const compassFileSchema = z.strictObject({
  id,
  kind: z.literal('compass'),
  version,
  scales: z.record(id, z.strictObject({ min: z.number().int(), max: z.number().int() })),
  thresholds: z.strictObject({
    acquired: percent,
    inProgress: percent,
    coverage: z.number().min(0).max(1),
    essentialAtLeast: z.number().int(),
    foundationsLag: percent,
    signal: percent,
    blindSpot: percent,
    actionAtMost: z.number().int(),
  }),
  phases: z
    .array(z.strictObject({ id: z.enum(PHASE_IDS), themes: z.array(themeSchema).min(1) }))
    .length(PHASE_IDS.length),
});

/** The prose that goes with a structure: every id has its text, and no text stands without its id. */
export function compassTextsSchema(file: CompassFile): z.ZodType {
  const themes = file.phases.flatMap((phase) => phase.themes);
  const scales = Object.entries(file.scales).map(([name, { min, max }]) => {
    const steps = scaleSteps({ min, max });
    return [name, scaleTextsSchema(keys(steps, text))] as const;
  });
  return textsSchema({
    scales: z.strictObject(Object.fromEntries(scales)),
    themes: keys(
      themes.map((theme) => theme.id),
      themeTextsSchema,
    ),
    items: keys(
      themes.flatMap((theme) => theme.items.map((item) => item.id)),
      itemTextsSchema,
    ),
  });
}

/** The same of any compass, whatever its ids. */
export function anyCompassTextsSchema(): z.ZodType {
  return textsSchema({
    scales: byId(scaleTextsSchema(byId(text))),
    themes: byId(themeTextsSchema),
    items: byId(itemTextsSchema),
  });
}

/** `bySteps` holds a text for each step. */
function scaleTextsSchema(bySteps: z.ZodType): z.ZodType {
  return z.strictObject({ question: text, options: bySteps, meanings: bySteps });
}

function textsSchema(byIds: { scales: z.ZodType; themes: z.ZodType; items: z.ZodType }): z.ZodType {
  return z.strictObject({
    title: text,
    subtitle: text,
    intro: text,
    special: keys(SPECIAL_ANSWERS, z.strictObject({ label: text, meaning: text })),
    statuses: keys(STATUSES, text),
    positions: keys(POSITIONS, text),
    positionSentence: text,
    phases: keys(
      PHASE_IDS,
      z.strictObject({ name: text, summary: text, keyQuestions: z.array(text).min(1) }),
    ),
    ...byIds,
  });
}

const themeTextsSchema = z.strictObject({
  name: text,
  short: text.max(14, 'at most 14 characters: it labels a chart'),
  what: text,
  shows: z.array(text).min(1),
  helps: z.array(text).min(1),
  example: text,
  sponsor: text.optional(),
  origin: z.strictObject({ spontaneous: text, solicited: text }).optional(),
});

const itemTextsSchema = z.strictObject({
  statement: text,
  help: text,
  action: z.strictObject({ what: text, firstStep: text, sign: text }),
});
