/** Owns what the results say on the strength of the ranking: that it holds, or which weights change it. */
import type { Sheet } from '../book/sheet.js';
import type { Flow } from '../flow.js';
import { CalcTable } from '../live/calc-table.js';
import {
  at,
  choose,
  type Expression,
  equals,
  exceeds,
  match,
  orElse,
  plus,
  total,
} from '../live/expression.js';
import { block, putFormula } from '../live/live-cell.js';
import { STYLES } from '../looks.js';
import { fillSentence } from './sentence-parts.js';
import type { MoveRecord } from './tool-moves.js';
import type { ToolsCalculation } from './tools-calc.js';
import type { Say } from './tools-input.js';

/** Lines for weights that change the order. */
const SHOWN_MOVES = 12;
/** On the hidden sheet, at the right of all other tables. */
const SENTENCES_COLUMN = 30;

/** One sentence when the ranking holds or cannot be tested; else the weights that change it, the first lines of them. */
export function writeMoves(flow: Flow, calcSheet: Sheet, calc: ToolsCalculation, say: Say): void {
  const { sheet } = flow;
  const changes = total(block(calc.moves.map(({ changes }) => changes)));
  const verdict = choose(
    exceeds(calc.ranked, 1),
    choose(equals(changes, 0), say('robust'), say('fragileAdvice')),
    say('notTested'),
  );
  const wide = (expression: Expression): void => {
    sheet.merge(flow.row, 1, flow.columns);
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
  const table = new CalcTable(calcSheet.cell(1, SENTENCES_COLUMN), ['count', 'order', 'sentence']);
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
