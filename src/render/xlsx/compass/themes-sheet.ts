/** Owns the sheet of the twenty themes: their scores and coverage, and the cells that the radar follows. */

import type { Translator } from '../../../i18n/translator.js';
import { scoreValue } from '../../../model/score.js';
import { literal, message } from '../../../model/text.js';
import { type Cell, type Table, textCell } from '../../../report/blocks.js';
import { type CompassReportInput, phaseName, themeName } from '../../../report/compass/input.js';
import { missingReason } from '../../../report/score-cell.js';
import type { Sheet } from '../book/sheet.js';
import type { CellRange } from '../charts/native-chart.js';
import { quoteSheet } from '../sheet-name.js';
import { FIRST_ROW, fillTableSheet } from '../table-sheet.js';
import { column } from './columns.js';

/** What the radar is drawn from. */
export interface ThemeCells {
  sheet: string;
  title: CellRange<string>;
  labels: CellRange<string>;
  scores: CellRange<number | undefined>;
}

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
  const last = FIRST_ROW + themes.length - 1;
  const range = (letter: string): string =>
    `${quoteSheet(sheet.name)}!$${letter}$${FIRST_ROW}:$${letter}$${last}`;
  return {
    sheet: sheet.name,
    title: {
      reference: `${quoteSheet(sheet.name)}!$D$${FIRST_ROW - 1}`,
      values: [translator.t('xlsx.column.score')],
    },
    labels: {
      reference: range('C'),
      values: themes.map(({ theme }) => shortName(input, theme.id)),
    },
    scores: { reference: range('D'), values: themes.map(({ theme }) => scoreValue(theme.score)) },
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
