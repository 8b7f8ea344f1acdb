/** What people read holds dates as their language writes them; what machines read, and names of files, keeps to ISO. */
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { LANGS } from '../../src/model/lang.js';
import { dateFormat } from '../../src/render/xlsx/number-formats.js';
import { makeFolder, runCop } from '../support/run-cop.js';

const ISO = /\b20\d\d-\d\d-\d\d\b/g;

let root: string;
let cwd: string;

beforeAll(() => {
  root = makeFolder();
  cpSync('examples', root, { recursive: true });
  cwd = join(root, 'due-for-reorientation');
});

const ROUNDS = ['compass/2025-11-18.yaml', 'compass/2026-11-10.yaml'];
const REPORTS: readonly (readonly [name: string, argv: readonly string[], endings: readonly string[]])[] = [
  ['round', ['compass', 'score', ROUNDS[1]!], ['docx', 'xlsx', 'html', 'md', 'txt']],
  ['rounds', ['compass', 'compare', ...ROUNDS], ['docx', 'xlsx', 'html', 'md', 'txt']],
  ['plan', ['doc', 'action-plan'], ['docx', 'html', 'md', 'txt']],
  ['kickoff', ['doc', 'kickoff', '--date', '2026-12-08', '--start', '09:30'], ['docx', 'html', 'md', 'txt']],
  ['portfolio', ['portfolio', '..'], ['xlsx', 'html', 'txt']],
];

/** What a person sees of a file: the words of each of its parts, without the commands and file names that are to be typed. */
function shownIn(name: string): string {
  const bytes = readFileSync(join(cwd, name));
  const isPacked = /\.(docx|xlsx)$/.test(name);
  const parts = isPacked
    ? Object.entries(unzipSync(bytes))
        .filter(([path]) => /word\/(document|header|footer)|xl\/(sharedStrings|worksheets|charts)/.test(path))
        .map(([, part]) => strFromU8(part))
    : [bytes.toString('utf8')];
  const words = parts.map((part) => (/\.(md|txt)$/.test(name) ? part : part.replace(/<[^>]*>/g, ' ')));
  return words.join('\n').replace(/[\w./-]*20\d\d-\d\d-\d\d[\w.]*\.(yaml|json|docx|xlsx)/g, '');
}

describe.each(LANGS)('in %s', (lang) => {
  it.each(REPORTS)('%s', async (name, argv, endings) => {
    const files = endings.map((ending) => `${name}-${lang}.${ending}`);
    const { exitCode, stderr } = await runCop([...argv, '--lang', lang, '-o', ...files], { cwd });
    expect(exitCode, stderr).toBe(0);
    for (const file of files) expect([file, ...(shownIn(file).match(ISO) ?? [])]).toEqual([file]);
  });

  it('a day in a workbook is a day, in the format of the language', async () => {
    await runCop(['portfolio', '..', '--lang', lang, '-o', `days-${lang}.xlsx`], { cwd });
    const parts = unzipSync(readFileSync(join(cwd, `days-${lang}.xlsx`)));
    expect(strFromU8(parts['xl/styles.xml']!)).toContain(`formatCode="${dateFormat(lang)}"`);
    const sheets = Object.entries(parts).filter(([path]) => path.startsWith('xl/worksheets/sheet'));
    // 10 November 2026 as a serial number.
    expect(sheets.some(([, sheet]) => strFromU8(sheet).includes('<v>46336</v>'))).toBe(true);
  });
});

it('machines get ISO dates in any language', async () => {
  for (const format of ['json', 'csv']) {
    const argv = ['portfolio', '..', '-o', '-', '--format', format, '--lang', 'de'];
    expect((await runCop(argv, { cwd })).stdout).toContain('2026-11-10');
  }
});
