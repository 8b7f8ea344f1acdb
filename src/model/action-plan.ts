/** Owns the action plan of a round: what was agreed, by whom, for when, and what came of it. */
import type { Warning } from '../errors.js';
import { isFields } from './fields.js';
import type { PathFinding } from './path-finding.js';
import { type FieldKind, readRecord } from './record-schema.js';

export const ACTION_STATUSES = ['planned', 'in-progress', 'done', 'dropped'] as const;
export type ActionStatus = (typeof ACTION_STATUSES)[number];

export interface PlannedAction {
  /** The item of the compass it answers. */
  item: string;
  what: string;
  owner?: string;
  /** ISO date (YYYY-MM-DD). */
  due?: string;
  effort?: string;
  /** `planned` when the file does not say. */
  status: ActionStatus;
}

/** True for an action that is still to be done or being done. */
export function isUnfinished({ status }: PlannedAction): boolean {
  return status === 'planned' || status === 'in-progress';
}

/** True when it should have been done before `today` (an ISO date), and was not. */
export function isOverdue(action: PlannedAction, today: string): boolean {
  return action.due !== undefined && action.due < today && isUnfinished(action);
}

/** What `compass/<date>.actions.yaml` holds; `date` is that of the round it came out of. */
export interface ActionPlan {
  instrument: string;
  date: string;
  actions: readonly PlannedAction[];
}

export const ACTION_SCHEMA = {
  item: { kind: 'text' },
  what: { kind: 'text' },
  owner: { kind: 'text' },
  due: { kind: 'date' },
  effort: { kind: 'text' },
  status: { kind: 'oneOf', options: ACTION_STATUSES },
} as const satisfies Record<keyof PlannedAction, FieldKind>;

export interface ParsedPlan {
  plan: ActionPlan;
  findings: readonly PathFinding[];
  warnings: readonly Warning[];
}

/** The plan in the plain value of a file; `date` stands in for a missing one. Nothing is thrown: findings come back together. */
export function parseActionPlan(input: unknown, date: string): ParsedPlan {
  const fields = isFields(input) ? input : {};
  if (!Array.isArray(fields.actions)) {
    const finding: PathFinding = { code: 'COP-DOSSIER-003', path: ['actions'], values: {} };
    return { plan: { instrument: 'compass', date, actions: [] }, findings: [finding], warnings: [] };
  }
  const read = fields.actions.map((raw: unknown, index) => readAction(raw, String(index)));
  return {
    plan: {
      instrument: typeof fields.instrument === 'string' ? fields.instrument : 'compass',
      date: typeof fields.date === 'string' ? fields.date : date,
      actions: read.flatMap(({ action }) => (action ? [action] : [])),
    },
    findings: read.flatMap(({ findings }) => findings),
    warnings: read.flatMap(({ warnings }) => warnings),
  };
}

function readAction(raw: unknown, index: string) {
  const path = ['actions', index];
  const { record, findings, warnings } = readRecord(ACTION_SCHEMA, isFields(raw) ? raw : {}, path);
  const missing = (['item', 'what'] as const).filter(
    (field) => record[field] === undefined && !findings.some((finding) => finding.path.at(-1) === field),
  );
  const absent = missing.map((field): PathFinding => ({ code: 'COP-DOSSIER-004', path, values: { field } }));
  const { item, what, status = 'planned' } = record;
  const isWhole = findings.length === 0 && item !== undefined && what !== undefined;
  const action: PlannedAction | undefined = isWhole ? { status, ...record, item, what } : undefined;
  return {
    action,
    findings: [...findings, ...absent],
    warnings,
  };
}
