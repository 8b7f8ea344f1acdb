/** What the system and the person do to a running session: end it, hang up, stop it and call it back. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ensureBuilt } from '../support/built.js';
import { PtyRun } from '../support/pty.js';
import { makeFolder } from '../support/run-cop.js';

beforeAll(ensureBuilt, 120_000);

const FILE = 'compass/2026-11-21.yaml';
const ENTER_SCREEN = '\u001b[?1049h';
const LEAVE_SCREEN = '\u001b[?1049l';

function start(inShell = false): { run: PtyRun; answers: () => unknown } {
  const folder = makeFolder({ 'cop.yaml': 'name: Forages\nlanguages: [fr]\n' });
  // The shell speaks English wherever this runs.
  const env = { LC_ALL: 'C.UTF-8' };
  const run = new PtyRun(['compass', '--lang', 'fr', '--date', '2026-11-21'], { cwd: folder, env, inShell });
  const answers = () => Object.values(parse(readFileSync(join(folder, FILE), 'utf8')).answers);
  return { run, answers };
}

describe('a signal', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'])(
    '%s ends the session with 130, every answer kept',
    async (signal) => {
      const { run, answers } = start();
      await run.sees('Question 1 sur 60');
      run.press('2');
      await run.sees('Question 2 sur 60');
      run.press('3', '1');
      await run.sees('Question 4 sur 60');
      run.kill(signal);
      expect((await run.ended).exitCode).toBe(130);
      expect(run.output).toContain(`3 réponses sont enregistrées dans ${FILE}.`);
      expect(run.output.lastIndexOf(LEAVE_SCREEN)).toBeGreaterThan(run.output.lastIndexOf(ENTER_SCREEN));
      expect(answers()).toEqual([2, 3, 1]);
    },
  );

  it('that comes while a note is typed loses the note alone', async () => {
    const { run, answers } = start();
    await run.sees('Question 1 sur 60');
    run.press('2');
    await run.sees('Question 2 sur 60');
    run.press('n');
    await run.sees('Votre note');
    run.press('à moitié écr');
    await run.sees('à moitié écr');
    run.kill('SIGHUP');
    expect((await run.ended).exitCode).toBe(130);
    expect(answers()).toEqual([2]);
  });
});

describe('the terminal', () => {
  it('that is closed keeps every answer that was confirmed', async () => {
    const { run, answers } = start();
    await run.sees('Question 1 sur 60');
    run.press('4');
    await run.sees('Question 2 sur 60');
    run.hangUp();
    await run.ended;
    expect(answers()).toEqual([4]);
  });
});

describe('in a shell', () => {
  it('Ctrl-Z gives the terminal back as it was, and fg goes on where one was', async () => {
    const { run, answers } = start(true);
    await run.sees('Question 1 sur 60');
    for (const [at, key] of ['1', '2', '3'].entries()) {
      run.press(key);
      await run.sees(`Question ${at + 2} sur 60`);
      run.press('ctrl-z');
      await run.sees('Stopped');
      expect(run.text()).not.toContain('Où en êtes-vous ?');
      run.press('stty -a | grep -cw -e icanon -e echo; echo modes', 'enter');
      await run.sees(/\nmodes/);
      expect(run.text()).not.toMatch(/-icanon|-echo /);
      run.press('clear; fg', 'enter');
      await run.sees(`Question ${at + 2} sur 60`);
    }
    run.press('ctrl-c');
    await run.sees('3 réponses sont enregistrées');
    expect(answers()).toEqual([1, 2, 3]);
    run.press('exit', 'enter');
    await run.ended;
  });

  it.skipIf(!existsSync('/proc/self/task'))('a stop from elsewhere is got over too', async () => {
    const { run, answers } = start(true);
    await run.sees('Question 1 sur 60');
    const [child] = readFileSync(`/proc/${run.pid}/task/${run.pid}/children`, 'utf8').split(' ');
    process.kill(Number(child), 'SIGSTOP');
    await run.sees('Stopped');
    run.press('clear; fg', 'enter');
    await run.sees('Question 1 sur 60');
    run.press('3');
    await run.sees('Question 2 sur 60');
    run.press('q');
    await run.sees('Une réponse est enregistrée');
    expect(answers()).toEqual([3]);
    run.press('exit', 'enter');
    await run.ended;
  });

  it('Ctrl-Z where no shell could call back does nothing', async () => {
    const { run, answers } = start();
    await run.sees('Question 1 sur 60');
    run.press('ctrl-z', '0');
    await run.sees('Question 2 sur 60');
    run.press('q');
    expect((await run.ended).exitCode).toBe(0);
    expect(answers()).toEqual([0]);
  });
});
