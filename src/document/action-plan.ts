/** Owns the action plan as a document: actions of a compass result to fill in, and what became of the plan before. */
import {
  ACTION_STATUSES,
  type ActionPlan,
  type ActionStatus,
  type PlannedAction,
} from '../model/action-plan.js';
import type { CompassInstrument, CompassTexts } from '../model/compass.js';
import { listItems } from '../model/compass.js';
import type { Action, CompassResult } from '../model/compass-result.js';
import { blankRow, type FormControl, type FormValues, listControls } from '../model/form-controls.js';
import { type ColumnSpec, columnsOf, type DocumentTemplate, type SlotSpec } from '../model/template.js';
import { literal, message, type Text } from '../model/text.js';
import { type Block, type Cell, paragraph, span } from '../report/blocks.js';
import { type DrawnColumn, drawColumn, fillCell, neutralColumn } from './table-block.js';
import { slotWords, wordsOf } from './words.js';

/** What the plan is made from; each part may be missing. */
export interface PlanInput {
  /** The result whose actions are planned. */
  result?: CompassResult;
  /** What is agreed already for this round. */
  plan?: ActionPlan;
  /** The plan of the round before. */
  previous?: ActionPlan;
  instrument: CompassInstrument;
  texts: CompassTexts;
  /** ISO date that tells which deadlines have passed. */
  today: string;
}

/** How the document calls the statuses of a plan. */
const STATUS_OPTIONS: Record<ActionStatus, string> = {
  planned: 'open',
  'in-progress': 'doing',
  done: 'done',
  dropped: 'dropped',
};

const EFFORTS = ['S', 'M', 'L'];

/** Controls of the document: those of its template, and the rows of every item that a plan can hold. */
export function planControls(template: DocumentTemplate, instrument: CompassInstrument): FormControl[] {
  const status = { kind: 'choice' as const, options: Object.values(STATUS_OPTIONS) };
  const text = { kind: 'text' as const, options: [] };
  const rows = listItems(instrument).flatMap(({ id }): FormControl[] => [
    { id: `actions.${id}.owner`, ...text },
    { id: `actions.${id}.deadline`, kind: 'date', options: [] },
    { id: `actions.${id}.effort`, kind: 'choice', options: EFFORTS },
    { id: `actions.${id}.effort-words`, ...text },
    { id: `actions.${id}.status`, ...status },
    { id: `carried.${id}.status`, ...status },
    { id: `carried.${id}.owner`, ...text },
    { id: `carried.${id}.deadline`, kind: 'date', options: [] },
    { id: `carried.${id}.outcome`, ...text },
  ]);
  return [...listControls(template.structure), ...rows];
}

/** The form's values with what the plans already hold; the form goes before the plans. */
export function planValues({ plan, previous }: PlanInput, form: FormValues): FormValues {
  const values: Record<string, FormValues[string]> = {};
  const add = (prefix: string, action: PlannedAction): void => {
    const id = `${prefix}.${action.item}`;
    values[`${id}.status`] = STATUS_OPTIONS[action.status];
    if (action.owner) values[`${id}.owner`] = action.owner;
    if (action.due) values[`${id}.deadline`] = action.due;
    if (action.effort)
      values[`${id}.${EFFORTS.includes(action.effort) ? 'effort' : 'effort-words'}`] = action.effort;
  };
  for (const action of previous?.actions ?? []) {
    add('carried', action);
    if (isUnfinished(action)) add('actions', action);
  }
  for (const action of plan?.actions ?? []) add('actions', action);
  return { ...values, ...form };
}

function isUnfinished({ status }: PlannedAction): boolean {
  return status === 'planned' || status === 'in-progress';
}

/** The two tables of the plan, by slot. */
export function planSlots(
  template: DocumentTemplate,
  input: PlanInput,
  values: FormValues,
): Record<string, readonly Block[]> {
  return { actions: actionBlocks(template, input, values), carried: carriedBlocks(template, input, values) };
}

