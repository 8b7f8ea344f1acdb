/** Owns the sheet of results: score and rank of each tool, why one has none, and whether the ranking holds. */
import type { Sheet } from '../book/sheet.js';
import type { PlacedChart } from '../charts/native-chart.js';
import { Flow } from '../flow.js';
import { CalcTable } from '../live/calc-table.js';
import {
  at,
  choose,
  type Expression,
  equals,
  exceeds,
  match,
  notAvailable,
  orElse,
  plus,
  total,
} from '../live/expression.js';
import { block, putFormula, refer } from '../live/live-cell.js';
import { liveChart, seriesOf } from '../live/live-chart.js';
import { protect } from '../live/protect.js';
import { font, STYLES } from '../looks.js';
import { printOnly, setUpPage } from '../page.js';
import { writeText } from '../write-cell.js';
import { countSame, join } from './expressions.js';
import { fillSentence } from './sentence-parts.js';
import type { MoveRecord, ToolRecord, ToolsCalculation } from './tools-calc.js';
import { type Say, sayOf, type ToolsInput } from './tools-input.js';

const WIDTHS = [24, 13, 15, 15, 12, 60];
const CHART_POINTS = 220;
/** Lines for weights that change the order. */
const SHOWN_MOVES = 12;

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
  flow.gap();
  const header = flow.row;
  ['tool', 'score', 'rank', 'answered', 'blanks', 'remark'].forEach((key, index) => {
    writeText(sheet.cell(header, index + 1), say(key), STYLES.header);
  });
  sheet.row(header).height = 32;
  const ranks = block(calc.tools.map(({ rank }) => rank));
  const drawn = calc.tools.map((tool, index) => writeTool(sheet, header + 1 + index, tool, ranks, say));
  flow.row = header + 1 + calc.tools.length;
  flow.gap().text(say('robustness'), 'heading2');
  writeMoves(flow, calcSheet, calc, say);
  const chart = liveChart({
    type: 'bar',
    title: say('score'),
    description: say('caption'),
    categories: block(
      calc.tools.map(({ name }, index) => refer(sheet.cell(header + 1 + index, 1), name.value)),
    ),
    series: [seriesOf(sheet, header, 2, say('score'), drawn)],
    showValues: true,
  });
  const anchor = flow.gap().reserve(CHART_POINTS);
  setUpPage(sheet, { orientation: 'landscape', footer: own('title'), onePage: true });
  printOnly(sheet, `A1:F${flow.row}`);
  protect(sheet);
  return { sheetIndex: sheet.index, anchor, chart };
}

/** Writes one row, and gives the score as the chart takes it: a gap where there is none. */
function writeTool(
  sheet: Sheet,
  row: number,
  tool: ToolRecord & { rank: Expression },
  ranks: ReturnType<typeof block>,
  say: Say,
): Expression {
  const put = (column: number, expression: Expression, format = 'General', bold = false): Expression => {
    const cell = sheet.cell(row, column);
    cell.style = { ...STYLES.cell, numFmt: format, ...(bold ? { font: font({ bold: true }) } : {}) };
    return putFormula(cell, expression);
  };
  const isScored = exceeds(tool.weight, 0);
  const isTied = exceeds(countSame(ranks, tool.rank), 1);
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
  const place = choose(isTied, fillSentence(say, 'tied', { rank: tool.rank }), tool.rank);
  put(3, choose(exceeds(tool.rank, 0), place, say('notRanked')));
  put(4, tool.part, '0 %');
  put(5, tool.blanks, '0');
  put(6, remarkOf(tool, say));
  sheet.row(row).height = 48;
  return score;
}

function remarkOf(tool: ToolRecord, say: Say): Expression {
  const unscored = choose(
    equals(tool.answered, 0),
    say('notScoredNoAnswer'),
    choose(equals(tool.weight, 0), say('notScoredNoWeight'), ''),
  );
  const out = choose(
    exceeds(tool.no, 0),
    fillSentence(say, 'notRankedKnockedOut', { criteria: tool.noNames }),
    choose(isUnderHalf(tool), say('notRankedCoverage'), ''),
  );
  const open = choose(
    exceeds(tool.check, 0),
    choose(equals(tool.check, 1), toCheck(tool, 1, say), toCheck(tool, MANY, say)),
    '',
  );
  return join(unscored, lineAfter(unscored, out), out, lineAfter(join(unscored, out), open), open);
}

/** Any number above one: its digits are replaced by the count. */
const MANY = 97;

function toCheck(tool: ToolRecord, count: number, say: Say): Expression {
  const counted: Say = (key, values) =>
    say(key, { ...values, count }).replace(String(MANY), String(values?.count));
  return fillSentence(counted, 'toCheck', { count: tool.check, criteria: tool.checkNames });
}

/** Scored, not knocked out, and still not ranked: under half the weight has a score. */
function isUnderHalf(tool: ToolRecord): Expression {
  const isLeft = equals(tool.key, -1);
  return choose(exceeds(tool.weight, 0), isLeft, { formula: 'FALSE()', value: false });
}

function lineAfter(before: Expression, next: Expression): Expression {
  const line = { formula: 'CHAR(10)', value: '\n' };
  return choose(equals(before, ''), '', choose(equals(next, ''), '', line));
}

/** One sentence when the ranking holds or cannot be tested; else the weights that change it, the first lines of them. */
function writeMoves(flow: Flow, calcSheet: Sheet, calc: ToolsCalculation, say: Say): void {
  const { sheet } = flow;
  const changes = total(block(calc.moves.map(({ changes }) => changes)));
  const verdict = choose(
    exceeds(calc.ranked, 1),
    choose(equals(changes, 0), say('robust'), say('fragileAdvice')),
    say('notTested'),
  );
  const wide = (expression: Expression): void => {
    sheet.merge(flow.row, 1, WIDTHS.length);
    const cell = sheet.cell(flow.row, 1);
    cell.style = STYLES.body;
    putFormula(cell, expression);
    sheet.row(flow.row).height = 18;
    flow.row += 1;
  };
  wide(verdict);
  const listed = listMoves(calcSheet, calc, say);
  const sentences = listed.column('sentence');
  const order = listed.column('order');
  for (let line = 1; line <= SHOWN_MOVES; line += 1) {
    wide(choose(exceeds(calc.ranked, 1), orElse(at(sentences, match(line, order)), ''), ''));
  }
}

/** A sentence a move, and its place among those that change something; 0 where nothing changes. */
function listMoves(calcSheet: Sheet, { moves }: ToolsCalculation, say: Say) {
  const table = new CalcTable<'count' | 'order' | 'sentence'>(calcSheet, 1, 30, [
    'count',
    'order',
    'sentence',
  ]);
  for (const move of moves) {
    const before = table.records.at(-1)?.count;
    table.add({
      count: before ? plus(before, move.changes) : move.changes,
      order: ({ count }) => choose(equals(move.changes, 1), count, 0),
      sentence: sentenceOf(move, say),
    });
  }
  return table;
}

function sentenceOf(move: MoveRecord, say: Say): Expression {
  const gaps = { criterion: move.criterion, from: move.from, to: move.to };
  return choose(
    equals(move.newFirst, 1),
    fillSentence(say, 'changesFirst', { ...gaps, tool: move.first }),
    fillSentence(say, 'changes', gaps),
  );
}
