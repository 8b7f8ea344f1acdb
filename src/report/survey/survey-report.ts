/** Owns the whole report on a survey, to be read as a document: one CoP in full, many CoPs beside each other. */

import type { CohortResult } from '../../model/survey-result.js';
import { cohortName } from '../../model/survey-result.js';
import { literal, message } from '../../model/text.js';
import { type Block, heading, paragraph, type Report, section } from '../blocks.js';
import { waveCharts } from './changes.js';
import { commentBlocks } from './comments.js';
import { chanceNote } from './difference-cells.js';
import { dimensionsChart, dimensionsTable, reliabilityTable } from './dimensions.js';
import { explainBlocks } from './explain.js';
import { clearDifferences, countComparisons, groupTable } from './groups.js';
import { note, notReadBlocks, remarkBlocks, reportHead } from './head.js';
import { dimensionName, itemById, type SurveyReportInput } from './input.js';
import { answersChart, itemsOf, itemsTable } from './items.js';
import { methodBlocks } from './method.js';
import { prioritiesTable, recommendTable } from './overall.js';
import { overviewTable, totalsTable } from './overview.js';
import { phasesTable } from './phases.js';
import { changeBlocks, countCohorts, findingBlocks, type SurveyReportOptions } from './summary.js';
import { answeredBlocks, hidesSomething } from './who-answered.js';

/** With more cohorts than this, a page each would be a pile: the table of all of them is the report. */
const COHORTS_IN_FULL = 4;

/** The whole of it, for a file of pages. */
export function surveyReport(input: SurveyReportInput, options: SurveyReportOptions = {}): Report {
  const { cohorts } = input.result;
  const full = cohorts.length <= COHORTS_IN_FULL ? cohorts : [];
  const parts = full.flatMap((cohort, index): Block[] => [
    ...(cohorts.length > 1 ? [{ kind: 'page-break' as const }, heading(1, literal(cohortName(cohort)))] : []),
    ...describeCohort(input, cohort, options, cohorts.length > 1 ? 2 : 1),
    ...(cohorts.length > 1 && index === full.length - 1 ? [{ kind: 'page-break' as const }] : []),
  ]);
  return {
    ...reportHead(input),
    // Seven dimensions side by side ask for a page on its side.
    orientation: cohorts.length > 1 ? 'landscape' : 'portrait',
    id: 'survey-report',
    blocks: [
      ...notReadBlocks(input),
      ...(cohorts.length > 1 ? describeAll(input) : []),
      ...parts,
      ...remarkBlocks(input),
      heading(1, message('survey-report.method.title')),
      ...methodBlocks(input),
    ],
  };
}

function describeAll(input: SurveyReportInput): Block[] {
  const waves = waveCharts(input).map((chart) => ({ kind: 'chart' as const, chart }));
  return [
    paragraph(countCohorts(input), 'lead'),
    ...section(1, 'survey-report.overview.title', [overviewTable(input), ...waves]),
    ...section(1, 'survey-report.totals.title', [totalsTable(input)]),
    ...section(1, 'survey-report.differences.title', changeBlocks(input)),
  ];
}

function describeCohort(
  input: SurveyReportInput,
  cohort: CohortResult,
  { explain }: SurveyReportOptions,
  level: 1 | 2,
): Block[] {
  const { respondents, floor } = cohort;
  if (respondents < floor) return answeredBlocks(cohort);
  return [
    ...answeredBlocks(cohort),
    ...(hidesSomething(cohort) ? [paragraph(message('survey-report.hidden', { floor }), 'note')] : []),
    ...section(level, 'survey-report.findings.title', findingBlocks(input, cohort)),
    ...section(level, 'survey-report.dimensions.title', dimensionBlocks(input, cohort)),
    ...section(level, 'survey-report.phases.title', [phasesTable(input, [cohort]), note('phases.note')]),
    ...section(level, 'survey-report.overall.title', overallBlocks(input, cohort)),
    ...section(level, 'survey-report.items.title', itemBlocks(input, cohort)),
    ...section(level, 'survey-report.groups.title', groupBlocks(input, cohort)),
    ...section(level, 'survey-report.comments.title', commentBlocks(input, cohort)),
    ...section(level, 'survey-report.reliability.title', [reliabilityTable(input, cohort)]),
    ...(explain ? section(level, 'survey-report.explain.title', explainBlocks(input, cohort)) : []),
  ];
}

function dimensionBlocks(input: SurveyReportInput, cohort: CohortResult): Block[] {
  return [{ kind: 'chart', chart: dimensionsChart(input, cohort) }, dimensionsTable(input, cohort)];
}

function overallBlocks(input: SurveyReportInput, cohort: CohortResult): (Block | undefined)[] {
  const overall = cohort.items.filter(({ id }) => itemById(input, id)?.dimension === null);
  const recommend = recommendTable([cohort]);
  return [
    overall.length > 0 ? itemsTable(input, overall, message('survey-report.overall.caption')) : undefined,
    ...(recommend ? [recommend, note('recommend.note')] : []),
    prioritiesTable(input, [cohort]),
  ];
}

/** A chart and a table a dimension: the answers, then the figures. */
function itemBlocks(input: SurveyReportInput, cohort: CohortResult): Block[] {
  return input.instrument.dimensions.flatMap(({ id }): Block[] => {
    const items = itemsOf(input, cohort, id);
    const [first] = items;
    const scale = first && itemById(input, first.id)?.scale;
    if (!scale) return [];
    const shown = items.some(({ distribution }) => distribution !== null);
    const name = dimensionName(input, id);
    return [
      heading(2, literal(name)),
      ...(shown ? [{ kind: 'chart' as const, chart: answersChart(input, items, scale, name) }] : []),
      itemsTable(input, items, message('survey-report.items.caption-of', { dimension: name })),
    ];
  });
}

function groupBlocks(input: SurveyReportInput, cohort: CohortResult): Block[] {
  if (cohort.groups.length === 0) return [];
  const differences = clearDifferences(input, cohort);
  const count = countComparisons(cohort);
  return [
    paragraph(message('survey-report.groups.note', { floor: cohort.floor }), 'note'),
    ...cohort.groups.map((group) => groupTable(input, group)),
    ...(differences ? [differences] : []),
    ...(count > 0 ? [chanceNote(count)] : []),
  ];
}
