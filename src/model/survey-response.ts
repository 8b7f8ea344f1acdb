/** Owns one member's own response file, as `cop survey` writes it: answers by name, and nothing about who or when. */

import { isFields } from './fields.js';

/** A value, a special answer or an option's id; several ids for the priorities; words; true for "may be quoted". */
export type SurveyAnswer = number | string | boolean | readonly string[];

export interface SurveyResponse {
  kind: 'survey-response';
  instrument: string;
  version: string;
  /** By name: `purpose.1`, `profile.role`, `open.story`, `open.story.quotable`, `priorities`. */
  answers: Readonly<Record<string, SurveyAnswer>>;
}

/** True for a plain value that says of itself to be such a file. */
export function isSurveyResponse(value: unknown): value is { answers?: unknown } {
  return isFields(value) && value.kind === 'survey-response';
}
