/** Owns partial results in tests: rows → what an administration hands on, read back as a stranger's file → one result. */
import { expect } from 'vitest';
import type { Warning } from '../../src/errors.js';
import { loadCompass } from '../../src/io/load-compass.js';
import { checkPartial } from '../../src/model/check-partial.js';
import type { SurveyInstrument } from '../../src/model/survey.js';
import type { SurveyPartial } from '../../src/model/survey-partial.js';
import { surveyPartialSchema } from '../../src/model/survey-partial-schema.js';
import type { CohortResult, SurveyResult } from '../../src/model/survey-result.js';
import { mergePartials } from '../../src/scoring/survey/merge-partials.js';
import { planSurvey } from '../../src/scoring/survey/plan.js';
import { scorePartial } from '../../src/scoring/survey/score-survey.js';
import { type Row, type TallyOptions, tallyRows } from './survey.js';

export interface PartialOptions extends TallyOptions {
  floor?: number;
  date?: string;
  members?: number | null;
}

/** As it is written, and as it is taken by whoever reads it. */
export function partialOf(
  instrument: SurveyInstrument,
  rows: readonly Row[],
  { floor = 5, date = '2026-11-21', members = null, ...options }: PartialOptions = {},
): SurveyPartial {
  const tally = tallyRows(instrument, rows, options);
  const made = scorePartial(tally, { date, floor, compass: loadCompass(), membersOf: () => members });
  const read = surveyPartialSchema.parse(JSON.parse(JSON.stringify(made))) as SurveyPartial;
  expect(read).toEqual(made);
  expect(checkPartial(read, instrument)).toEqual([]);
  return read;
}

export function merge(
  instrument: SurveyInstrument,
  partials: readonly SurveyPartial[],
  warnings: readonly Warning[] = [],
): SurveyResult {
  return mergePartials(planSurvey(instrument), partials, { compass: loadCompass(), warnings });
}

/** A cohort without people's own words, which stay at home. */
export function withoutWords(cohort: CohortResult): CohortResult {
  const { reasons = {}, ...rest } = cohort;
  const kept = Object.fromEntries(
    Object.entries(reasons).filter(([field]) => !field.startsWith('comments.')),
  );
  const said = Object.keys(kept).length > 0 ? { reasons: kept } : {};
  return { ...rest, comments: {}, quotable: {}, ...said };
}
