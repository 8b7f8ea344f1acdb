/** Owns killing a session at any instant, and what must be true of its file afterwards. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parse } from 'yaml';
import { PtyRun } from './pty.js';

export interface KillOutcome {
  /** Questions whose successor was on screen when the process died: their answers were confirmed. */
  confirmed: number;
  /** Answers in the file afterwards. */
  kept: number;
  /** Questions that were answered with keys, seen or not. */
  pressed: number;
}

/** An interactive command that asks one question after the other. */
export interface Interview {
  argv: readonly string[];
  /** How many questions it says it has, and how many of the first ones `answer` fits. */
  total: number;
  answerable: number;
  /** Keys before the first question, for one that begins and one that goes on. */
  opening: (isBegun: boolean) => readonly string[];
  /** Keys that answer the nth question. */
  answer: (n: number) => readonly string[];
  /** Folder in the dossier, and field of the file there, where the answers are kept. */
  folder: string;
  field: string;
}

const DATE = '2026-11-21';

export const INTERVIEWS = {
  compass: {
    argv: ['compass', '--date', DATE],
    total: 60,
    answerable: 59,
    opening: () => [],
    answer: (n) => [String(n % 5)],
    folder: 'compass',
    field: 'answers',
  },
  survey: {
    argv: ['survey', '--to', 'urne'],
    total: 34,
    answerable: 23,
    opening: () => ['1'],
    answer: (n) => [String(1 + (n % 5))],
    folder: '.local/state/cop/survey',
    field: 'answers',
  },
  charter: {
    argv: ['doc', 'charter', '--ask'],
    total: 16,
    answerable: 7,
    opening: (isBegun) => (isBegun ? ['1'] : []),
    answer: () => ['x', 'enter'],
    folder: '.local/state/cop/documents',
    field: 'values',
  },
} as const satisfies Record<string, Interview>;

/**
 * Answers an interview in `folder` as fast as keys can be pressed, and kills the process (SIGKILL) `afterMs` after its first
 * question showed. `start` answers stand in the file already.
 */
export async function killSession(
  interview: Interview,
  folder: string,
  start: number,
  afterMs: number,
): Promise<KillOutcome> {
  const { argv, total, answerable, opening, answer } = interview;
  const run = new PtyRun(argv, { cwd: folder });
  const keys = opening(start > 0);
  if (keys.length > 0) await run.sees('1  c');
  for (const key of keys) run.press(key);
  await run.sees(`Question ${start + 1} sur ${total}`);
  let pressed = 0;
  const until = performance.now() + afterMs;
  while (performance.now() < until) {
    if (start + pressed < answerable) {
      for (const key of answer(pressed)) run.press(key);
      pressed += 1;
    }
    await setTimeout(Math.min(3, Math.max(0, until - performance.now())));
  }
  run.kill('SIGKILL');
  await run.ended;
  const shown = new RegExp(`Question (\\d+) sur ${total}`).exec(run.text())?.[1];
  return { confirmed: Number(shown ?? start + 1) - 1, kept: countKept(interview, folder), pressed };
}

/** The number of answers in the file; what there is must parse. */
function countKept({ folder, field }: Interview, cwd: string): number {
  const path = join(cwd, folder);
  const names = existsSync(path) ? readdirSync(path).filter((name) => /^[^.].*\.yaml$/.test(name)) : [];
  return names.reduce(
    (sum, name) => sum + Object.keys(parse(readFileSync(join(path, name), 'utf8'))[field]).length,
    0,
  );
}
