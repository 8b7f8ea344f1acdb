/** Owns the actions of a result as a table: what, first step, sign of success, the command that helps, room for a plan. */
import type { ActionPlan, PlannedAction } from '../../../model/action-plan.js';
import type { Action } from '../../../model/compass-result.js';
import { literal, message, type Text } from '../../../model/text.js';
import { type Cell, type Table, textCell } from '../../../report/blocks.js';
import { actionCommand, actionTheme, actionWords } from '../../../report/compass/actions.js';
import type { CompassReportInput } from '../../../report/compass/input.js';
import { column } from './columns.js';

const WORDS = ['number', 'what', 'first-step', 'sign', 'theme', 'command'] as const;
/** To be filled in by hand. */
const PLAN = ['owner', 'due', 'effort', 'progress'] as const;

/** `plan` is what was agreed after this round, where it was. */
export function actionsTable(input: CompassReportInput, plan?: ActionPlan): Table {
  const rows = input.result.actions.map((action, index): Cell[] => [
    { kind: 'number', value: index + 1, show: 'integer' },
    ...actionTexts(input, action).map((text) => textCell(text)),
    ...planCells(plan?.actions.find(({ item }) => item === action.item)),
  ]);
  const caption = message(rows.length === 0 ? 'report.actions.none' : 'xlsx.caption.actions');
  const columns = [...WORDS, ...PLAN].map(column);
  return { kind: 'table', id: 'actions', caption, columns, rows, rowHeaders: false };
}

function planCells(agreed: PlannedAction | undefined): Cell[] {
  if (!agreed) return PLAN.map((id): Cell => ({ kind: 'blank', id, lines: 1, label: column(id).header }));
  const { owner, due, effort, status } = agreed;
  const date = due && message('report.plan.date', { date: { format: 'date', iso: due } });
  const texts = [
    literal(owner ?? ''),
    date || literal(''),
    literal(effort ?? ''),
    message(`compare.status.${status}`),
  ];
  return texts.map((text) => textCell(text));
}

function actionTexts(input: CompassReportInput, action: Action): Text[] {
  const { what, firstStep, sign } = actionWords(input, action);
  const nothing = literal('');
  // The column says "first step" already; what is to be verified keeps its own introduction.
  const step = action.kind === 'improve' ? input.texts.items[action.item]?.action.firstStep : undefined;
  return [
    what,
    step === undefined ? (firstStep ?? nothing) : literal(step),
    sign ?? nothing,
    literal(actionTheme(input, action)),
    literal(actionCommand(input, action) ?? ''),
  ];
}
