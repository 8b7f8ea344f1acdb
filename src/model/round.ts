/** Owns the names of a dossier's files: `<date>.yaml`, `<date>.<rater>.yaml`, `<date>.actions.yaml`. */
import { compareText } from './compare-text.js';
import { isIsoDate } from './iso-date.js';

/** One round of the compass as one rater answered it. */
export interface Round {
  /** ISO date (YYYY-MM-DD). */
  date: string;
  /** Absent when the CoP has one rater. */
  rater?: string;
}

const ACTIONS = 'actions';

/** The round that a file of `compass/` holds, or undefined when its name is no round's. */
export function parseRoundName(fileName: string): Round | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})(?:\.([^.]+))?\.ya?ml$/.exec(fileName);
  const [, date = '', rater] = match ?? [];
  if (!isIsoDate(date) || rater === ACTIONS) return undefined;
  return rater === undefined ? { date } : isRaterName(rater) ? { date, rater } : undefined;
}

/** The name under `compass/`. */
export function roundFileName({ date, rater }: Round): string {
  return rater === undefined ? `${date}.yaml` : `${date}.${rater}.yaml`;
}

/** Where a dossier keeps its rounds. */
export const ROUNDS_FOLDER = 'compass/';

/** The name of a round that is kept where there is no dossier. */
export function looseFileName(date: string): string {
  return `compass-${date}.yaml`;
}

/** The date of the round that is kept under such a name; undefined for any other. */
export function parseLooseName(fileName: string): string | undefined {
  const date = /^compass-(.{10})\.yaml$/.exec(fileName)?.[1];
  return date !== undefined && isIsoDate(date) ? date : undefined;
}

/** The name under `compass/`; `date` is that of the round. */
export function actionsFileName(date: string): string {
  return `${date}.${ACTIONS}.yaml`;
}

/** The date of the action plan that a file holds, or undefined when it holds none. */
export function parseActionsName(fileName: string): string | undefined {
  const date = /^(\d{4}-\d{2}-\d{2})\.actions\.ya?ml$/.exec(fileName)?.[1];
  return date !== undefined && isIsoDate(date) ? date : undefined;
}

/** A person's name as it stands in a file name: `Élise D.` → `elise-d`; undefined when nothing usable is left. */
export function toRaterName(typed: string): string | undefined {
  const name = typed
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
  return isRaterName(name) && name !== ACTIONS ? name : undefined;
}

function isRaterName(name: string): boolean {
  return /^[a-z0-9][a-z0-9_-]*$/i.test(name) && name.length <= 60;
}

/** Newest first; of one day, the round without a rater first, then by name. */
export function compareRounds(a: Round, b: Round): number {
  return compareText(b.date, a.date) || compareText(a.rater ?? '', b.rater ?? '');
}
