/** Owns the tables of an action plan: actions of a compass result to fill in, and what became of the plan before. */
import { ACTION_STATUSES, isOverdue, type PlannedAction } from '../model/action-plan.js';
import { listItems } from '../model/compass.js';
import type { Action, CompassResult } from '../model/compass-result.js';
import { blankRow, type FormValues } from '../model/form-controls.js';
import type { DocumentTemplate } from '../model/template.js';
import { literal, message, type Text } from '../model/text.js';
import { type Block, type Cell, paragraph, span } from '../report/blocks.js';
import { type PlanInput, STATUS_OPTIONS } from './action-plan.js';
import { slotColumns } from './slot-columns.js';
import { type DrawnColumn, fillCell, neutralColumn } from './table-block.js';
import { slotWords } from './words.js';

/** The two tables of the plan, by slot. */
export function planSlots(
  template: DocumentTemplate,
  input: PlanInput,
  values: FormValues,
): Record<string, readonly Block[]> {
  const page = { template, input, values };
  return { actions: actionBlocks(page), carried: carriedBlocks(page) };
}

/** What both tables are made from. */
interface PlanPage {
  template: DocumentTemplate;
  input: PlanInput;
  values: FormValues;
}

function actionBlocks(page: PlanPage): Block[] {
  const { template, input, values } = page;
  const say = slotWords(template, 'actions');
  const { spec, columns } = slotColumns(template, 'actions');
  const actions = input.result?.actions ?? [];
  const rows = actions.map((action) => actionRow(action, columns, page));
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
  { item, kind }: Action,
  columns: readonly DrawnColumn[],
  { template, input, values }: PlanPage,
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
  return columns.map((column) => given[column.id] ?? planCell(`actions.${item}`, column, what, values));
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
function planCell(row: string, column: DrawnColumn, label: Text, values: FormValues): Cell {
  const id = `${row}.${column.id}`;
  const inWords = `${id}-words`;
  if (column.id === 'effort' && values[inWords] !== undefined && values[id] === undefined) {
    return fillCell({ ...column, cell: { kind: 'text' } }, inWords, label, { values });
  }
  return fillCell(column, id, label, { values });
}

function carriedBlocks(page: PlanPage): Block[] {
  const { template, input, values } = page;
  const say = slotWords(template, 'carried');
  const { spec, columns } = slotColumns(template, 'carried');
  const { previous } = input;
  const actions = previous?.actions ?? [];
  const rows = actions.map((action) => carriedRow(action, columns, page));
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
  action: PlannedAction,
  columns: readonly DrawnColumn[],
  { template, input, values }: PlanPage,
): Cell[] {
  const say = slotWords(template, 'carried');
  const isLate = isOverdue(action, input.today);
  const spans = [span(literal(action.what), { strong: true })];
  if (isLate) spans.push(span(literal('\n')), span(say('overdue'), { strong: true }));
  return columns.map((column) =>
    column.id === 'action'
      ? { kind: 'text', spans }
      : planCell(`carried.${action.item}`, column, literal(action.what), values),
  );
}
