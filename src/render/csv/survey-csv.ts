/** Owns a survey result as one flat table: a row a statistic, its value or the reason why there is none. */
import type { Score } from '../../model/score.js';
import type { CohortResult, Reasons, SurveyResult } from '../../model/survey-result.js';
import { type CsvValue, formatCsv } from './format-csv.js';

/** Column names, ids and statistics are the same in every language. */
const HEADER = ['cohort', 'wave', 'level', 'id', 'group', 'statistic', 'value', 'reason'];

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
  return formatCsv([HEADER, ...cohorts.flatMap((cohort) => listRows(cohort))]);
}

type Statistic = [
  level: string,
  id: string,
  group: string,
  name: string,
  value: CsvValue,
  reason?: string | undefined,
];

function listRows(cohort: CohortResult): CsvValue[][] {
  const { items, dimensions, phases, recommend, priorities, groups } = cohort;
  const statistics: Statistic[] = [
    ...pick('cohort', '', cohort, [
      'respondents',
      'members',
      'responseRate',
      'incomplete',
      'incompleteKept',
      'floor',
    ]),
    ...items.flatMap((item) => [
      ...pick('item', item.id, item, ITEM_FIELDS),
      ...ends('item', item.id, 'topTwoBoxInterval', item.topTwoBoxInterval, item),
    ]),
    ...dimensions.flatMap((dimension) => [
      ...pick('dimension', dimension.id, dimension, DIMENSION_FIELDS),
      ...ends('dimension', dimension.id, 'interval', dimension.interval, dimension),
    ]),
    ...phases.flatMap(({ id, score, themes }) => [
      scoreRow('phase', id, '', score),
      ...themes.map((theme) => scoreRow('theme', theme.id, '', theme.score)),
    ]),
    ...(recommend
      ? [
          ...pick('recommend', '', recommend, RECOMMEND_FIELDS),
          ...ends('recommend', '', 'interval', recommend.interval, recommend),
        ]
      : []),
    ...(priorities?.choices ?? []).map(
      ({ id, count }): Statistic => ['priority', id, '', 'count', count, undefined],
    ),
    ...groups.flatMap(({ by, values }) =>
      values.flatMap((value): Statistic[] => [
        [`group:${by}`, '', value.value, 'n', value.n, value.reasons?.n],
        ...value.dimensions.map(({ id, score }) => scoreRow(`group:${by}`, id, value.value, score)),
      ]),
    ),
  ];
  return statistics.map((statistic) => [cohort.id, cohort.wave, ...statistic]);
}

function pick(
  level: string,
  id: string,
  holder: { reasons?: Reasons },
  fields: readonly string[],
): Statistic[] {
  const values = holder as Readonly<Record<string, unknown>>;
  return fields.map((field) => [level, id, '', field, values[field] as CsvValue, holder.reasons?.[field]]);
}

function ends(
  level: string,
  id: string,
  field: string,
  interval: readonly [number, number] | null,
  { reasons }: { reasons?: Reasons },
): Statistic[] {
  return [
    [level, id, '', `${field}Low`, interval?.[0], reasons?.[field]],
    [level, id, '', `${field}High`, interval?.[1], reasons?.[field]],
  ];
}

function scoreRow(level: string, id: string, group: string, score: Score): Statistic {
  if (score.kind === 'scored') return [level, id, group, 'score', score.value, undefined];
  return [level, id, group, 'score', null, score.reason];
}
