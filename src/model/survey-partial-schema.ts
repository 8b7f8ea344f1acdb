/** Owns the schema of partial results; imported when one is read. */

import * as z from 'zod';
import { LOWEST_FLOOR } from './floor.js';
import type { PathFinding } from './path-finding.js';

const count = z.number().int().nonnegative();
const points = z
  .number()
  .min(-1e-9)
  .max(100 + 1e-9);
const name = z.string().min(1);
const hidden = z.enum(['below-floor', 'complementary']);

const hiddenCell = z.object({ id: name, hidden });

const item = z.object({
  id: name,
  validN: count,
  missingN: count,
  noOpinionN: count,
  distribution: z.array(count),
});

const values = z.object({
  id: name,
  validN: count,
  mean: points.nullable(),
  sd: z.number().nonnegative().nullable(),
});

const dimension = values.extend({
  completeN: count,
  reliability: z.union([
    z.object({
      alpha: z.number().max(1 + 1e-9),
      itemRest: z.array(
        z
          .number()
          .min(-1 - 1e-9)
          .max(1 + 1e-9)
          .nullable(),
      ),
    }),
    z.object({ alpha: z.null(), reason: z.enum(['too-few-items', 'n-too-small', 'no-variance']) }),
  ]),
  sums: z.object({ x: z.array(count), xx: z.array(count), xt: z.array(count) }).optional(),
});

const group = z.object({ value: name, n: count, dimensions: z.array(z.union([hiddenCell, values])) });

const shownCohort = z.object({
  id: name,
  wave: name.nullable(),
  respondents: count,
  members: count.nullable(),
  incomplete: count,
  incompleteKept: count,
  items: z.array(z.union([hiddenCell, item])),
  dimensions: z.array(z.union([hiddenCell, dimension])),
  priorities: z
    .union([
      z.object({ hidden }),
      z.object({ validN: count, choices: z.array(z.object({ id: name, count })) }),
    ])
    .nullable(),
  groups: z.array(
    z.object({ by: name, values: z.array(z.union([z.object({ value: name, hidden }), group])) }),
  ),
});

const smallCohort = z.object({ id: name, wave: name.nullable(), belowFloor: z.literal(true) });

/** Fields that this version does not know are left out. */
export const surveyPartialSchema = z.object({
  schemaVersion: z.literal(1),
  kind: z.literal('survey-partial'),
  instrument: z.object({ id: name, version: name }),
  date: z.iso.date(),
  floor: count.min(LOWEST_FLOOR),
  cohorts: z.array(z.union([smallCohort, shownCohort])).min(1),
});

/** COP-PARTIAL-002 for each field that is not as it should be. */
export function findingsOfPartial(issues: readonly z.core.$ZodIssue[]): PathFinding[] {
  return issues.flatMap(innermost).map((path) => ({
    code: 'COP-PARTIAL-002',
    path: path.map(String),
    values: { field: path.join('.') },
  }));
}

/** A cell is hidden or has figures: of the two the one is meant that less is wrong with, figures when in doubt. */
function innermost(issue: z.core.$ZodIssue): PropertyKey[][] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue.path];
  const nearest = issue.errors.reduce((best, errors) => (errors.length <= best.length ? errors : best));
  return nearest.flatMap(innermost).map((path) => [...issue.path, ...path]);
}
