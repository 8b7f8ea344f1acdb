/** Owns the action plan of a report: the next actions with room for an owner, a deadline and the effort. */
import type { ActionPlan, PlannedAction } from '../../model/action-plan.js';
import type { Action } from '../../model/compass-result.js';
import { asValue, message } from '../../model/text.js';
import { type Block, type Cell, LINE_END, paragraph, type Span, span } from '../blocks.js';
import { actionCommand, actionWords } from './actions.js';
import type { CompassReportInput } from './input.js';

/** `plan` is what was agreed after this round, where it was: it fills in owner, deadline and effort. */
export function actionPlanBlocks(input: CompassReportInput, plan?: ActionPlan): Block[] {
  const { actions } = input.result;
  if (actions.length === 0) return [paragraph(message('report.actions.none'))];
  return [
    paragraph(message('report.plan.intro')),
    {
      kind: 'table',
      id: 'action-plan',
      caption: message('report.plan.caption'),
      columns: [
        { id: 'rank', header: message('report.plan.rank'), align: 'end', weight: 0.4 },
        { id: 'action', header: message('report.plan.action'), weight: 5.4 },
        { id: 'owner', header: message('report.plan.owner'), weight: 1.4 },
        { id: 'due', header: message('report.plan.due'), weight: 1.2 },
        { id: 'effort', header: message('report.plan.effort'), weight: 1.1 },
      ],
      rows: actions.map((action, index) => planRow(input, action, index + 1, plan)),
      rowHeaders: false,
    },
  ];
}

function planRow(
  input: CompassReportInput,
  action: Action,
  rank: number,
  plan: ActionPlan | undefined,
): Cell[] {
  const agreed = plan?.actions.find(({ item }) => item === action.item);
  return [
    { kind: 'number', value: rank, show: 'integer' },
    { kind: 'text', spans: describe(input, action) },
    ...(['owner', 'due', 'effort'] as const).map((field) => blankCell(rank, field, agreed)),
  ];
}

function describe(input: CompassReportInput, action: Action): Span[] {
  const { what, firstStep, sign } = actionWords(input, action);
  const command = actionCommand(input, action);
  return [
    span(what, { strong: true }),
    ...(firstStep ? [LINE_END, span(firstStep)] : []),
    ...(sign ? [LINE_END, span(message('report.plan.sign', { sign: asValue(sign) }))] : []),
    ...(command ? [LINE_END, span(message('report.actions.command', { command }))] : []),
  ];
}

function blankCell(rank: number, field: 'owner' | 'due' | 'effort', agreed: PlannedAction | undefined): Cell {
  const value = agreed?.[field];
  if (value && field === 'due') {
    return {
      kind: 'text',
      spans: [span(message('report.plan.date', { date: { format: 'date', iso: value } }))],
    };
  }
  const label = message(`report.plan.${field}`);
  return { kind: 'blank', lines: 2, id: `action.${rank}.${field}`, label, ...(value ? { value } : {}) };
}
