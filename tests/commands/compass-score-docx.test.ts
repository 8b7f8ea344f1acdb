import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeFiles } from '../../src/io/write-files.js';
import { openDocx } from '../support/docx.js';
import { bytesOf, houseTemplate, withPart } from '../support/house-template.js';
import { makeFolder, runCop } from '../support/run-cop.js';
import { findAll } from '../support/xml.js';

const answers = 'instrument: compass\ndate: 2026-10-06\nanswers:\n  preparation.domain.1: 3\n';

async function score(house?: Uint8Array) {
  const cwd = makeFolder();
  const files = [{ path: join(cwd, 'a.yaml'), bytes: answers }];
  await writeFiles(house ? [...files, { path: join(cwd, 'm.docx'), bytes: house }] : files, { force: false });
  const argv = ['compass', 'score', 'a.yaml', '-o', 'r.docx', ...(house ? ['--house', 'm.docx'] : [])];
  const run = await runCop(argv, { cwd });
  return { ...run, open: () => openDocx(readFileSync(join(cwd, 'r.docx'))) };
}

describe('cop compass score -o r.docx', () => {
  it('writes the report with native charts, dated by the round', async () => {
    const { exitCode, open } = await score();
    expect(exitCode).toBe(0);
    expect(open().names).toContain('word/charts/chart1.xml');
    expect(open().part('docProps/core.xml').text).toContain('2026-10-06');
  });

  it('puts it into a house template', async () => {
    const { exitCode, open } = await score(bytesOf(await houseTemplate()));
    expect(exitCode).toBe(0);
    expect(findAll(open().body, 'w:p').length).toBeGreaterThan(50);
    expect(open().part('word/header1.xml').text).toBe('SPF Exemple, ……………');
  });

  it.each([
    [
      'a bomb',
      async () => zipSync({ 'word/document.xml': new Uint8Array(20 * 1024 * 1024) }),
      'COP-ARCHIVE-002',
    ],
    ['no zip', async () => strToU8('{\\rtf1}'), 'COP-ARCHIVE-001'],
    ['another kind of zip', async () => zipSync({ 'a.txt': strToU8('a') }), 'COP-HOUSE-001'],
    [
      'a macro',
      async () => bytesOf(withPart(await houseTemplate(), 'word/vbaProject.bin', () => 'x')),
      'COP-HOUSE-002',
    ],
  ])('refuses %s as a template and writes nothing', async (_, make, code) => {
    const { exitCode, stderr, open } = await score(await make());
    expect([exitCode, stderr.includes(`(${code})`)]).toEqual([65, true]);
    expect(open).toThrow('ENOENT');
  });

  it('says in words what is wrong with a template, and writes nothing', async () => {
    const { exitCode, stderr, open } = await score(bytesOf(await houseTemplate(['{{boddy}}'])));
    expect(exitCode).toBe(65);
    expect(stderr).toContain(
      'Le modèle contient un champ inconnu\u00A0: {{boddy}}. Vouliez-vous dire «\u00A0{{body}}\u00A0»\u202F? (COP-HOUSE-004)',
    );
    expect(stderr).toContain('(COP-HOUSE-005)');
    expect(open).toThrow('ENOENT');
  });
});
