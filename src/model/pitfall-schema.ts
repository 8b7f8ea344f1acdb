/** Owns the shape of a file of pitfalls, for those an organisation adds; imported when such a file is read. */
import * as z from 'zod';
import { OPERATORS, PITFALL_LEVELS, type PitfallRule } from './pitfall.js';

const threshold = z.union([
  z.number(),
  z.string(),
  z.strictObject({ input: z.string(), dividedBy: z.number().positive().optional() }),
]);

const comparison = z
  .strictObject({
    input: z.string(),
    minus: z.string().optional(),
    ...Object.fromEntries(OPERATORS.map((operator) => [operator, threshold.optional()])),
  })
  .refine((fields) => OPERATORS.filter((operator) => operator in fields).length === 1, {
    message: `one of ${OPERATORS.join(', ')}`,
  });

const condition: z.ZodType = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(condition).min(1) }),
    z.strictObject({ any: z.array(condition).min(1) }),
    comparison,
  ]),
);

const rule = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  level: z.enum(PITFALL_LEVELS),
  sources: z.array(z.string()).default([]),
  each: z.literal('gap').optional(),
  when: condition,
  stronger: z.strictObject({ when: condition, level: z.enum(PITFALL_LEVELS).optional() }).optional(),
});

/** `{id: pitfalls, kind: pitfalls, version, rules: […]}`. */
export const pitfallFile = z.strictObject({
  id: z.literal('pitfalls'),
  kind: z.literal('pitfalls'),
  version: z.string(),
  rules: z.array(rule).min(1) as unknown as z.ZodType<PitfallRule[]>,
});

const text = z.string().trim().min(1);

const words = z.strictObject({
  name: text,
  what: text,
  why: text,
  do: z.array(text).min(1),
  stronger: text.optional(),
  spontaneous: text.optional(),
  solicited: text.optional(),
});

/** The names that ship beside the words of the rules; an organisation's own file has none. */
const names = {
  inputs: z.record(z.string(), text).optional(),
  missing: z.record(z.string(), text).optional(),
  levels: z.record(z.string(), text).optional(),
};

/** `locales/<lang>.yaml` beside such a file, of whatever rules. */
export const pitfallWords = z.strictObject({ pitfalls: z.record(z.string(), words), ...names });

/** The words that go with these rules: one entry each, and none without its rule. `known` rules have words of ours already. */
export function pitfallTextsSchema(rules: readonly PitfallRule[], known: readonly string[]): z.ZodType {
  const entries = rules.map(({ id }) => [id, known.includes(id) ? words.optional() : words] as const);
  return z.strictObject({ pitfalls: z.strictObject(Object.fromEntries(entries)), ...names });
}
