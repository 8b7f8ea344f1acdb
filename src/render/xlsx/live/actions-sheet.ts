/** Owns the sheet of actions: the five that the answers call for, in order, with room to say who and by when. */

import type { Sheet } from '../book/sheet.js';
import { writeHeaders } from '../header-row.js';
import { STYLES } from '../looks.js';
import { freeze, printOnly, setUpPage } from '../page.js';
import { countLines, heightFor } from '../text-height.js';
import { writeText } from '../write-cell.js';
import type { ActionRecord } from './calc-actions.js';
import type { Calculations } from './calculations.js';
import { at, choose, type Expression, equals, exceeds } from './expression.js';
import { writeInput } from './input-cell.js';
import type { Lists } from './lists-sheet.js';
import { putFormula } from './live-cell.js';
import type { LiveInput } from './live-input.js';

const COLUMNS = ['number', 'theme', 'what', 'first-step', 'sign', 'command', 'owner', 'due'] as const;
const WIDTHS = [5, 20, 34, 44, 34, 20, 16, 14];
const PLAN_FROM = 7;
const HEADER_ROW = 5;
const ROW_POINTS = 84;

/** Fills the sheet with formulas alone: it is empty as long as nothing is answered. */
export function fillActions(sheet: Sheet, input: LiveInput, lists: Lists, calc: Calculations): void {
  const say = (id: string): string => input.translator.t(`workbook.actions.${id}`);
  sheet.setWidths(WIDTHS);
  writeText(sheet.cell('A1'), say('title'), STYLES.title);
  sheet.row(1).height = 30;
  sheet.merge(2, 1, 8);
  writeText(sheet.cell('A2'), say('intro'), STYLES.body);
  sheet.row(2).height = heightFor(countLines(say('intro'), 180));
  sheet.merge(3, 1, 8);
  sheet.cell('A3').style = { ...STYLES.lead };
  const none = choose(equals(calc.actions[0]!.top, 0), say('none'), '');
  putFormula(sheet.cell('A3'), choose(equals(calc.position.answered, 0), say('empty'), none));
  sheet.row(3).height = 22;
  const headers = COLUMNS.map((name) => input.translator.t(`xlsx.column.${name}`));
  writeHeaders(sheet, HEADER_ROW, headers);
  calc.actions.forEach((action, index) => {
    writeAction(sheet, index + 1, action, lists);
  });
  freeze(sheet, HEADER_ROW, 0, `G${HEADER_ROW + 1}`);
  setUpPage(sheet, { orientation: 'landscape', footer: say('title'), headerRow: HEADER_ROW });
  printOnly(sheet, `A1:H${HEADER_ROW + calc.actions.length}`);
  sheet.isProtected = true;
}

function writeAction(
  sheet: Sheet,
  number: number,
  { top, record, verify }: ActionRecord,
  { actions }: Lists,
): void {
  const row = HEADER_ROW + number;
  const shown = (expression: Expression | number): Expression => choose(exceeds(top, 0), expression, '');
  const byKind = (toVerify: Expression | string, toImprove: Expression): Expression =>
    shown(choose(equals(verify, 1), toVerify, toImprove));
  const texts = [
    shown(number),
    shown(at(actions.theme, record)),
    byKind(at(actions.verify, record), at(actions.what, record)),
    byKind(at(actions.seenBy, record), at(actions.step, record)),
    byKind('', at(actions.sign, record)),
    shown(at(actions.command, record)),
  ];
  texts.forEach((expression, index) => {
    sheet.cell(row, index + 1).style = { ...STYLES.cell };
    putFormula(sheet.cell(row, index + 1), expression);
  });
  sheet.cell(row, 1).alignment = { vertical: 'top', horizontal: 'center' };
  for (let column = PLAN_FROM; column <= COLUMNS.length; column += 1) {
    writeInput(sheet.cell(row, column), '', column === COLUMNS.length ? 'dd/mm/yyyy' : '@');
  }
  sheet.row(row).height = ROW_POINTS;
}
