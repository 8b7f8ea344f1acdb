/** Owns the sheet of the twenty themes: their scores and coverage, and the cells that the radar follows. */

import type { Translator } from '../../../i18n/translator.js';
import { scoreValue } from '../../../model/score.js';
import { literal, message } from '../../../model/text.js';
import { type Cell, type Table, textCell } from '../../../report/blocks.js';
import { type CompassReportInput, phaseName, themeName } from '../../../report/compass/input.js';
import { missingReason } from '../../../report/score-cell.js';
import type { Sheet } from '../book/sheet.js';
import { cellRange } from '../charts/cell-range.js';
import type { CellRange } from '../charts/native-chart.js';
import { FIRST_ROW, fillTableSheet } from '../table-sheet.js';
import { column } from './columns.js';

/** Columns that the radar follows. */
const LABEL = 3;
const SCORE = 4;

/** What the radar is drawn from. */
export interface ThemeCells {
  sheet: string;
  title: CellRange<string>;
  labels: CellRange<string>;
  scores: CellRange<number | undefined>;
}

/** Fills the sheet and gives the cells of the radar; a theme without a score is a gap in it. */
export function fillThemesSheet(
  sheet: Sheet,
  input: CompassReportInput,
  translator: Translator,
  footer: string,
): ThemeCells {
  const themes = input.result.phases.flatMap((phase) => phase.themes.map((theme) => ({ phase, theme })));
  const table: Table = {
    kind: 'table',
    id: 'themes',
    caption: message('xlsx.caption.themes'),
    columns: ['phase', 'theme', 'label', 'score', 'coverage', 'remark'].map(column),
    rows: themes.map(({ phase, theme }) => [
      textCell(literal(phaseName(input, phase.id))),
      textCell(literal(themeName(input, theme.id))),
      textCell(literal(shortName(input, theme.id))),
      scoreCell(scoreValue(theme.score)),
      theme.coverage === null ? EMPTY : { kind: 'number', value: theme.coverage, show: 'percent' },
      theme.score.kind === 'scored' ? EMPTY : textCell(missingReason(theme.score)),
    ]),
    rowHeaders: false,
  };
  fillTableSheet(sheet, table, translator, { number: 1, footer });
  const labels = themes.map(({ theme }) => shortName(input, theme.id));
  const scores = themes.map(({ theme }) => scoreValue(theme.score));
  return {
    sheet: sheet.name,
    title: cellRange(sheet, SCORE, FIRST_ROW - 1, [translator.t('xlsx.column.score')]),
    labels: cellRange(sheet, LABEL, FIRST_ROW, labels),
    scores: cellRange(sheet, SCORE, FIRST_ROW, scores),
  };
}

/** Empty without a number: a chart would draw words as zero. The remark beside it says why. */
const EMPTY: Cell = textCell(literal(''));

function scoreCell(value: number | undefined): Cell {
  return value === undefined ? EMPTY : { kind: 'bar', value };
}

/** The name of a theme on a chart. */
function shortName({ texts }: CompassReportInput, id: string): string {
  return Object.hasOwn(texts.themes, id) ? texts.themes[id]!.short : id;
}
