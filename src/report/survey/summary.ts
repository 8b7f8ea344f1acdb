/** Owns the summary of a survey for a terminal: who answered, what stands out, what is hidden; many cohorts as one table. */

import type { CohortResult } from '../../model/survey-result.js';
import { message } from '../../model/text.js';
import { type Block, paragraph, type Report, section, span } from '../blocks.js';
import { clearChanges } from './changes.js';
import { chanceNote } from './difference-cells.js';
import { dimensionsTable } from './dimensions.js';
import { explainBlocks } from './explain.js';
import { draftFindings } from './findings.js';
import { note, notReadBlocks, reportHead } from './head.js';
import type { SurveyReportInput } from './input.js';
import { recommendTable } from './overall.js';
import { shortOverview, totalsTable } from './overview.js';
import { phasesTable } from './phases.js';
import { answeredBlocks, hidesSomething } from './who-answered.js';

export interface SurveyReportOptions {
  /** Adds, for each number, the formula and the answers counted. */
  explain?: boolean;
}

/** What a terminal shows; a file holds `surveyReport` or `surveyWorkbook`. */
export function surveySummary(input: SurveyReportInput, options: SurveyReportOptions = {}): Report {
  const [only, ...others] = input.result.cohorts;
  const blocks = only && others.length === 0 ? summariseOne(input, only, options) : summariseMany(input);
  return { ...reportHead(input), id: 'survey-summary', blocks: [...blocks, ...notReadBlocks(input)] };
}

function summariseOne(
  input: SurveyReportInput,
  cohort: CohortResult,
  { explain }: SurveyReportOptions,
): Block[] {
  const { respondents, floor } = cohort;
  if (respondents < floor) return answeredBlocks(cohort);
  return [
    ...answeredBlocks(cohort),
    ...section(1, 'survey-report.dimensions.title', [dimensionsTable(input, cohort)]),
    ...section(1, 'survey-report.phases.title', [phasesTable(input, [cohort]), note('phases.note')]),
    ...section(1, 'survey-report.recommend.title', [recommendTable([cohort])]),
    ...section(1, 'survey-report.findings.title', findingBlocks(input, cohort)),
    ...(hidesSomething(cohort) ? [paragraph(message('survey-report.hidden', { floor }), 'note')] : []),
    ...(explain ? section(1, 'survey-report.explain.title', explainBlocks(input, cohort)) : []),
  ];
}

function summariseMany(input: SurveyReportInput): Block[] {
  const { cohorts } = input.result;
  const [first] = cohorts;
  if (!first) return [];
  return [
    paragraph(countCohorts(input), 'lead'),
    shortOverview(input),
    ...section(1, 'survey-report.totals.title', [totalsTable(input)]),
    ...section(1, 'survey-report.differences.title', changeBlocks(input)),
    ...(cohorts.some(hidesSomething)
      ? [paragraph(message('survey-report.hidden', { floor: first.floor }), 'note')]
      : []),
  ];
}

/** What clearly differs, wave by wave and CoP by CoP, and how to take it. */
export function changeBlocks(input: SurveyReportInput): Block[] {
  const { comparisons } = input.result;
  const count = comparisons.flatMap(({ dimensions }) => dimensions).length;
  if (count === 0) return [];
  const [waves, cops] = [clearChanges(input, 'wave'), clearChanges(input, 'cop')];
  const isApproximate = comparisons.some(({ approximate }) => approximate);
  return [
    ...(waves ? [waves] : []),
    ...(cops ? [cops] : []),
    chanceNote(count),
    ...(isApproximate ? [note('differences.waves-note')] : []),
  ];
}

/** How many respondents, CoPs and waves there are. */
export function countCohorts({ result: { cohorts } }: SurveyReportInput) {
  const respondents = cohorts.reduce((sum, cohort) => sum + cohort.respondents, 0);
  const cops = new Set(cohorts.map(({ id }) => id)).size;
  const waves = new Set(cohorts.map(({ wave }) => wave)).size;
  return message('survey-report.overview.lead', { respondents, cops, waves });
}

/** Drafts, said to be so. */
export function findingBlocks(input: SurveyReportInput, cohort: CohortResult): Block[] {
  const findings = draftFindings(input, cohort);
  if (findings.length === 0) return [];
  const items = findings.map(({ says, tryThis }) => [
    span(says),
    ...(tryThis ? [span(message('survey-report.findings.try')), span(tryThis)] : []),
  ]);
  return [{ kind: 'list', ordered: true, items }, note('findings.note')];
}
