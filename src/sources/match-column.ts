/** Owns finding what one column answers, by its code and words alone, in any language and any tool's way of writing them. */
import { codeKey, looseKey, textKey } from './normalise-text.js';
import type { TableColumn } from './response-table.js';
import type { Target, TargetIndex } from './targets.js';

export type MatchedBy = 'code' | 'text' | 'mangled-text' | 'shortened-text';

export interface ColumnMatch {
  by: MatchedBy;
  /** One target, or all that claim the column. */
  targets: readonly Target[];
}

/** Shorter beginnings than this are no sign of anything. */
const SHORTEST_BEGINNING = 8;
const SHORTENED = /(?<!\s)\s*(?:(?<!\.)\.\.+|…)\s*$/;
const NUMBERED = /^\s*(?:[A-Za-z]?\d+[.)]|\d+\s*[-–])\s+/;
const BRACKETED_END = /(?<!\s)\s*\([^()]*\)\s*$/;
/** A header that can be cut in more places is no question with an option behind it. */
const MOST_CUTS = 12;
/** Between a question and the words of a row or an option. */
const JOINTS = [': ', ':', ' - ', ' – ', ' / ', '/'] as const;

/**
 * What the column answers: by its code, else by its words. Code and words that name different questions both count as
 * claims. Undefined when neither names any.
 */
export function matchColumn(column: TableColumn, index: TargetIndex): ColumnMatch | undefined {
  const coded = matchCode(column, index);
  const worded = matchWords(column, index);
  if (coded.size === 0) return worded;
  if (!worded || worded.by === 'shortened-text') return { by: 'code', targets: [...coded] };
  const both = worded.targets.filter((target) => coded.has(target));
  return { by: 'code', targets: both.length > 0 ? both : [...coded, ...worded.targets] };
}

function matchCode({ id, header }: TableColumn, { byCode }: TargetIndex): ReadonlySet<Target> {
  for (const code of codesIn(id ?? header)) {
    const found = byCode.get(codeKey(code)) ?? byCode.get(looseCode(code));
    if (found) return found;
  }
  return new Set();
}

/** The code, then what is left of it once the groups in front are taken away. */
function codesIn(code: string): string[] {
  if (/\s/.test(code)) return [];
  const parts = code.split('/');
  return parts.map((_, index) => parts.slice(index).join('/'));
}

/** `purpose1` and `Purpose1` for `purpose.1`; a code with separators of its own is not squeezed. */
function looseCode(code: string): string {
  return /^[\p{L}\p{N}]+$/u.test(code) ? looseKey(code) : '';
}

interface Wording {
  group: string | null;
  text: string;
}

function matchWords(column: TableColumn, index: TargetIndex): ColumnMatch | undefined {
  const wordings = wordingsOf(column);
  return (
    first('text', wordings, ({ text }) => index.byText.get(textKey(text))) ??
    first('text', wordings, (wording) => matchPriority(wording, index)) ??
    first('mangled-text', wordings, ({ text }) => index.byLooseText.get(looseKey(text))) ??
    first('shortened-text', wordings, ({ text }) => matchBeginning(text, index))
  );
}

function first(
  by: MatchedBy,
  wordings: readonly Wording[],
  find: (wording: Wording) => ReadonlySet<Target> | undefined,
): ColumnMatch | undefined {
  for (const wording of wordings) {
    const found = find(wording);
    if (found && found.size > 0) return { by, targets: [...found] };
  }
  return undefined;
}

/** The column's own words first, then less and less of them: without number, without remark, after each joint. */
function wordingsOf({ text, header, group }: TableColumn): Wording[] {
  const wordings: Wording[] = [];
  for (const words of new Set([text, header])) {
    for (const bare of new Set([words, words.replace(NUMBERED, ''), words.replace(BRACKETED_END, '')])) {
      if (bare === '') continue;
      wordings.push({ group, text: bare }, ...cutAtJoints(bare));
    }
  }
  return wordings;
}

function cutAtJoints(words: string): Wording[] {
  return JOINTS.flatMap((joint) => {
    const cuts: Wording[] = [];
    for (let at = words.indexOf(joint); at > 0; at = words.indexOf(joint, at + joint.length)) {
      if (cuts.length === MOST_CUTS) return [];
      cuts.push({ group: words.slice(0, at), text: words.slice(at + joint.length) });
    }
    return cuts;
  });
}

/** An option of the priorities counts only under their question: a dimension's name alone says nothing. */
function matchPriority({ group, text }: Wording, index: TargetIndex): ReadonlySet<Target> | undefined {
  if (group === null || !index.priorityGroups.has(textKey(group))) return undefined;
  const target = index.priorityTexts.get(textKey(text));
  return target ? new Set([target]) : undefined;
}

/** `Je sais à quoi s..`: every question that begins so. */
function matchBeginning(text: string, { byText }: TargetIndex): ReadonlySet<Target> | undefined {
  if (!SHORTENED.test(text)) return undefined;
  const beginning = textKey(text.replace(SHORTENED, ''));
  if (beginning.length < SHORTEST_BEGINNING) return undefined;
  const found = [...byText]
    .filter(([key]) => key.startsWith(beginning))
    .flatMap(([, targets]) => [...targets]);
  return new Set(found);
}
