/** `cop survey score` on many exports at once, and on one that is split by CoP. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SurveyResult } from '../../src/model/survey-result.js';
import { plainSurvey } from '../support/plain-survey.js';
import { makeFolder, runCopPlain } from '../support/run-cop.js';
import { scoreResult } from '../support/survey-score.js';

describe('a batch', () => {
  const files = {
    'exports/nord.csv': plainSurvey(12),
    'exports/sud.csv': plainSurvey(9, { level: 1, seed: 4 }),
    'exports/vide.csv': '',
  };

  it('goes on without the file that is broken, exits 1 and says which', async () => {
    const cwd = makeFolder(files);
    const run = await runCopPlain(['survey', 'score', 'exports'], { cwd });
    expect(run.exitCode).toBe(1);
    expect(run.stderr).toContain('COP-FILE-004');
    expect(run.stdout).toContain('Un fichier n’a pas pu être lu');
    expect(run.stdout).toContain(join('exports', 'vide.csv'));
    const { cohorts, notRead } = JSON.parse(
      (await runCopPlain(['survey', 'score', 'exports', '--json'], { cwd })).stdout,
    );
    expect(cohorts.map(({ id }: { id: string }) => id)).toEqual(['nord', 'sud']);
    expect(notRead).toEqual([join('exports', 'vide.csv')]);
  });

  it('leaves nothing in the counts of a file that breaks in the middle', async () => {
    const broken = `${plainSurvey(6)}${plainSurvey(1, { level: 0 }).split('\r\n')[1]!.replace(/^\d/, 'Peut-être')}\r\n`;
    const cwd = makeFolder({ 'a.csv': plainSurvey(8), 'b.csv': broken });
    const run = await runCopPlain(['survey', 'score', 'a.csv', 'b.csv', '--by', 'purpose.1', '--json'], {
      cwd,
    });
    expect(run.exitCode).toBe(1);
    expect(run.stderr).toContain('b.csv, ligne 8, colonne purpose.1');
    const { cohorts }: SurveyResult = JSON.parse(run.stdout);
    expect(cohorts.reduce((sum, { respondents }) => sum + respondents, 0)).toBe(8);
  });

  it('leaves out of a folder what is hidden, what a spreadsheet locks, and what is no export', async () => {
    const names = ['nord.csv', '.nord.csv', '~$nord.csv', 'nord.csv.bak', 'notes.md'];
    const cwd = makeFolder(Object.fromEntries(names.map((name) => [`exports/${name}`, plainSurvey(6)])));
    expect((await scoreResult(['exports'], { cwd })).cohorts.map(({ id }) => id)).toEqual(['nord']);
  });

  it('fails as a whole when no file can be read', async () => {
    const cwd = makeFolder({ 'a.csv': '', 'b.csv': '' });
    const run = await runCopPlain(['survey', 'score', 'a.csv', 'b.csv'], { cwd });
    expect(run.exitCode).toBe(65);
    expect(run.stdout).toBe('');
    expect(
      (await runCopPlain(['survey', 'score', makeFolder({ 'lisez-moi.md': 'x' })], { cwd })).exitCode,
    ).toBe(66);
  });

  it('names the folders inside a folder that holds no export itself: they are not read', async () => {
    const cwd = makeFolder({
      'exports/2026/a.csv': plainSurvey(6),
      'exports/année 2025/a.csv': plainSurvey(6),
    });
    for (const command of ['score', 'inspect']) {
      const { exitCode, stderr } = await runCopPlain(['survey', command, 'exports'], { cwd });
      expect(exitCode).toBe(66);
      expect(stderr).toContain('COP-SURVEY-007');
      const [inner, spaced] = [join('exports', '2026'), join('exports', 'année 2025')];
      expect(stderr).toContain(`: ${inner} "${spaced}"\n`);
    }
  });

  it('says so where there is nothing at all, to score or to inspect', async () => {
    for (const command of ['score', 'inspect']) {
      const { exitCode, stderr } = await runCopPlain(['survey', command, makeFolder({ 'notes.md': 'x' })]);
      expect([exitCode, stderr.includes('COP-SURVEY-005')]).toEqual([66, true]);
    }
  });

  it('names cohorts by file, with the folder where two files have one name', async () => {
    const cwd = makeFolder({
      'nord/2026.csv': plainSurvey(6),
      'sud/2026.csv': plainSurvey(7, { seed: 5 }),
      'est.csv': plainSurvey(8, { seed: 9 }),
    });
    const { cohorts } = await scoreResult(['nord/2026.csv', 'sud/2026.csv', 'est.csv'], { cwd });
    expect(cohorts.map(({ id, respondents }) => [id, respondents])).toEqual([
      ['est', 8],
      ['nord/2026', 6],
      ['sud/2026', 7],
    ]);
  });

  it('splits one export by column, and takes the members of each from a CSV', async () => {
    const columns = {
      cop: (row: number) => (row % 3 === 0 ? 'Nord' : 'Sud'),
      vague: (row: number) => (row < 20 ? '2025' : '2026'),
    };
    const cwd = makeFolder({
      'tout.csv': plainSurvey(45, { columns }),
      'membres.csv': 'cohort;wave;members\r\nNord;;40\r\nSud;2026;50\r\nSudd;2025;9\r\n',
    });
    const args = ['tout.csv', '--by', 'cop', '--wave-by', 'vague', '--members', 'membres.csv'];
    const { cohorts, warnings, comparisons } = await scoreResult(args, { cwd });
    expect(cohorts.map(({ id, wave, respondents, members }) => [id, wave, respondents, members])).toEqual([
      ['Nord', '2025', 7, 40],
      ['Nord', '2026', 8, 40],
      ['Sud', '2025', 13, null],
      ['Sud', '2026', 17, 50],
    ]);
    expect(warnings[0]).toEqual({
      code: 'survey-members-unused-near',
      values: { file: 'membres.csv', cohort: 'Sudd', near: 'Sud' },
    });
    expect(comparisons.filter(({ kind }) => kind === 'wave').map(({ within }) => within)).toEqual([
      'Nord',
      'Sud',
    ]);
  });

  it('notices two exports of one growing survey', async () => {
    const cwd = makeFolder({ 'lundi.csv': plainSurvey(20), 'mardi.csv': plainSurvey(23) });
    const { stderr } = await runCopPlain(['survey', 'score', 'lundi.csv', 'mardi.csv'], { cwd });
    expect(stderr).toContain('« lundi.csv » et « mardi.csv » ont');
  });

  it('says the first warnings of a kind, and of the others how many; the result holds all', async () => {
    const rows = (name: string) => plainSurvey(6, { seed: name.length, columns: { id: () => name } });
    const names = Array.from({ length: 8 }, (_, index) => `cop-${index}.csv`);
    const cwd = makeFolder(
      Object.fromEntries(names.map((name, index) => [name, rows(`r${'x'.repeat(index)}`)])),
    );
    const { stdout, stderr } = await runCopPlain(['survey', 'score', '.', '--json'], { cwd });
    const { warnings }: SurveyResult = JSON.parse(stdout);
    const twice = warnings.filter(({ code }) => code === 'survey-duplicate-ids');
    expect(twice).toHaveLength(8);
    expect(stderr.match(/un numéro déjà vu/g)).toHaveLength(5);
    expect(stderr).toMatch(/… et \d+ autres avertissements du même genre/);
  });

  it('makes one workbook of 200 exports of 40 responses', async () => {
    const exports = Array.from({ length: 200 }, (_, index) => [
      `exports/cop-${String(index + 1).padStart(3, '0')}.csv`,
      plainSurvey(40, { level: (index % 5) / 10, seed: index }),
    ]);
    const cwd = makeFolder(Object.fromEntries(exports));
    const run = await runCopPlain(['survey', 'score', 'exports', '-o', 'portefeuille.xlsx', 'p.json'], {
      cwd,
    });
    expect(run.exitCode).toBe(0);
    const { cohorts, totals }: SurveyResult = JSON.parse(readFileSync(join(cwd, 'p.json'), 'utf8'));
    expect(cohorts).toHaveLength(200);
    expect(cohorts.every(({ respondents }) => respondents === 40)).toBe(true);
    expect(totals[0]).toMatchObject({ cohorts: 200, hiddenCohorts: 0, respondents: 8000 });
    expect(totals[0]!.dimensions[0]!.quartiles).toHaveLength(3);
    expect(readFileSync(join(cwd, 'portefeuille.xlsx')).length).toBeGreaterThan(100_000);
  });
});
