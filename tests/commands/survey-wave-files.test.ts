/** `cop survey score WAVE=FILE`: waves of one CoP in files of their own. */
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import type { SurveyResult } from '../../src/model/survey-result.js';
import { plainSurvey } from '../support/plain-survey.js';
import { makeFolder, runCop, runCopPlain } from '../support/run-cop.js';
import { scoreResult } from '../support/survey-score.js';

const [first, second] = [plainSurvey(24), plainSurvey(19, { level: 1, seed: 4 })];

/** Both waves in one file, told apart by a column. */
function together(one: string, other: string): string {
  const [head, ...rows] = one.trim().split('\r\n');
  const [, ...others] = other.trim().split('\r\n');
  const named = [...rows.map((row) => `${row},2025`), ...others.map((row) => `${row},2026`)];
  return `${[`${head},vague`, ...named].join('\r\n')}\r\n`;
}

const names = ({ cohorts }: SurveyResult) =>
  cohorts.map(({ id, wave, respondents }) => [id, wave, respondents]);

describe('two waves in two files', () => {
  const cwd = makeFolder({
    '2025/archivage.csv': first,
    '2026/archivage.csv': second,
    'avant.csv': first,
    'archivage.csv': together(first, second),
  });

  it('are waves of one CoP where the files have one name, and come out as with --wave-by', async () => {
    const byFile = await scoreResult(['2025=2025/archivage.csv', '2026=2026/archivage.csv'], { cwd });
    const byColumn = await scoreResult(['archivage.csv', '--wave-by', 'vague'], { cwd });
    expect(names(byFile)).toEqual([
      ['archivage', '2025', 24],
      ['archivage', '2026', 19],
    ]);
    expect(byFile).toEqual(byColumn);
    expect(byFile.comparisons[0]).toMatchObject({
      kind: 'wave',
      within: 'archivage',
      from: '2025',
      to: '2026',
    });
  });

  it('are waves of the CoP that --cop names, whatever the names of the files', async () => {
    const words = ['2026=2026/archivage.csv', '2025=avant.csv', '--cop', 'Archivage'];
    const result = await scoreResult(words, { cwd });
    expect(names(result)).toEqual([
      ['Archivage', '2025', 24],
      ['Archivage', '2026', 19],
    ]);
    expect(result.comparisons).toHaveLength(1);
  });

  it('stay two CoPs where nothing says that they are one', async () => {
    const result = await scoreResult(['2025=avant.csv', '2026=2026/archivage.csv'], { cwd });
    expect(names(result).map(([id]) => id)).toEqual(['archivage', 'avant']);
    expect(result.comparisons).toEqual([]);
  });

  it('have each their members, from a CSV', async () => {
    const csv = 'cohort,wave,members\nA,2025,40\nA,2026,50\n';
    const folder = makeFolder({ 'a.csv': first, 'b.csv': second, 'm.csv': csv });
    const words = ['2025=a.csv', '2026=b.csv', '--cop', 'A', '--members', 'm.csv'];
    const { cohorts } = await scoreResult(words, { cwd: folder });
    expect(cohorts.map(({ members }) => members)).toEqual([40, 50]);
  });

  it('hide a wave that is too small, as with --wave-by', async () => {
    const small = plainSurvey(3, { seed: 7 });
    const folder = makeFolder({ 'a.csv': first, 'b.csv': small, 'c/A.csv': together(first, small) });
    const result = await scoreResult(['2025=a.csv', '2026=b.csv', '--cop', 'A'], { cwd: folder });
    expect(result).toEqual(await scoreResult(['c/A.csv', '--wave-by', 'vague'], { cwd: folder }));
    expect(result.comparisons).toEqual([]);
    expect(result.cohorts[1]!.items.every(({ validN }) => validN === null)).toBe(true);
  });
});

describe('what stands before the sign', () => {
  it('is part of the name where a file has that name', async () => {
    const cwd = makeFolder({ '2025=a.csv': first, 'a.csv': second });
    expect(names(await scoreResult(['2025=a.csv'], { cwd }))).toEqual([['2025=a', null, 24]]);
  });

  it('is the wave of every file of a folder, of response files, and of standard input', async () => {
    const answers = { 'purpose.1': 4 };
    const response = stringify({ kind: 'survey-response', instrument: 'survey', version: '1.0.0', answers });
    const cwd = makeFolder({ 'e/a.csv': first, 'e/b.csv': second, 'r.yaml': response, 's.yaml': response });
    expect(names(await scoreResult(['2025=e', '--cop', 'A'], { cwd }))).toEqual([['A', '2025', 43]]);
    expect(names(await scoreResult(['1=r.yaml', '2=s.yaml', '--cop', 'A'], { cwd }))).toEqual([
      ['A', '1', 1],
      ['A', '2', 1],
    ]);
    const stdin = await scoreResult(['2026=-', '--cop', 'A'], { cwd, stdin: second });
    expect(names(stdin)).toEqual([['A', '2026', 19]]);
  });

  it('goes with --by, and with files that name no wave', async () => {
    const north = plainSurvey(9, { columns: { cop: () => 'Nord' } });
    const cwd = makeFolder({
      'a.csv': north,
      'b.csv': plainSurvey(8, { seed: 3, columns: { cop: () => 'Nord' } }),
    });
    expect(names(await scoreResult(['2025=a.csv', 'b.csv', '--by', 'cop'], { cwd }))).toEqual([
      ['Nord', null, 8],
      ['Nord', '2025', 9],
    ]);
  });

  it.each([
    [['2025=a.csv', '--wave', '2026'], '2025=a.csv', '--wave'],
    [['2025=a.csv', '--wave-by', 'vague'], '2025=a.csv', '--wave-by'],
    [['a.csv', '--cop', 'A', '--by', 'cop'], '--cop', '--by'],
  ])('is refused beside another way of saying the same: %j', async (words, one, other) => {
    const run = await runCopPlain(['survey', 'score', ...words], { cwd: makeFolder({ 'a.csv': first }) });
    expect(run.exitCode).toBe(64);
    expect(run.stderr).toContain('COP-USAGE-009');
    expect(run.stderr).toMatch(new RegExp(`${one}.*${other}\\b`));
  });

  it('does not hide which file is not there', async () => {
    const run = await runCopPlain(['survey', 'score', '2025=ici.csv'], { cwd: makeFolder({}) });
    expect([run.exitCode, run.stderr.startsWith('ici.csv')]).toEqual([66, true]);
  });
});

it('--cop that is not the CoP of the dossier does not take its members', async () => {
  const { cpSync, writeFileSync } = await import('node:fs');
  const cwd = makeFolder();
  cpSync('examples/stuck-in-sharing', cwd, { recursive: true });
  writeFileSync(`${cwd}/e.csv`, first);
  const score = async (...words: string[]) =>
    JSON.parse((await runCop(['survey', 'score', 'e.csv', '--json', ...words], { cwd })).stdout).cohorts[0];
  const own = await score();
  expect(own.members).toBeGreaterThan(24);
  expect((await score('--cop', own.id)).members).toBe(own.members);
  expect(await score('--cop', 'Une autre')).toMatchObject({ id: 'Une autre', members: null });
});
