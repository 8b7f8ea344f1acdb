/** Owns the sheet of results: score and rank of each tool, why one has none, and whether the ranking holds. */

import type { Sheet } from '../book/sheet.js';
import type { NativeChart, PlacedChart } from '../charts/native-chart.js';
import { Flow } from '../flow.js';
import { writeHeaders } from '../header-row.js';
import { choose, type Expression, exceeds, notAvailable } from '../live/expression.js';
import { block, putFormula, refer } from '../live/live-cell.js';
import { liveChart, seriesOf } from '../live/live-chart.js';
import { font, STYLES } from '../looks.js';
import { printOnly, setUpPage } from '../page.js';
import { countSame } from './expressions.js';
import { writeMoves } from './move-lines.js';
import { fillSentence } from './sentence-parts.js';
import { remarkOf } from './tool-remark.js';
import type { RankedTool, ToolsCalculation } from './tools-calc.js';
import { type Say, sayOf, type ToolsInput } from './tools-input.js';

const WIDTHS = [24, 13, 15, 15, 12, 60];
const CHART_POINTS = 220;

/** Fills the sheet, with the sentences on moved weights on the hidden one, and gives the chart of the scores. */
export function fillResults(
  sheet: Sheet,
  calcSheet: Sheet,
  input: ToolsInput,
  calc: ToolsCalculation,
): PlacedChart {
  const own = sayOf(input);
  const say: Say = (key, values) => own(`blocks.scores.texts.${key}`, values);
  const flow = new Flow(sheet, WIDTHS);
  flow.text(own('blocks.scores.title'), 'title');
  for (const rule of ['formula', 'blankRule', 'rankRule']) flow.text(say(rule), 'note');
  const chart = writeScores(flow.gap(), calc, say);
  flow.gap().text(say('robustness'), 'heading2');
  writeMoves(flow, calcSheet, calc, say);
  const anchor = flow.gap().reserve(CHART_POINTS);
  setUpPage(sheet, { orientation: 'landscape', footer: own('title'), onePage: true });
  printOnly(sheet, `A1:F${flow.row}`);
  sheet.isProtected = true;
  return { sheetIndex: sheet.index, anchor, chart };
}

/** The table of the tools, and the chart of their scores. */
function writeScores(flow: Flow, calc: ToolsCalculation, say: Say): NativeChart {
  const { sheet, row: header } = flow;
  const headers = ['tool', 'score', 'rank', 'answered', 'blanks', 'remark'].map((key) => say(key));
  writeHeaders(sheet, header, headers);
  sheet.row(header).height = 32;
  const ranks = block(calc.tools.map(({ rank }) => rank));
  const drawn = calc.tools.map((tool, index) => {
    const isTied = exceeds(countSame(ranks, tool.rank), 1);
    return writeTool(sheet, header + 1 + index, { ...tool, isTied }, say);
  });
  flow.row = header + 1 + calc.tools.length;
  const names = calc.tools.map(({ name }, index) => refer(sheet.cell(header + 1 + index, 1), name.value));
  return liveChart({
    type: 'bar',
    title: say('score'),
    description: say('caption'),
    categories: block(names),
    series: [seriesOf(sheet.cell(header, 2), say('score'), drawn)],
    showValues: true,
  });
}

/** Writes one row, and gives the score as the chart takes it: a gap where there is none. */
function writeTool(
  sheet: Sheet,
  row: number,
  tool: RankedTool & { isTied: Expression },
  say: Say,
): Expression {
  const put = (column: number, expression: Expression, format = 'General', bold = false): Expression => {
    const cell = sheet.cell(row, column);
    cell.style = { ...STYLES.cell, numFmt: format, ...(bold ? { font: font({ bold: true }) } : {}) };
    return putFormula(cell, expression);
  };
  const isScored = exceeds(tool.weight, 0);
  put(1, tool.name, '@', true);
  const score = put(2, choose(isScored, tool.score, notAvailable()), '0');
  sheet.formats.push({
    range: `B${row}`,
    rules: [
      {
        type: 'expression',
        formula: `ISNA($B$${row})`,
        // A score that is not there is not shown; `#N/A` keeps it out of the chart.
        style: { font: { color: { argb: 'FFFFFFFF' } } },
      },
    ],
  });
  const place = choose(tool.isTied, fillSentence(say, 'tied', { rank: tool.rank }), tool.rank);
  put(3, choose(exceeds(tool.rank, 0), place, say('notRanked')));
  put(4, tool.part, '0 %');
  put(5, tool.blanks, '0');
  put(6, remarkOf(tool, say));
  sheet.row(row).height = 48;
  return score;
}
