/** Where the output goes, as the system has it: a disk that is full, a reader that has gone. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { COP, ensureBuilt } from '../support/built.js';
import { makeFolder } from '../support/run-cop.js';

beforeAll(ensureBuilt, 120_000);

const ROUND = resolve('examples/stuck-in-sharing/compass/2026-10-06.yaml');

/** Runs `cop` with the rest of a line of shell behind it; its exit code is printed last. */
async function inShell(words: string, rest: string, cwd = makeFolder()): Promise<string> {
  const line = `( "${process.execPath}" "${COP}" ${words}; echo "exit $?" >&2 ) ${rest}`;
  const env = { PATH: process.env.PATH, LANG: 'fr_BE.UTF-8' };
  return (await promisify(execFile)('sh', ['-c', line], { cwd, env })).stderr;
}

describe('standard output', () => {
  it.skipIf(!existsSync('/dev/full')).each([
    ['guide launch', 'fr', 'le disque est plein'],
    ['--version', 'nl', 'de schijf is vol'],
    ['--help', 'de', 'der Datenträger ist voll'],
    [`compass score "${ROUND}" --json`, 'en', 'the disk is full'],
  ])('on a full disk is an error: %s', async (words, lang, reason) => {
    const told = await inShell(`${words} ${words === '--version' ? '' : `--lang ${lang}`}`, '> /dev/full');
    expect(told).toContain(words === '--version' ? 'le disque est plein' : reason);
    expect(told).toContain('(COP-WRITE-006)');
    expect(told).toMatch(/exit 73\n$/);
  });

  it('whose reader has gone is none, and files are written all the same', async () => {
    const folder = makeFolder();
    expect(await inShell(`compass score "${ROUND}" -o - result.html`, '| true', folder)).toMatch(/exit 0\n$/);
    expect(existsSync(join(folder, 'result.html'))).toBe(true);
  });
});
