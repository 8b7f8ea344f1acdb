/** Owns the text being typed: what is written and where the cursor stands, in whole characters as a person sees them. */
import { cleanText } from '../i18n/clean-text.js';
import { graphemesOf } from '../i18n/graphemes.js';
import { LIMITS } from '../model/limits.js';

export interface TextField {
  text: string;
  /** Offset in `text` (UTF-16), always between two graphemes. */
  cursor: number;
}

export type TextEdit =
  /** `keepsLines`: where one line under the other is asked for. */
  | { type: 'insert'; text: string; keepsLines?: true }
  | { type: 'erase'; what: 'before' | 'after' | 'word' | 'to-start' | 'to-end' }
  | { type: 'move'; to: 'left' | 'right' | 'start' | 'end' };

/** The cursor stands at the end. */
export function textField(text = ''): TextField {
  return { text, cursor: text.length };
}

/** The field after one change; never longer than a note may be. */
export function editText(field: TextField, edit: TextEdit): TextField {
  switch (edit.type) {
    case 'insert':
      return insert(field, edit);
    case 'erase':
      return erase(field, edit.what);
    case 'move':
      return { ...field, cursor: target(field, edit.to) };
  }
}

/** Tabs become spaces, and so do line ends unless lines are kept; other controls are left out. */
function insert({ text, cursor }: TextField, edit: TextEdit & { type: 'insert' }): TextField {
  const clean = cleanText(edit.text).replace(edit.keepsLines ? /\t+/g : /[\n\t]+/g, ' ');
  const added = clean.slice(0, Math.max(0, LIMITS.noteCharacters - text.length));
  return { text: text.slice(0, cursor) + added + text.slice(cursor), cursor: cursor + added.length };
}

function erase(field: TextField, what: (TextEdit & { type: 'erase' })['what']): TextField {
  const { text, cursor } = field;
  if (what === 'after' || what === 'to-end') {
    const end = target(field, what === 'after' ? 'right' : 'end');
    return { text: text.slice(0, cursor) + text.slice(end), cursor };
  }
  const start = what === 'word' ? startOfWord(field) : what === 'before' ? target(field, 'left') : 0;
  return { text: text.slice(0, start) + text.slice(cursor), cursor: start };
}

function target({ text, cursor }: TextField, to: 'left' | 'right' | 'start' | 'end'): number {
  if (to === 'start') return 0;
  if (to === 'end') return text.length;
  const edges = [0, ...[...graphemesOf(text)].map(({ index, segment }) => index + segment.length)];
  return to === 'left'
    ? Math.max(0, ...edges.filter((edge) => edge < cursor))
    : (edges.find((edge) => edge > cursor) ?? text.length);
}

function startOfWord({ text, cursor }: TextField): number {
  return Math.max(0, text.slice(0, cursor).search(/\S+\s*$/u));
}
