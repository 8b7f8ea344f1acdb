/** Owns where each number comes from: the formula and the answers counted, never a person's answers. */
import type { CohortResult, SurveyDimensionResult, SurveyItemResult } from '../../model/survey-result.js';
import { literal, message, type Text } from '../../model/text.js';
import { type Block, heading, paragraph, type Table, textCell } from '../blocks.js';
import { figureCell, numberCell } from './cells.js';
import { column } from './columns.js';
import { dimensionName, itemById, itemShort, type SurveyReportInput, stepNames } from './input.js';
import { itemsOf } from './items.js';

/** Dimension by dimension, then the questions about the whole; hidden figures say that they are. */
export function explainBlocks(input: SurveyReportInput, cohort: CohortResult): Block[] {
  const overall = cohort.items.filter(({ id }) => itemById(input, id)?.dimension === null);
  return [
    ...cohort.dimensions.flatMap((dimension): Block[] => [
      heading(2, literal(dimensionName(input, dimension.id))),
      paragraph(explainDimension(dimension, itemsOf(input, cohort, dimension.id).length)),
      ...countTables(input, itemsOf(input, cohort, dimension.id)),
    ]),
    ...(overall.length > 0
      ? [heading(2, message('survey-report.overall.title')), ...countTables(input, overall)]
      : []),
  ];
}

function explainDimension({ score, sd }: SurveyDimensionResult, items: number): Text {
  if (score.kind !== 'scored') return message(`survey-report.reason.${score.reason}`);
  return message('survey-report.explain.dimension', {
    items,
    needed: Math.ceil((2 * items) / 3),
    n: score.validN,
    score: { format: 'decimal', value: score.value },
    sd: { format: 'decimal', value: sd ?? 0 },
  });
}

/** How many gave each answer, one table a scale. */
function countTables(input: SurveyReportInput, items: readonly SurveyItemResult[]): Table[] {
  const scales = [...new Set(items.map(({ id }) => itemById(input, id)?.scale))];
  return scales.flatMap((scale) =>
    scale === undefined
      ? []
      : [
          countTable(
            input,
            scale,
            items.filter(({ id }) => itemById(input, id)?.scale === scale),
          ),
        ],
  );
}

function countTable(input: SurveyReportInput, scale: string, items: readonly SurveyItemResult[]): Table {
  const { min } = input.instrument.scales[scale]!;
  const steps = stepNames(input, scale);
  return {
    kind: 'table',
    id: `counts-${items[0]!.id}`,
    caption: message('survey-report.explain.caption', { low: steps[0]!, high: steps.at(-1)! }),
    columns: [
      column('item', { weight: 4 }),
      ...steps.map((_, step) => ({
        id: String(step),
        header: literal(String(min + step)),
        align: 'end' as const,
      })),
      column('missing', { align: 'end' }),
      column('mean', { align: 'end' }),
    ],
    rows: items.map((item) => [
      textCell(literal(itemShort(input, item.id))),
      ...steps.map((_, step) =>
        item.distribution ? numberCell(item.distribution[step]!, 'integer') : textCell(literal('')),
      ),
      figureCell(item.missingN, 'integer', item, 'missingN'),
      figureCell(item.mean, 'decimal', item, 'mean'),
    ]),
    rowHeaders: true,
  };
}
