/** Owns the schema of the members' view inside a stored compass result; imported when one is read. */
import * as z from 'zod/mini';
import type { MembersView } from './members-view.js';
import { cohort, score } from './survey-view-schema.js';

const { dimensions, phases, wave, respondents, members, responseRate, floor, reasons } = cohort.shape;

const storedMembersSchema = z.object({
  cohort: z.string(),
  wave,
  respondents,
  members,
  responseRate,
  floor,
  dimensions,
  items: z.array(z.object({ id: z.string(), score })),
  phases,
  reasons,
});

/** The view as it was stored, or the paths (below the view) of the fields that are not as they should be. */
export function readStoredMembers(input: unknown): { members: MembersView } | { wrong: readonly string[][] } {
  const parsed = storedMembersSchema.safeParse(input);
  if (parsed.success) return { members: parsed.data as MembersView };
  return { wrong: parsed.error.issues.map((issue) => issue.path.map(String)) };
}
