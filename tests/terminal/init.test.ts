/** `cop init` left half-way: what was given is a dossier, and it says so. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ensureBuilt } from '../support/built.js';
import { PtyRun } from '../support/pty.js';
import { makeFolder } from '../support/run-cop.js';

beforeAll(ensureBuilt, 120_000);

describe.each([
  ['ctrl-d', 0],
  ['ctrl-c', 130],
])('%s', (key, code) => {
  it.each([
    ['on an empty line', ''],
    ['on a line begun', 'SPF'],
  ])('%s', async (_name, begun) => {
    const cwd = makeFolder();
    const run = new PtyRun(['init', 'ma-cop'], { cwd });
    await run.sees('Question 1 sur 13');
    run.press('Forages', 'enter');
    await run.sees('Question 2 sur 13');
    if (begun) run.press(begun);
    if (begun) await run.sees(begun);
    run.press(key);
    const { exitCode } = await run.ended;
    expect(exitCode).toBe(code);
    await run.sees('Le dossier est prêt : ma-cop/cop.yaml');
    expect(readFileSync(join(cwd, 'ma-cop', 'cop.yaml'), 'utf8')).toContain('name: Forages');
  });

  it('before a name is given', async () => {
    const run = new PtyRun(['init', 'ma-cop'], { cwd: makeFolder() });
    await run.sees('Question 1 sur 13');
    run.press(key);
    await run.ended;
    await run.sees('Aucun dossier n’a été créé');
  });
});
