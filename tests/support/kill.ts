/** Owns killing a session at any instant, and what must be true of its file afterwards. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parse } from 'yaml';
import { PtyRun } from './pty.js';

export interface KillOutcome {
  /** Questions whose successor was on screen when the process died: their answers were confirmed. */
  confirmed: number;
  /** Answers in the file afterwards. */
  kept: number;
  pressed: number;
}

const DATE = '2026-11-21';

/**
 * Answers the compass of the dossier in `folder` as fast as keys can be pressed, and kills the process (SIGKILL) `afterMs`
 * after its first question showed. `start` answers stand in the file already.
 */
export async function killSession(folder: string, start: number, afterMs: number): Promise<KillOutcome> {
  const run = new PtyRun(['compass', '--date', DATE], { cwd: folder });
  await run.sees(`Question ${start + 1} sur 60`);
  let pressed = 0;
  const until = performance.now() + afterMs;
  while (performance.now() < until && start + pressed < 59) {
    run.press(String(pressed % 5));
    pressed += 1;
    await setTimeout(Math.min(3, Math.max(0, until - performance.now())));
  }
  run.kill('SIGKILL');
  await run.ended;
  const shown = /Question (\d+) sur 60/.exec(run.text())?.[1];
  return { confirmed: Number(shown ?? start + 1) - 1, kept: countKept(folder), pressed };
}

/** The number of answers in the file; every file there is must parse. */
function countKept(folder: string): number {
  const file = join(folder, 'compass', `${DATE}.yaml`);
  if (!existsSync(file)) return 0;
  return Object.keys(parse(readFileSync(file, 'utf8')).answers).length;
}
