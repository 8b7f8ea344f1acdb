/** Owns what an action plan is made from, and the blanks of its document with what the plans already hold. */
import {
  type ActionPlan,
  type ActionStatus,
  isUnfinished,
  type PlannedAction,
} from '../model/action-plan.js';
import type { CompassInstrument, CompassTexts } from '../model/compass.js';
import { listItems } from '../model/compass.js';
import type { CompassResult } from '../model/compass-result.js';
import { type FormControl, type FormValues, listControls } from '../model/form-controls.js';
import type { DocumentTemplate } from '../model/template.js';

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
export const STATUS_OPTIONS: Record<ActionStatus, string> = {
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
