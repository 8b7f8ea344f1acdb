/** Owns the four phases on the summary: a small table, and the bar chart that follows its cells. */
import type { Translator } from '../../../i18n/translator.js';
import type { PhaseResult } from '../../../model/compass-result.js';
import { scoreValue } from '../../../model/score.js';
import { type CompassReportInput, phaseName, statementOf } from '../../../report/compass/input.js';
import type { Sheet } from '../book/sheet.js';
import { cellRange } from '../charts/cell-range.js';
import type { CellRange, NativeChart } from '../charts/native-chart.js';
import type { Flow } from '../flow.js';
import { writeHeaders } from '../header-row.js';
import { fill, LEVEL_FILLS, STYLES } from '../looks.js';
import { numberFormat } from '../number-formats.js';
import { countLines, heightFor } from '../text-height.js';
import { writeNumber, writeText } from '../write-cell.js';

/** Phase, score, coverage, status, what is missing. */
export const PHASE_WIDTHS = [20, 12, 12, 14, 34];
/** Hidden: the threshold that the chart shows as a line. */
const THRESHOLD_COLUMN = 6;

/** Where the table of the phases stands. */
export interface PhaseCells {
  sheet: Sheet;
  /** The row of the first phase, 1-based; the header is above. */
  first: number;
}

/** Writes the table. A score that is missing leaves its cell empty, and the chart a gap. */
export function writePhases(flow: Flow, input: CompassReportInput, translator: Translator): PhaseCells {
  const { sheet } = flow;
  const { phases } = input.result;
  const headers = ['phase', 'score', 'coverage', 'status', 'missing'].map((id) =>
    translator.t(`xlsx.column.${id}`),
  );
  writeHeaders(sheet, flow.row, headers);
  writeText(sheet.cell(flow.row, THRESHOLD_COLUMN), translator.t('xlsx.chart.threshold'));
  sheet.column(THRESHOLD_COLUMN).hidden = true;
  const first = flow.row + 1;
  phases.forEach((phase, index) => {
    writePhase(sheet, first + index, phase, input);
    sheet.cell(first + index, THRESHOLD_COLUMN).value = input.instrument.thresholds.acquired;
  });
  flow.row = first + phases.length;
  return { sheet, first };
}

function writePhase(sheet: Sheet, row: number, phase: PhaseResult, input: CompassReportInput): void {
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
    writeNumber(sheet.cell(row, 3), phase.coverage, numberFormat('percent', input.texts.lang), number);
  }
  const status = { ...STYLES.cell, fill: fill(LEVEL_FILLS[phase.status]!) };
  writeText(sheet.cell(row, 4), input.texts.statuses[phase.status]!, status);
  writeText(sheet.cell(row, 5), missing, { ...STYLES.cell, font: STYLES.note.font });
  sheet.row(row).height = heightFor(Math.max(2, countLines(missing, PHASE_WIDTHS[4]!, 10)), 10);
}

/** The bars of the phases, with the score from which one is acquired as a line; a missing score is a gap. */
export function phasesChart(
  cells: PhaseCells,
  input: CompassReportInput,
  translator: Translator,
): NativeChart {
  const { phases } = input.result;
  const names = phases.map(({ id }) => phaseName(input, id));
  const scores = phases.map(({ score }) => scoreValue(score));
  const list = names.map((name, index) => describeScore(name, scores[index], translator));
  const { sheet, first } = cells;
  const title = (column: number, id: string): CellRange<string> =>
    cellRange(sheet, column, first - 1, [translator.t(id)]);
  const threshold = phases.map(() => input.instrument.thresholds.acquired);
  return {
    type: 'column',
    title: translator.t('xlsx.chart.phases'),
    description: translator.t('xlsx.chart.phases-text', { list: { format: 'list', items: list } }),
    axis: { min: 0, max: 100, majorUnit: 25, numberFormat: '0' },
    categories: cellRange(sheet, 1, first, names),
    series: [
      { name: title(2, 'xlsx.column.score'), values: cellRange(sheet, 2, first, scores) },
      {
        name: title(THRESHOLD_COLUMN, 'xlsx.chart.threshold'),
        values: cellRange(sheet, THRESHOLD_COLUMN, first, threshold),
        isReference: true,
      },
    ],
    showValues: true,
  };
}

function describeScore(name: string, score: number | undefined, translator: Translator): string {
  if (score === undefined) return translator.t('xlsx.chart.no-score', { name });
  return translator.t('xlsx.chart.score', { name, score: { format: 'score', value: score } });
}
