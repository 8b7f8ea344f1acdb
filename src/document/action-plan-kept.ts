/** Owns the plan that is kept for a round, out of its filled document. */
import { ACTION_STATUSES, type ActionPlan, isUnfinished, type PlannedAction } from '../model/action-plan.js';
import type { FormValues } from '../model/form-controls.js';
import { type PlanInput, STATUS_OPTIONS } from './action-plan.js';

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