function slotColumns(template: DocumentTemplate, slot: string): { spec: SlotSpec; columns: DrawnColumn[] } {
  const spec = template.structure.blocks.find(
    (block): block is SlotSpec => block.type === 'slot' && block.id === slot,
  )!;
  const { columns, textsOf } = columnsOf(template.structure.blocks, spec);
  const words = wordsOf(template);
  const path = `blocks.${textsOf}.columns`;
  return {
    spec,
    columns: columns.map((column) => drawColumn({ kind: 'text', ...column } as ColumnSpec, path, words)),
  };
}

function actionBlocks(template: DocumentTemplate, input: PlanInput, values: FormValues): Block[] {
  const say = slotWords(template, 'actions');
  const { spec, columns } = slotColumns(template, 'actions');
  const actions = input.result?.actions ?? [];
  const rows = actions.map((action) => actionRow(template, action, columns, input, values));
  const blanks = Math.max(0, (spec.blankRows ?? 0) - rows.length);
  return [
    paragraph(introOf(input.result, say)),
    {
      kind: 'table',
      id: 'actions',
      caption: say('caption'),
      columns: columns.map(neutralColumn),
      rows: [...rows, ...blankRows('actions', blanks, columns, values)],
      rowHeaders: false,
    },
    paragraph(say('effortKey'), 'note'),
  ];
}

function introOf(result: CompassResult | undefined, say: ReturnType<typeof slotWords>): Text {
  if (!result) return say('blank');
  const date = { format: 'date' as const, iso: result.date };
  return say(result.actions.length > 0 ? 'from' : 'noneNeeded', { date });
}

function blankRows(
  slot: string,
  count: number,
  columns: readonly DrawnColumn[],
  values: FormValues,
): Cell[][] {
  return Array.from({ length: count }, (_, index) => {
    const row = `${slot}.${blankRow(index + 1)}`;
    const label = message('document.row', { number: index + 1 });
    return columns.map((column) => {
      const roomy = { ...column, cell: { lines: 2, ...column.cell } };
      return fillCell(roomy, `${row}.${column.id}`, label, { values });
    });
  });
}

function actionRow(
  template: DocumentTemplate,
  { item, kind }: Action,
  columns: readonly DrawnColumn[],
  input: PlanInput,
  values: FormValues,
): Cell[] {
  const say = slotWords(template, 'actions');
  const texts = Object.hasOwn(input.texts.items, item) ? input.texts.items[item] : undefined;
  const isVerify = kind === 'verify';
  const what = !texts
    ? literal(item)
    : isVerify
      ? say('verify', { statement: texts.statement })
      : literal(texts.action.what);
  const given: Record<string, Cell> = {
    action: {
      kind: 'text',
      spans: [
        span(what, { strong: true }),
        span(literal('\n')),
        span(themeText(item, input, say), { quiet: true }),
      ],
    },
    'first-step': words(isVerify ? texts?.help : texts?.action.firstStep),
    success: words(isVerify ? undefined : texts?.action.sign),
  };
  return columns.map((column) => given[column.id] ?? planCell('actions', item, column, what, values));
}

function words(text: string | undefined): Cell {
  return { kind: 'text', spans: [span(literal(text ?? ''))] };
}

function themeText(item: string, { instrument, texts }: PlanInput, say: ReturnType<typeof slotWords>): Text {
  const found = listItems(instrument).find(({ id }) => id === item);
  if (!found) return literal(item);
  return say('theme', {
    phase: texts.phases[found.phase].name,
    theme: texts.themes[found.theme]?.name ?? found.theme,
  });
}

/** A cell to fill in; an effort in words of one's own stays as it was written. */
function planCell(slot: string, item: string, column: DrawnColumn, row: Text, values: FormValues): Cell {
  const id = `${slot}.${item}.${column.id}`;
  const inWords = `${id}-words`;
  if (column.id === 'effort' && values[inWords] !== undefined && values[id] === undefined) {
    return fillCell({ ...column, cell: { kind: 'text' } }, inWords, row, { values });
  }
  return fillCell(column, id, row, { values });
}

