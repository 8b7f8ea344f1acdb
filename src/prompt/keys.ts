/** Owns what each key means at each place of a session. */
import { currentQuestion, type SessionEvent, type SessionState } from './session-state.js';

/** A key as the terminal reports it. */
export interface Key {
  name?: string | undefined;
  /** What was typed; several characters when pasted. */
  sequence?: string | undefined;
  ctrl?: boolean | undefined;
  meta?: boolean | undefined;
  shift?: boolean | undefined;
  /** Came with a paste: it is text whatever it is. */
  pasted?: boolean | undefined;
}

type Meaning = SessionEvent | undefined;

/** The event that a key means here, or undefined when it means nothing. */
export function readKey(state: SessionState, key: Key): Meaning {
  if (key.pasted) return isTyping(state) ? write(key.sequence ?? '', keepsLines(state)) : undefined;
  if (key.ctrl && key.name === 'd') return { type: 'stop' };
  switch (state.view.kind) {
    case 'words':
      return WORDS[key.name ?? ''] ?? readTyping(key);
    case 'help':
      return readDigit(key) ?? HELP[key.name ?? ''] ?? { type: 'cancel' };
    case 'sections':
      return SECTIONS[key.name ?? ''] ?? readSign(key, { t: { type: 'cancel' }, q: { type: 'cancel' } });
    case 'end':
      return readDigit(key) ?? END[key.name ?? ''] ?? readSign(key, END_SIGNS);
    case 'question':
      if (key.meta && key.name === 'return' && keepsLines(state)) return write('\n', true);
      return currentQuestion(state)?.kind === 'text'
        ? (TEXT_QUESTION[key.name ?? ''] ?? readTyping(key))
        : (readDigit(key) ?? CHOICE[key.name ?? ''] ?? readSign(key, CHOICE_SIGNS));
  }
}

function isTyping(state: SessionState): boolean {
  return (
    state.view.kind === 'words' || (state.view.kind === 'question' && currentQuestion(state)?.kind === 'text')
  );
}

/** True where the answer being typed may have several lines. */
function keepsLines(state: SessionState): boolean {
  const question = currentQuestion(state);
  return state.view.kind === 'question' && question?.kind === 'text' && question.manyLines === true;
}

function write(text: string, isLined = false): SessionEvent {
  return { type: 'edit', edit: { type: 'insert', text, ...(isLined ? { keepsLines: true } : {}) } };
}

const CONFIRM: SessionEvent = { type: 'confirm' };
const CANCEL: SessionEvent = { type: 'cancel' };
const UP: SessionEvent = { type: 'select', by: -1 };
const DOWN: SessionEvent = { type: 'select', by: 1 };

const CHOICE: Readonly<Record<string, SessionEvent>> = {
  up: UP,
  down: DOWN,
  return: CONFIRM,
  enter: CONFIRM,
  space: { type: 'toggle' },
  left: { type: 'back' },
  backspace: { type: 'back' },
  right: { type: 'skip' },
  delete: { type: 'clear' },
};

const CHOICE_SIGNS: Readonly<Record<string, SessionEvent>> = {
  n: { type: 'open', what: 'note' },
  l: { type: 'open', what: 'evidence' },
  '?': { type: 'open', what: 'help' },
  h: { type: 'open', what: 'help' },
  t: { type: 'open', what: 'sections' },
  q: { type: 'stop' },
};

const TEXT_QUESTION: Readonly<Record<string, SessionEvent>> = {
  return: CONFIRM,
  enter: CONFIRM,
  up: { type: 'back' },
  down: { type: 'skip' },
};

const WORDS: Readonly<Record<string, SessionEvent>> = { return: CONFIRM, enter: CONFIRM, escape: CANCEL };

const HELP: Readonly<Record<string, SessionEvent>> = {
  up: UP,
  left: UP,
  pageup: UP,
  down: DOWN,
  right: DOWN,
  pagedown: DOWN,
  space: DOWN,
};

const SECTIONS: Readonly<Record<string, SessionEvent>> = {
  up: UP,
  down: DOWN,
  pageup: { type: 'select', by: -5 },
  pagedown: { type: 'select', by: 5 },
  home: { type: 'select', by: Number.MIN_SAFE_INTEGER },
  end: { type: 'select', by: Number.MAX_SAFE_INTEGER },
  return: CONFIRM,
  enter: CONFIRM,
  escape: CANCEL,
  left: CANCEL,
  backspace: CANCEL,
};

const END: Readonly<Record<string, SessionEvent>> = {
  up: UP,
  down: DOWN,
  return: CONFIRM,
  enter: CONFIRM,
  left: { type: 'back' },
  backspace: { type: 'back' },
};

const END_SIGNS: Readonly<Record<string, SessionEvent>> = {
  t: { type: 'open', what: 'sections' },
  q: { type: 'stop' },
};

/** What the keys of the digits give without Shift on the Belgian keyboard, from 1 to 9 and 0. */
const BELGIAN_DIGITS = '&é"\'(§è!çà';

/** A digit (or the hyphen that stands for no opinion), typed as it is or on the key that holds it. */
function readDigit({ sequence = '', ctrl, meta }: Key): Meaning {
  if (ctrl || meta || sequence.length !== 1) return undefined;
  if (/^[0-9-]$/.test(sequence)) return { type: 'digit', digit: sequence };
  const place = BELGIAN_DIGITS.indexOf(sequence);
  return place < 0 ? undefined : { type: 'digit', digit: String((place + 1) % 10) };
}

function readSign(key: Key, signs: Readonly<Record<string, SessionEvent>>): Meaning {
  if (key.ctrl || key.meta) return undefined;
  const sign = (key.sequence ?? '').toLowerCase();
  return Object.hasOwn(signs, sign) ? signs[sign] : undefined;
}

const EDITS: Readonly<Record<string, SessionEvent>> = {
  backspace: { type: 'edit', edit: { type: 'erase', what: 'before' } },
  delete: { type: 'edit', edit: { type: 'erase', what: 'after' } },
  left: { type: 'edit', edit: { type: 'move', to: 'left' } },
  right: { type: 'edit', edit: { type: 'move', to: 'right' } },
  home: { type: 'edit', edit: { type: 'move', to: 'start' } },
  end: { type: 'edit', edit: { type: 'move', to: 'end' } },
};

/** The editing keys that a shell has too. */
const CTRL_EDITS: Readonly<Record<string, SessionEvent>> = {
  a: EDITS.home!,
  e: EDITS.end!,
  b: EDITS.left!,
  f: EDITS.right!,
  h: EDITS.backspace!,
  w: { type: 'edit', edit: { type: 'erase', what: 'word' } },
  u: { type: 'edit', edit: { type: 'erase', what: 'to-start' } },
  k: { type: 'edit', edit: { type: 'erase', what: 'to-end' } },
};

function readTyping(key: Key): Meaning {
  const name = key.name ?? '';
  if (key.ctrl) return CTRL_EDITS[name];
  if (Object.hasOwn(EDITS, name)) return EDITS[name];
  const typed = key.sequence ?? '';
  const isText = !key.meta && typed !== '' && !typed.includes('\u001b') && (typed >= ' ' || typed.length > 1);
  return isText ? write(typed) : undefined;
}
