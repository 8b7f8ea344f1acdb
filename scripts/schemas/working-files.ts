/** Owns the schemas of files that go from hand to hand: a member's response, a mapping, a filled form, a programme. */
import { z } from 'zod';
import type { KickoffStructure } from '../../src/document/kickoff-plan.js';
import { loadTemplate } from '../../src/io/load-template.js';
import { LONGEST_BLOCK } from '../../src/model/own-plan.js';
import { COLUMN_WORDS } from '../../src/model/survey-mapping.js';
import type { SurveyResponse } from '../../src/model/survey-response.js';
import { words } from './parts.js';

export function surveyResponseFile() {
  return z.strictObject({
    kind: z.literal('survey-response'),
    instrument: z.string(),
    version: z.string(),
    answers: z.record(z.string(), z.union([z.number(), z.string(), z.boolean(), z.array(z.string())])),
  }) satisfies z.ZodType<SurveyResponse>;
}

export function surveyMappingFile() {
  const target = z
    .string()
    .describe(
      `The name of an item or question (purpose.1, profile.role), or ${COLUMN_WORDS.join(', ')}, or ?`,
    );
  const answer = z
    .union([z.string(), z.number()])
    .describe('A value, a special answer, an option, blank, or ?');
  return z.strictObject({
    kind: z.literal('survey-mapping'),
    instrument: z.string().optional(),
    version: z.string().optional(),
    tool: z.string().optional(),
    columns: z.record(z.string(), target).nullable().optional(),
    labels: z.record(z.string(), z.record(z.string(), answer).nullable()).nullable().optional(),
  });
}

/** The form of any document; which names it has hangs on its template. */
export function documentForm() {
  const value: z.ZodType = z.lazy(() =>
    z.union([
      z.string(),
      z.number(),
      z.boolean(),
      z.null(),
      z.array(z.union([z.string(), z.number()])),
      z.record(z.string(), value),
    ]),
  );
  return z.strictObject({ document: z.string(), values: z.record(z.string(), value).nullable().optional() });
}

/** A programme of one's own for the kick-off. */
export function kickoffPlanFile() {
  const { structure } = loadTemplate<KickoffStructure>('kickoff', 'en');
  const id = z.enum(structure.plan.map((block) => block.id) as [string, ...string[]]);
  const minutes = z.number().int().min(1).max(LONGEST_BLOCK);
  const rest = {
    break: z.boolean().optional(),
    material: z.array(z.string()).optional(),
    ...Object.fromEntries(
      ['aim', 'method', 'who', 'output', 'remote'].map((name) => [name, words.optional()] as const),
    ),
  };
  const changed = z.strictObject({ id, minutes: minutes.optional(), title: words.optional(), ...rest });
  const own = z.strictObject({ title: words, minutes, ...rest });
  return z.strictObject({ blocks: z.array(z.union([id, changed, own])).min(1) });
}
