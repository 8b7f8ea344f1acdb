/** Owns a survey as a workbook: a summary with charts on the first sheet, then one sheet for each kind of figure. */
import type { CohortResult } from '../../model/survey-result.js';
import { message } from '../../model/text.js';
import { type Block, paragraph, type Report, section } from '../blocks.js';
import { differencesSheet, waveCharts } from './changes.js';
import { commentsSheet } from './comments.js';
import { dimensionsChart, dimensionsSheet } from './dimensions.js';
import { groupDifferences, groupsSheet } from './groups.js';
import { notReadBlocks, remarkBlocks, reportHead } from './head.js';
import { itemById, type SurveyReportInput } from './input.js';
import { answersChart, itemsSheet } from './items.js';
import { dictionaryTable, methodSheet } from './method.js';
import { prioritiesTable, recommendTable } from './overall.js';
import { overviewTable, totalsTable } from './overview.js';
import { phasesTable } from './phases.js';
import { countCohorts, findingBlocks } from './summary.js';
import { answeredBlocks, hidesSomething } from './who-answered.js';

/** Pairs of groups, question by question, in more CoPs than this are a heap nobody reads. */
const COHORTS_IN_FULL = 4;

/** The same result for a workbook, where each table has a sheet of its own. */
export function surveyWorkbook(input: SurveyReportInput): Report {
  const { cohorts } = input.result;
  const [only, ...others] = cohorts;
  const first = only && others.length === 0 ? summariseOne(input, only) : summariseMany(input);
  const sheets = [
    dimensionsSheet(input, cohorts),
    phasesTable(input, cohorts),
    itemsSheet(input, cohorts),
    recommendTable(cohorts),
    prioritiesTable(input, cohorts),
    groupsSheet(input, cohorts),
    cohorts.length <= COHORTS_IN_FULL ? groupDifferences(input, cohorts) : undefined,
    commentsSheet(input, cohorts),
    methodSheet(input),
    dictionaryTable(input),
  ];
  return {
    ...reportHead(input),
    id: 'survey-workbook',
    blocks: [
      ...notReadBlocks(input),
      ...first,
      ...section(1, 'survey-report.sheets', sheets),
      ...remarkBlocks(input),
    ],
  };
}

function summariseOne(input: SurveyReportInput, cohort: CohortResult): Block[] {
  const { respondents, floor } = cohort;
  if (respondents < floor) return answeredBlocks(cohort);
  return [
    ...answeredBlocks(cohort),
    ...(hidesSomething(cohort) ? [paragraph(message('survey-report.hidden', { floor }), 'note')] : []),
    ...section(1, 'survey-report.findings.title', findingBlocks(input, cohort)),
    { kind: 'chart', chart: dimensionsChart(input, cohort) },
    ...answerCharts(input, cohort),
  ];
}

/** Stacked bars of all items that share a scale, one chart a scale. */
function answerCharts(input: SurveyReportInput, cohort: CohortResult): Block[] {
  const shown = cohort.items.filter(({ id, distribution }) => distribution && itemById(input, id)?.dimension);
  const scales = [...new Set(shown.map(({ id }) => itemById(input, id)!.scale))];
  return scales.map((scale) => {
    const items = shown.filter(({ id }) => itemById(input, id)!.scale === scale);
    return { kind: 'chart', chart: answersChart(input, items, scale) };
  });
}

function summariseMany(input: SurveyReportInput): Block[] {
  const { cohorts } = input.result;
  if (cohorts.length === 0) return [];
  const charts = waveCharts(input).map((chart) => ({ kind: 'chart' as const, chart }));
  const tables = [
    overviewTable(input),
    totalsTable(input),
    differencesSheet(input, 'wave'),
    differencesSheet(input, 'cop'),
  ];
  return [
    paragraph(countCohorts(input), 'lead'),
    ...(cohorts.some(hidesSomething)
      ? [paragraph(message('survey-report.hidden', { floor: cohorts[0]!.floor }), 'note')]
      : []),
    ...section(1, 'survey-report.overview.title', [...tables, ...charts]),
  ];
}
