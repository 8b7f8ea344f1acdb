/** Files that are no files, names given twice, dates that no archive can hold. */
import { execFileSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { cutFile } from '../../src/io/file-parts.js';
import { makeFolder, runCop } from '../support/run-cop.js';

it.skipIf(process.platform === 'win32')(
  'a pipe is not opened to be measured: it gives what it holds once',
  () => {
    const path = join(makeFolder(), 'pipe');
    execFileSync('mkfifo', [path]);
    // Opening it would wait for somebody to write.
    expect(cutFile(path, 0)).toBeUndefined();
  },
);

it('a file named twice is one file', async () => {
  const cwd = makeFolder({ 'a.csv': 'item,value\npreparation.domain.1,3\n' });
  const { exitCode, stderr } = await runCop(['compass', 'score', 'a.csv', '-o', 'r.json', './r.json'], {
    cwd,
  });
  expect([exitCode, readdirSync(cwd).sort(), stderr.split('r.json').length]).toEqual([
    0,
    ['a.csv', 'r.json'],
    2,
  ]);
});

it.each(['0000-01-01', '1979-12-31', '2100-01-01', '9999-12-31'])(
  'a round of %s makes a document and a workbook',
  async (date) => {
    const cwd = makeFolder();
    writeFileSync(
      join(cwd, 'a.yaml'),
      `instrument: compass\ndate: "${date}"\nanswers: { preparation.domain.1: 3 }\n`,
    );
    const { exitCode, stderr } = await runCop(['compass', 'score', 'a.yaml', '-o', 'r.docx', 'r.xlsx'], {
      cwd,
    });
    expect([exitCode, stderr.includes('COP-BUG')]).toEqual([0, false]);
  },
);
