/** Owns a person who answers any questionnaire, in plain lines or with keys on a screen: at each question the same answer. */
import { PassThrough } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { main } from '../../src/cli.js';
import type { Question } from '../../src/prompt/question.js';
import type { SessionRun } from '../../src/prompt/session-run.js';
import { currentQuestion, listEndings, type SessionState } from '../../src/prompt/session-state.js';

/** One thing that a person does; what is typed for it differs. */
type Act =
  | { do: 'choose'; key: string }
  | { do: 'tick'; keys: readonly string[] }
  | { do: 'type'; text: string }
  | { do: 'open'; sign: string }
  | { do: 'skip' | 'back' | 'confirm' };

/** A session that says whether a line or a key is still having its effect. */
export type SeenRun = SessionRun & { isApplying: boolean };

export type Way = 'lines' | 'keys';

/** Words with all that a file has to keep: accents, quotes, a colon, a number sign. */
export const WORDS = 'À « vû » : #1, "é"';
/** One of these suits every question of words. */
const TEXTS = [WORDS, '12', '2026-12-08', 'fr, nl'];

/** Answers what is asked: every kind of answer in turn, notes and links, a question passed over, one step back. */
class Person {
  readonly #met = new Map<string, number>();

  /** What to do in a state; the same for the same questions, whatever the way. */
  act(state: SessionState): Act {
    const { view } = state;
    if (view.kind === 'words')
      return { do: 'type', text: view.part === 'evidence' ? 'https://example.org/é' : WORDS };
    if (view.kind === 'end') return this.#end(state);
    if (view.kind !== 'question') return { do: 'back' };
    if (view.typed !== '') return { do: 'confirm' };
    return this.#answer(currentQuestion(state)!, state);
  }

  #end(state: SessionState): Act {
    const place = listEndings(state).findIndex((id) => id !== 'unanswered');
    return { do: 'choose', key: String(place + 1) };
  }

  #answer(question: Question, { questionnaire }: SessionState): Act {
    const isNew = !this.#met.has(question.id);
    const order = this.#met.get(question.id) ?? this.#met.size;
    this.#met.set(question.id, order);
    if (question.kind === 'text') {
      if (isNew && order % 7 === 6) return { do: 'back' };
      return { do: 'type', text: TEXTS.find((text) => question.problem?.(text) === undefined) ?? '' };
    }
    if (isNew && order % 9 === 8) return { do: 'back' };
    if (isNew && questionnaire.annotates && order % 5 === 1) return { do: 'open', sign: 'n' };
    if (isNew && questionnaire.annotates && order % 5 === 2) return { do: 'open', sign: 'l' };
    if (order % 13 === 12) return { do: 'skip' };
    const keys = question.options.map(({ key }) => key);
    if (question.kind === 'several') return { do: 'tick', keys: keys.slice(0, Math.min(2, question.max)) };
    // What to do with the questionnaire as a whole is asked without a chapter: go on.
    return { do: 'choose', key: keys[question.chapter === '' ? 0 : order % keys.length]! };
  }
}

/** What is typed on a line. */
function lineFor(act: Act): string {
  switch (act.do) {
    case 'choose':
      return act.key;
    case 'tick':
      return act.keys.join(' ');
    case 'type':
      return act.text;
    case 'open':
      return act.sign;
    case 'skip':
      return '>';
    case 'back':
      return '<';
    case 'confirm':
      return '';
  }
}

/** What is pressed on a keyboard by somebody who sees whether words are asked for, and what is ticked already. */
function keysFor(act: Act, state: SessionState): string {
  const question = currentQuestion(state);
  const isText = state.view.kind === 'words' || question?.kind === 'text';
  const ticked = tickedKeys(state, question);
  switch (act.do) {
    case 'choose':
      return act.key;
    case 'tick':
      return `${act.keys.filter((key) => !ticked.includes(key)).join('')}\r`;
    case 'type':
      return `\u0015${act.text}\r`;
    case 'open':
      return act.sign;
    case 'skip':
      return isText ? '\u001b[B' : '\u001b[C';
    case 'back':
      return isText ? '\u001b[A' : '\u001b[D';
    case 'confirm':
      return '\r';
  }
}

function tickedKeys({ view }: SessionState, question: Question | undefined): readonly string[] {
  if (view.kind !== 'question' || question?.kind !== 'several') return [];
  return question.options.filter(({ id }) => view.ticked.includes(id)).map(({ key }) => key);
}

export interface Answered {
  exitCode: number;
  /** All that was shown while asking. */
  shown: string;
  /** How many times something was typed. */
  acts: number;
}

/** Runs an asking command and answers it; `runs` holds the sessions that it has opened, the last one last. */
export async function answerWith(
  way: Way,
  argv: readonly string[],
  cwd: string,
  runs: readonly SeenRun[],
): Promise<Answered> {
  const stdin = Object.assign(new PassThrough(), { isTTY: way === 'keys', setRawMode: () => stdin });
  const shown: string[] = [];
  const stderr = Object.assign(new PassThrough(), { isTTY: way === 'keys', columns: 80, rows: 40 });
  // Nobody closes the error output of a process.
  stderr.end = () => stderr;
  stderr.on('data', (part) => shown.push(String(part)));
  const host = {
    stdin,
    stderr,
    stdout: { write: (text: string | Uint8Array) => shown.push(String(text)), isTTY: way === 'keys' },
    env: { LANG: 'fr_BE.UTF-8', TERM: 'xterm', XDG_STATE_HOME: `${cwd}/.state` },
    cwd,
    clock: () => new Date('2026-11-21T10:00:00Z'),
  };
  let exitCode: number | undefined;
  const accessible = way === 'lines' ? ['--accessible'] : [];
  const ended = main([...argv, ...accessible], host).then((code) => {
    exitCode = code;
  });
  const acts = await answerAll({
    way,
    stdin,
    runs,
    hasEnded: () => exitCode !== undefined,
  });
  await ended;
  return { exitCode: exitCode!, shown: shown.join(''), acts };
}

interface Conversation {
  way: Way;
  stdin: PassThrough;
  runs: readonly SeenRun[];
  hasEnded(): boolean;
}

/** Answers each question once the one before has had its effect; gives how many times something was typed. */
async function answerAll({ way, stdin, runs, hasEnded }: Conversation): Promise<number> {
  const person = new Person();
  const before = runs.length;
  let [acts, last] = [0, undefined as SessionState | undefined];
  while (!hasEnded()) {
    await setTimeout(1);
    const run = runs.at(-1);
    if (!run || runs.length === before) continue;
    await run.idle();
    const { state } = run;
    if (run.isApplying || state === last || state.outcome !== undefined) continue;
    last = state;
    acts += 1;
    const act = person.act(state);
    stdin.write(way === 'lines' ? `${lineFor(act)}\n` : keysFor(act, state));
    await setTimeout(3);
  }
  return acts;
}
