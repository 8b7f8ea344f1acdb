/** Owns a survey result as one flat table: a row a statistic, its value or the reason why there is none. */
import type { Score } from '../../model/score.js';
import type { CohortResult, Reasons, SurveyResult } from '../../model/survey-result.js';
import { type CsvValue, formatCsv } from './format-csv.js';

/** Column names, ids and statistics are the same in every language. */
const HEADER = ['cohort', 'wave', 'level', 'id', 'group', 'statistic', 'value', 'reason'];

const COHORT_FIELDS = ['respondents', 'members', 'responseRate', 'incomplete', 'incompleteKept', 'floor'];
const ITEM_FIELDS = [
  'validN',
  'missingN',
  'noOpinionN',
  'mean',
  'sd',
  'median',
  'topTwoBoxRate',
  'netPercent',
];
const DIMENSION_FIELDS = ['validN', 'mean', 'sd', 'completeN', 'alpha'];
const RECOMMEND_FIELDS = ['validN', 'promoters', 'passives', 'detractors', 'difference'];

/** Comments are not data of this kind, and stay out. */
export function renderSurveyCsv({ cohorts }: SurveyResult): string {
  return formatCsv([HEADER, ...cohorts.flatMap(listRows)]);
}

/** What a statistic is of: the group is empty for a statistic of all. */
type Subject = readonly [level: string, id: string, group: string];
type Row = [...Subject, name: string, value: CsvValue, reason: string | undefined];

function listRows(cohort: CohortResult): CsvValue[][] {
  const { items, dimensions, phases, priorities, groups } = cohort;
  const rows: Row[] = [
    ...fieldRows(['cohort', '', ''], cohort, COHORT_FIELDS),
    ...items.flatMap(itemRows),
    ...dimensions.flatMap(dimensionRows),
    ...phases.flatMap(({ id, score, themes }) => [
      scoreRow(['phase', id, ''], score),
      ...themes.map((theme) => scoreRow(['theme', theme.id, ''], theme.score)),
    ]),
    ...recommendRows(cohort),
    ...(priorities?.choices ?? []).map(
      ({ id, count }): Row => ['priority', id, '', 'count', count, undefined],
    ),
    ...groups.flatMap(groupRows),
  ];
  return rows.map((row) => [cohort.id, cohort.wave, ...row]);
}

function itemRows(item: CohortResult['items'][number]): Row[] {
  const subject: Subject = ['item', item.id, ''];
  return [
    ...fieldRows(subject, item, ITEM_FIELDS),
    ...endRows(subject, 'topTwoBoxInterval', item.topTwoBoxInterval, item.reasons),
  ];
}

function dimensionRows(dimension: CohortResult['dimensions'][number]): Row[] {
  const subject: Subject = ['dimension', dimension.id, ''];
  return [
    ...fieldRows(subject, dimension, DIMENSION_FIELDS),
    ...endRows(subject, 'interval', dimension.interval, dimension.reasons),
  ];
}

function recommendRows({ recommend }: CohortResult): Row[] {
  if (!recommend) return [];
  const subject: Subject = ['recommend', '', ''];
  return [
    ...fieldRows(subject, recommend, RECOMMEND_FIELDS),
    ...endRows(subject, 'interval', recommend.interval, recommend.reasons),
  ];
}

function groupRows({ by, values }: CohortResult['groups'][number]): Row[] {
  return values.flatMap(({ value, n, reasons, dimensions }): Row[] => [
    [`group:${by}`, '', value, 'n', n, reasons?.n],
    ...dimensions.map(({ id, score }) => scoreRow([`group:${by}`, id, value], score)),
  ]);
}

/** A row a field, under its own name. */
function fieldRows(subject: Subject, holder: { reasons?: Reasons }, fields: readonly string[]): Row[] {
  const values = holder as Readonly<Record<string, unknown>>;
  return fields.map((field) => [...subject, field, values[field] as CsvValue, holder.reasons?.[field]]);
}

/** The two ends of an interval. */
function endRows(
  subject: Subject,
  field: string,
  interval: readonly [number, number] | null,
  reasons: Reasons | undefined,
): Row[] {
  return [
    [...subject, `${field}Low`, interval?.[0], reasons?.[field]],
    [...subject, `${field}High`, interval?.[1], reasons?.[field]],
  ];
}

function scoreRow(subject: Subject, score: Score): Row {
  return score.kind === 'scored'
    ? [...subject, 'score', score.value, undefined]
    : [...subject, 'score', null, score.reason];
}
