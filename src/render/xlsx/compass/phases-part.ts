/** Owns the four phases on the summary: a small table, and the bar chart that follows its cells. */
import type { Translator } from '../../../i18n/translator.js';
import type { PhaseResult } from '../../../model/compass-result.js';
import { scoreValue } from '../../../model/score.js';
import { type CompassReportInput, phaseName, statementOf } from '../../../report/compass/input.js';
import type { CellRange, NativeChart } from '../charts/native-chart.js';
import type { Flow } from '../flow.js';
import { fill, LEVEL_FILLS, STYLES } from '../looks.js';
import { numberFormat } from '../number-formats.js';
import { quoteSheet } from '../sheet-name.js';
import { countLines, heightFor } from '../text-height.js';
import { writeNumber, writeText } from '../write-cell.js';

/** Phase, score, coverage, status, what is missing. */
export const PHASE_WIDTHS = [20, 8, 11, 14, 39];
/** Hidden: the threshold that the chart shows as a line. */
const THRESHOLD_COLUMN = 6;

/** Where the table of the phases stands. */
export interface PhaseCells {
  sheet: string;
  /** The first and last row of phases, 1-based; the header is above. */
  first: number;
  last: number;
}

/** Writes the table. A score that is missing leaves its cell empty, and the chart a gap. */
export function writePhases(flow: Flow, input: CompassReportInput, translator: Translator): PhaseCells {
  const { sheet } = flow;
  const { phases } = input.result;
  ['phase', 'score', 'coverage', 'status', 'missing'].forEach((id, index) => {
    writeText(sheet.cell(flow.row, index + 1), translator.t(`xlsx.column.${id}`), STYLES.header);
  });
  writeText(sheet.cell(flow.row, THRESHOLD_COLUMN), translator.t('xlsx.chart.threshold'));
  sheet.column(THRESHOLD_COLUMN).hidden = true;
  const first = flow.row + 1;
  phases.forEach((phase, index) => {
    writePhase(flow, first + index, phase, input, translator);
    sheet.cell(first + index, THRESHOLD_COLUMN).value = input.instrument.thresholds.acquired;
  });
  flow.row = first + phases.length;
  return { sheet: sheet.name, first, last: flow.row - 1 };
}

function writePhase(
  { sheet }: Flow,
  row: number,
  phase: PhaseResult,
  input: CompassReportInput,
  { lang }: Translator,
): void {
  const score = scoreValue(phase.score);
  const missing = phase.essentialMissing.map((id) => `★ ${statementOf(input, id)}`).join('\n');
  const bold = { ...STYLES.cell, font: STYLES.heading3.font };
  writeText(sheet.cell(row, 1), phaseName(input, phase.id), bold);
  const number = {
    ...STYLES.cell,
    alignment: { ...STYLES.cell.alignment, horizontal: 'right', indent: 1 },
  } as const;
  for (const column of [2, 3]) sheet.cell(row, column).style = { ...STYLES.cell };
  if (score !== undefined) writeNumber(sheet.cell(row, 2), score, '0', number);
  if (phase.coverage !== null) {
    writeNumber(sheet.cell(row, 3), phase.coverage, numberFormat('percent', lang), number);
  }
  const status = { ...STYLES.cell, fill: fill(LEVEL_FILLS[phase.status]!) };
  writeText(sheet.cell(row, 4), input.texts.statuses[phase.status]!, status);
  writeText(sheet.cell(row, 5), missing, { ...STYLES.cell, font: STYLES.note.font });
  sheet.row(row).height = heightFor(Math.max(2, countLines(missing, PHASE_WIDTHS[4]!, 10)), 10);
}

export function phasesChart(
  cells: PhaseCells,
  input: CompassReportInput,
  translator: Translator,
): NativeChart {
  const { phases } = input.result;
  const names = phases.map(({ id }) => phaseName(input, id));
  const scores = phases.map(({ score }) => scoreValue(score));
  const list = names.map((name, index) => describeScore(name, scores[index], translator));
  const title = (letter: string, id: string): CellRange<string> => ({
    reference: `${quoteSheet(cells.sheet)}!$${letter}$${cells.first - 1}`,
    values: [translator.t(id)],
  });
  const values = <T>(letter: string, held: readonly T[]): CellRange<T> => ({
    reference: `${quoteSheet(cells.sheet)}!$${letter}$${cells.first}:$${letter}$${cells.last}`,
    values: held,
  });
  const threshold = phases.map(() => input.instrument.thresholds.acquired);
  return {
    type: 'column',
    title: translator.t('xlsx.chart.phases'),
    description: translator.t('xlsx.chart.phases-text', { list: { format: 'list', items: list } }),
    axis: { min: 0, max: 100, majorUnit: 25, numberFormat: '0' },
    categories: values('A', names),
    series: [
      { name: title('B', 'xlsx.column.score'), values: values('B', scores) },
      { name: title('F', 'xlsx.chart.threshold'), values: values('F', threshold), isReference: true },
    ],
    showValues: true,
  };
}

function describeScore(name: string, score: number | undefined, translator: Translator): string {
  if (score === undefined) return translator.t('xlsx.chart.no-score', { name });
  return translator.t('xlsx.chart.score', { name, score: { format: 'score', value: score } });
}