function carriedBlocks(template: DocumentTemplate, input: PlanInput, values: FormValues): Block[] {
  const say = slotWords(template, 'carried');
  const { spec, columns } = slotColumns(template, 'carried');
  const { previous } = input;
  const actions = previous?.actions ?? [];
  const rows = actions.map((action) => carriedRow(template, action, columns, input, values));
  const table: Block = {
    kind: 'table',
    id: 'carried',
    caption: say('caption'),
    columns: columns.map(neutralColumn),
    rows: previous ? rows : blankRows('carried', spec.blankRows ?? 0, columns, values),
    rowHeaders: false,
  };
  if (!previous) return [paragraph(say(input.result ? 'none' : 'blank')), table];
  const date = { format: 'date' as const, iso: previous.date };
  return [paragraph(say('from', { date })), paragraph(say('summary', countStatuses(actions))), table];
}

function countStatuses(actions: readonly PlannedAction[]): Record<string, number> {
  return Object.fromEntries(
    ACTION_STATUSES.map((status) => [
      STATUS_OPTIONS[status],
      actions.filter((action) => action.status === status).length,
    ]),
  );
}

function carriedRow(
  template: DocumentTemplate,
  action: PlannedAction,
  columns: readonly DrawnColumn[],
  { today }: PlanInput,
  values: FormValues,
): Cell[] {
  const say = slotWords(template, 'carried');
  const isLate = action.due !== undefined && action.due < today && isUnfinished(action);
  const spans = [span(literal(action.what), { strong: true })];
  if (isLate) spans.push(span(literal('\n')), span(say('overdue'), { strong: true }));
  return columns.map((column) =>
    column.id === 'action'
      ? { kind: 'text', spans }
      : planCell('carried', action.item, column, literal(action.what), values),
  );
}

/**
 * The plan to keep for this round, out of the filled document: its actions, then what is unfinished of the plan before.
 * Actions of one's own get ids of their own (`own.1`).
 */
export function planOfForm(input: PlanInput, values: FormValues, date: string): ActionPlan {
  const actions = (input.result?.actions ?? []).map(({ item }) => item);
  const unfinished = (input.previous?.actions ?? []).filter(
    (action) => isUnfinished(action) && !actions.includes(action.item),
  );
  return {
    instrument: input.instrument.id,
    date,
    actions: [
      ...actions.map((item) => plannedAction(`actions.${item}`, item, whatOf(item, input), values)),
      ...unfinished.map(({ item, what, effort }) => ({
        ...(effort ? { effort } : {}),
        ...plannedAction(`carried.${item}`, item, what, values),
      })),
      ...ownActions(values),
    ],
  };
}

function whatOf(item: string, { texts, plan }: PlanInput): string {
  const agreed = plan?.actions.find((action) => action.item === item)?.what;
  return agreed ?? texts.items[item]?.action.what ?? item;
}

function ownActions(values: FormValues): PlannedAction[] {
  const rows = Object.keys(values).filter((id) => /^actions\.row-\d+\.action$/.test(id));
  return rows.map((id, index) =>
    plannedAction(id.replace(/\.action$/, ''), `own.${index + 1}`, String(values[id]), values),
  );
}

function plannedAction(row: string, item: string, what: string, values: FormValues): PlannedAction {
  const text = (column: string): string | undefined => {
    const value = values[`${row}.${column}`];
    return typeof value === 'string' ? value : undefined;
  };
  const owner = text('owner');
  const due = text('deadline');
  const effort = text('effort') ?? text('effort-words');
  const status = ACTION_STATUSES.find((each) => STATUS_OPTIONS[each] === text('status')) ?? 'planned';
  return {
    item,
    what,
    ...(owner ? { owner } : {}),
    ...(due ? { due } : {}),
    ...(effort ? { effort } : {}),
    status,
  };
}
