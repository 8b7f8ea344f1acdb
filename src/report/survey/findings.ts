/** Owns the three findings that a survey's results are told with: drafts, for a person to check and reword. */
import type { CohortResult, SurveyDimensionResult } from '../../model/survey-result.js';
import { literal, message, type Text } from '../../model/text.js';
import { isClear } from './cells.js';
import { dimensionName, type SurveyReportInput } from './input.js';

/** One thing to say, and what could be tried where there is an idea. */
export interface Finding {
  says: Text;
  tryThis?: Text;
}

const FINDINGS = 3;

/**
 * The highest dimension, the lowest one with something to try, then the most telling of: what changed since the wave before, the
 * first priority, who would recommend the CoP. Fewer where less is shown.
 */
export function draftFindings(input: SurveyReportInput, cohort: CohortResult): Finding[] {
  const scored = cohort.dimensions.flatMap((dimension) =>
    dimension.score.kind === 'scored' ? [{ dimension, value: dimension.score.value }] : [],
  );
  const [highest, ...others] = [...scored].sort((a, b) => b.value - a.value);
  const lowest = others.at(-1);
  const more = [changeFinding(input, cohort), priorityFinding(input, cohort), recommendFinding(cohort)];
  return [
    ...(highest ? [strongFinding(input, highest.dimension, highest.value)] : []),
    ...(lowest ? [weakFinding(input, lowest.dimension, lowest.value)] : []),
    ...more.filter((finding) => finding !== undefined),
  ].slice(0, FINDINGS);
}

function strongFinding(input: SurveyReportInput, { id }: SurveyDimensionResult, value: number): Finding {
  const { describes = '' } = wordsOf(input, id);
  const values = {
    dimension: dimensionName(input, id),
    score: { format: 'score' as const, value },
    describes,
  };
  return { says: message('survey-report.findings.strong', values) };
}

function weakFinding(input: SurveyReportInput, { id }: SurveyDimensionResult, value: number): Finding {
  const { low = '', tryThis } = wordsOf(input, id);
  const values = { dimension: dimensionName(input, id), score: { format: 'score' as const, value }, low };
  return {
    says: message('survey-report.findings.weak', values),
    ...(tryThis ? { tryThis: literal(tryThis) } : {}),
  };
}

function wordsOf({ texts }: SurveyReportInput, id: string) {
  return Object.hasOwn(texts.dimensions, id) ? texts.dimensions[id]! : { name: id };
}

/** The largest difference from the wave before, where its interval leaves out zero. */
function changeFinding(input: SurveyReportInput, cohort: CohortResult): Finding | undefined {
  const before = input.result.comparisons.find(
    ({ kind, within, to }) => kind === 'wave' && within === cohort.id && to === (cohort.wave ?? ''),
  );
  const clear = (before?.dimensions ?? []).flatMap(({ id, difference, interval }) =>
    difference !== null && isClear({ interval }) ? [{ id, difference }] : [],
  );
  const [largest] = clear.sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference));
  if (!before || !largest) return undefined;
  const points = { format: 'score' as const, value: Math.abs(largest.difference) };
  const values = { wave: before.from, dimension: dimensionName(input, largest.id), points };
  return { says: message(`survey-report.findings.${largest.difference > 0 ? 'up' : 'down'}`, values) };
}

function priorityFinding(input: SurveyReportInput, { priorities }: CohortResult): Finding | undefined {
  const [first] = [...(priorities?.choices ?? [])].sort((a, b) => b.count - a.count);
  if (!first || first.count === 0) return undefined;
  const values = {
    dimension: dimensionName(input, first.id),
    rate: { format: 'percent' as const, rate: first.rate },
  };
  return { says: message('survey-report.findings.priority', values) };
}

function recommendFinding({ recommend }: CohortResult): Finding | undefined {
  if (!recommend?.validN) return undefined;
  const { validN: n, promoters, detractors } = recommend;
  return {
    says: message('survey-report.findings.recommend', { n, promoters: promoters!, detractors: detractors! }),
  };
}
