import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { LANGS } from '../../src/model/lang.js';
import type { Portfolio } from '../../src/model/portfolio.js';
import { uniformSet } from '../support/answers.js';
import { makeDossier, surveyOf } from '../support/dossier.js';
import { writePortfolio } from '../support/portfolio.js';
import { makeFolder, putFile, runCop } from '../support/run-cop.js';

const COPS = 12;
let folder: string;

beforeAll(() => {
  folder = makeFolder();
  writePortfolio(join(folder, 'cops'), { cops: COPS, rounds: 1, seed: 7 });
});

const portfolio = (...flags: string[]) => runCop(['portfolio', 'cops', ...flags], { cwd: folder });
const read = async (...flags: string[]) =>
  JSON.parse((await portfolio('--json', ...flags)).stdout) as Portfolio;

describe('cop portfolio', () => {
  it.each(LANGS)('tells what the CoPs have in common, in %s', async (lang) => {
    const { exitCode, stdout, stderr } = await portfolio('--lang', lang);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toContain('12 CoP');
    expect(stdout).not.toMatch(/undefined|\[object|\{[a-z]+\}|NaN/);
  });

  it('gives one row a CoP as CSV, with nothing where a dimension is hidden', async () => {
    await portfolio('-o', 'out.csv', '-q');
    const lines = readFileSync(join(folder, 'out.csv'), 'utf8').trimEnd().split('\r\n');
    expect(lines).toHaveLength(1 + COPS);
    const header = lines[0]!.replace('\ufeff', '').split(',');
    const rows = lines
      .slice(1)
      .map((line) => Object.fromEntries(line.split(',').map((cell, i) => [header[i]!, cell])));
    const { cops } = await read();
    rows.forEach((row, index) => {
      const { waves, position } = cops[index]!;
      expect(row.position).toBe(position ?? '');
      for (const { id, score } of waves.at(-1)!.dimensions) {
        expect(row[`${id}_score`]).toBe(score.kind === 'scored' ? String(score.value) : '');
        if (score.kind !== 'scored')
          expect([row[`${id}_n`], row[`${id}_low`], row[`${id}_quarter`]]).toEqual(['', '', '']);
      }
    });
    const hidden = cops
      .flatMap(({ waves }) => waves.at(-1)!.dimensions)
      .filter(({ score }) => score.kind !== 'scored');
    expect(hidden.length).toBeGreaterThan(0);
  });

  it('writes a workbook with a sheet a table, a heat map and native charts, and a page', async () => {
    const { exitCode } = await portfolio('-o', 'out.xlsx', 'out.html', '-q', '--lang', 'en');
    expect(exitCode).toBe(0);
    const parts = unzipSync(readFileSync(join(folder, 'out.xlsx')));
    const text = (name: string) => Buffer.from(parts[name]!).toString('utf8');
    const names = [...text('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(
      ([, name]) => name,
    );
    expect(names).toEqual([
      'Summary',
      'CoPs',
      'Scores',
      'Members',
      'In common',
      'Alerts',
      'Quartiles',
      'Compared with quartiles',
      'What members say, by year',
      'Rounds',
      'Waves',
      'Data',
    ]);
    expect(text('xl/worksheets/sheet3.xml')).toContain('<colorScale>');
    expect(Object.keys(parts).filter((name) => /charts\/chart\d+\.xml$/.test(name)).length).toBe(2);
    const html = readFileSync(join(folder, 'out.html'), 'utf8');
    expect(html).toContain('class="center heat-');
    expect(html).not.toContain('<script');
  });

  it('never shows a league table unless asked', async () => {
    expect((await portfolio()).stdout).not.toContain('Classement');
    expect((await read()).ranking).toBeUndefined();
    expect((await portfolio('--ranking')).stdout).toContain('Classement');
    expect((await read('--ranking')).ranking![0]!.rank).toBe(1);
  });
});

describe('what is hidden', () => {
  const FORMATS = ['xlsx', 'html', 'csv', 'json', 'txt'] as const;
  const put = (root: string, path: string, value: unknown) =>
    putFile(root, path, typeof value === 'string' ? value : JSON.stringify(value));

  /** Every file of a portfolio in which four people, and those who came in before a later export, said `value`. */
  async function filesWhere(value: number): Promise<Buffer[]> {
    const root = makeFolder();
    writePortfolio(join(root, 'cops'), { cops: 9, rounds: 2, seed: 3 });
    put(root, 'cops/small/cop.yaml', 'name: Petite\n');
    put(root, 'cops/small/survey/2026.json', surveyOf(4, value, {}, { members: 20 }));
    const low = surveyOf(4, value, {}, { members: 20, date: '2026-01-05' });
    const shown = { kind: 'scored', value: 25 * (value - 1), validN: 4 };
    const [cohort] = low.cohorts;
    put(root, 'cops/lower/cop.yaml', 'name: Autre seuil\n');
    put(root, 'cops/lower/survey/2026.json', {
      ...low,
      cohorts: [
        {
          ...cohort,
          floor: 3,
          dimensions: cohort!.dimensions.map(({ id }) => ({ id, score: shown, interval: null })),
        },
      ],
    });
    // Two exports of one growing survey, the older in a copy of the dossier.
    const profile = 'name: Copiée\norganisations: [SPF Exemple]\n';
    put(root, 'cops/one/cop.yaml', profile);
    put(root, 'cops/one/survey/2026.json', surveyOf(10, 4, {}, { date: '2026-11-10', members: 20 }));
    put(root, 'cops/one-old/cop.yaml', profile);
    put(root, 'cops/one-old/survey/2026.json', surveyOf(9, value, {}, { date: '2026-11-01', members: 20 }));
    const names = FORMATS.map((format) => `out.${format}`);
    const { exitCode } = await runCop(['portfolio', 'cops', '-q', '-o', ...names], { cwd: root });
    expect(exitCode).toBe(0);
    return names.map((name) => readFileSync(join(root, name)));
  }

  it('changes no byte of any file, whatever those few people said', async () => {
    const [low, high] = [await filesWhere(2), await filesWhere(5)];
    FORMATS.forEach((format, index) => {
      expect(low[index]!.equals(high[index]!), format).toBe(true);
    });
    const { cops } = JSON.parse(low[3]!.toString('utf8')) as Portfolio;
    const [small, lower, old] = ['small', 'lower', 'one-old'].map((id) => cops.find((cop) => cop.id === id)!);
    for (const { score } of [...small!.waves, ...lower!.waves].flatMap(({ dimensions }) => dimensions)) {
      expect(score.kind).toBe('suppressed');
    }
    expect(old!.waves).toEqual([]);
    expect(old!.warnings).toEqual([{ code: 'portfolio-same-survey', values: { count: 1 } }]);
  });

  it('is said on standard error', async () => {
    const root = makeFolder();
    for (const [folder, date] of [
      ['a', '2026-11-01'],
      ['b', '2026-11-10'],
    ] as const) {
      put(root, `${folder}/cop.yaml`, 'name: Une\n');
      put(root, `${folder}/survey/2026.json`, surveyOf(8, 4, {}, { date }));
    }
    const { stderr } = await runCop(['portfolio', root]);
    expect(stderr).toMatch(/^a\s?: Un résultat d’enquête est trop proche/m);
  });
});

describe('dossiers as they come', () => {
  const round = (date: string) => ({ ...uniformSet(3), date });

  it('reports what cannot be read, and goes on with the rest', async () => {
    const root = makeFolder();
    writePortfolio(root, { cops: 2, rounds: 2 });
    const broken = join(root, 'broken');
    mkdirSync(broken);
    writeFileSync(join(broken, 'cop.yaml'), 'name: [');
    writeFileSync(
      join(root, 'cop-001', 'compass', '2025-10-15.yaml'),
      'answers: { preparation.domain.1: 9 }',
    );
    writeFileSync(join(root, 'cop-002', 'survey', '2026.json'), '{}');
    const { exitCode, stdout, stderr } = await runCop(['portfolio', root, '--json']);
    expect(exitCode).toBe(1);
    const { cops, unread } = JSON.parse(stdout) as Portfolio;
    expect(cops.map(({ rounds, waves }) => [rounds.length, waves.length])).toEqual([
      [1, 2],
      [2, 1],
    ]);
    expect(unread.map(({ codes }) => codes)).toEqual([
      ['COP-YAML-001'],
      ['COP-ANSWERS-005'],
      ['COP-RESULT-001'],
    ]);
    for (const name of ['broken', '2025-10-15.yaml', '2026.json']) expect(stderr).toContain(name);
    const shown = await runCop(['portfolio', root]);
    expect(shown.stdout).toContain('3 dossiers ou fichiers');
  });

  it('compares versions of the instrument where ids agree', async () => {
    const old = [
      'instrument: compass',
      'version: "0.9.0"',
      'answers:',
      '  preparation.domain.1: 1',
      '  preparation.domain.2: 2',
      '  preparation.gone.1: 4',
    ].join('\n');
    const dossier = makeDossier({
      rounds: [round('2026-10-01')],
      files: { 'compass/2024-10-01.yaml': old },
    });
    const { stdout, exitCode } = await runCop(['portfolio', dossier, '--json']);
    expect(exitCode).toBe(0);
    const [cop] = (JSON.parse(stdout) as Portfolio).cops;
    // (1 + 2) / 2 × 25 = 37.5, now 75.
    expect(cop!.trend).toMatchObject({
      approximate: true,
      phases: [{ id: 'preparation', change: 37.5 }, {}, {}, {}],
    });
    expect(cop!.warnings).toContainEqual({
      code: 'portfolio-other-version',
      values: { found: '0.9.0', kept: 2, dropped: 1 },
    });
  });

  it('takes several raters of a day together', async () => {
    const dossier = makeDossier({ rounds: [], files: {} });
    for (const [rater, value] of [
      ['anne', 1],
      ['bert', 3],
      ['carla', 4],
    ] as const) {
      mkdirSync(join(dossier, 'compass'), { recursive: true });
      writeFileSync(
        join(dossier, 'compass', `2026-10-01.${rater}.yaml`),
        `answers: { preparation.domain.1: ${value}, preparation.domain.2: ${value}, preparation.domain.3: ${value} }`,
      );
    }
    const { cops } = JSON.parse((await runCop(['portfolio', dossier, '--json'])).stdout) as Portfolio;
    expect(cops[0]!.rounds).toHaveLength(1);
    expect(cops[0]!.rounds[0]!.raters).toBe(3);
    expect(cops[0]!.themes[0]).toEqual({ id: 'domain', score: { kind: 'scored', value: 75, validN: 3 } });
  });

  it('says so when there is no dossier, and gives folders of one name their own id', async () => {
    const empty = makeFolder();
    const none = await runCop(['portfolio', empty]);
    expect([none.exitCode, none.stderr.includes('COP-PORTFOLIO-001')]).toEqual([66, true]);
    expect((await runCop(['portfolio', join(empty, 'nowhere')])).exitCode).toBe(66);
    for (const year of ['a', 'b']) writePortfolio(join(empty, year), { cops: 1, rounds: 1 });
    const { cops } = JSON.parse((await runCop(['portfolio', empty, '--json'])).stdout) as Portfolio;
    expect(cops.map(({ id }) => id)).toEqual(['cop-001', 'cop-001-2']);
  });
});
