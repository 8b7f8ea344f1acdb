/** `cop survey score` as people use it: one export, a batch, a dossier; what is said when something is wrong. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli.js';
import type { SurveyResult } from '../../src/model/survey-result.js';
import { expectFields } from '../support/close.js';
import { makeDossier } from '../support/dossier.js';
import { plain } from '../support/plain.js';
import { plainSurvey } from '../support/plain-survey.js';
import { type CopOptions, type CopRun, makeFolder, runCop as runCopAsIs } from '../support/run-cop.js';
import { scoreRows, survey } from '../support/survey.js';

const fixtures = new URL('../fixtures/survey/', import.meta.url);

/** With ordinary spaces, so that what is expected can be typed. */
async function runCop(argv: readonly string[], options: CopOptions): Promise<CopRun> {
  const { exitCode, stdout, stderr } = await runCopAsIs(argv, options);
  return { exitCode, stdout: plain(stdout), stderr: plain(stderr) };
}

async function score(args: readonly string[], options: CopOptions): Promise<SurveyResult> {
  const run = await runCop(['survey', 'score', ...args, '--json'], options);
  expect(run.stderr.includes('COP-') ? run.stderr : '').toBe('');
  return JSON.parse(run.stdout);
}

describe('one export', () => {
  it('agrees with R on every figure, with a questionnaire of one’s own', async () => {
    const reference = JSON.parse(readFileSync(new URL('survey-simulated.reference.json', fixtures), 'utf8'));
    const file = new URL('survey-simulated.csv', fixtures).pathname;
    const own = makeFolder(ownQuestionnaire(reference.reversed));
    const { cohorts } = await score([file, '--members', '260', '--questionnaire', own], { cwd: own });
    const [cohort] = cohorts;
    expect(cohort).toMatchObject({ id: 'survey-simulated', respondents: 180, members: 260 });
    for (const { id, ...expected } of reference.items) {
      expectFields(
        cohort!.items.find((item) => item.id === id),
        expected,
      );
    }
    for (const { id, itemRest, ...expected } of reference.dimensions) {
      const found = cohort!.dimensions.find((dimension) => dimension.id === id);
      const rests = Object.values(itemRest);
      expectFields(found, { ...expected, itemRest: rests.length === 0 ? null : rests });
    }
    expect(cohort!.recommend).toMatchObject(reference.recommend);
  });

  it('is told on the terminal: who answered, dimensions, phases, findings', async () => {
    const cwd = makeFolder({ 'qualite.csv': plainSurvey(24) });
    const { stdout, exitCode } = await runCop(['survey', 'score', 'qualite.csv', '--members', '60'], { cwd });
    expect(exitCode).toBe(0);
    expect(stdout).toContain('Enquête de satisfaction : qualite');
    expect(stdout).toContain('24 membres ont répondu sur 60 (40 %).');
    expect(stdout).toContain('Sens et objectifs');
    expect(stdout).toContain('Les quatre phases selon les membres');
    expect(stdout).toContain('Trois constats à partager');
    expect(stdout).not.toContain('masqué');
  });

  it('comes on standard input too, under the name it is given there', async () => {
    const { cohorts } = await score(['-', '--wave', '2026'], { stdin: plainSurvey(6) });
    expect(cohorts[0]).toMatchObject({ id: '-', wave: '2026', respondents: 6, members: null });
  });

  it('says where each number comes from, and never what a person answered', async () => {
    const cwd = makeFolder({ 'a.csv': plainSurvey(24) });
    const { stdout } = await runCop(['survey', 'score', 'a.csv', '--explain', '--lang', 'en'], {
      cwd,
      columns: 110,
    });
    expect(stdout).toContain('Where these figures come from');
    expect(stdout).toContain('For each person who answered at least 3 of the 4 questions');
    expect(stdout).toMatch(/Frequency +\d+ +\d+ +\d+ +\d+ +\d+ +0 +\d/);
  });

  it('below the floor shows nothing, in any form', async () => {
    const secret = 'Une phrase que personne ne doit lire';
    const columns = { 'open.keep': () => secret };
    const cwd = makeFolder({ 'petite.csv': plainSurvey(4, { columns }) });
    const outputs = ['r.json', 'r.csv', 'r.html', 'r.md', 'r.txt'];
    const run = await runCop(['survey', 'score', 'petite.csv', '-o', ...outputs], { cwd });
    expect(run.exitCode).toBe(0);
    expect(run.stderr).toContain('petite : 4 réponses, alors qu’il en faut 5');
    for (const name of outputs) expect(readFileSync(join(cwd, name), 'utf8')).not.toContain(secret);
    expect(readFileSync(join(cwd, 'r.html'), 'utf8')).toContain('Trop peu de réponses');
  });
});

describe('outputs', () => {
  it('are written in every form from one run', async () => {
    const columns = {
      'open.keep': (row: number) => `Commentaire ${row % 6}`,
      'profile.role': (row: number) => (row % 2 === 0 ? 'member' : 'expert'),
    };
    const cwd = makeFolder({ 'qualite.csv': plainSurvey(30, { columns }) });
    const names = ['r.json', 'r.csv', 'r.html', 'r.md', 'r.txt', 'r.docx', 'r.xlsx', 'r.svg'];
    const { exitCode, stderr } = await runCop(['survey', 'score', 'qualite.csv', '-o', ...names], { cwd });
    expect(exitCode).toBe(0);
    for (const name of names) expect(stderr).toContain(`Fichier écrit : ${name}`);
    expect(stderr).toContain('lisez-les d’abord');
    const csv = readFileSync(join(cwd, 'r.csv'), 'utf8');
    expect(csv.split('\r\n')[0]).toBe('\ufeffcohort,wave,level,id,group,statistic,value,reason');
    expect(csv).toContain('qualite,,item,purpose.1,,validN,30,');
    expect(csv).toMatch(/qualite,,group:profile\.role,purpose,member,score,[\d.]+,/);
    expect(csv).toContain('qualite,,cohort,,,responseRate,,members-unknown');
    for (const name of ['r.docx', 'r.xlsx'])
      expect(readFileSync(join(cwd, name)).subarray(0, 2).toString()).toBe('PK');
  });

  it('show a stored result again, in another language, with the same figures', async () => {
    const cwd = makeFolder({ 'qualite.csv': plainSurvey(24) });
    await runCop(['survey', 'score', 'qualite.csv', '-o', 'r.json'], { cwd });
    const again = await runCop(['survey', 'score', 'r.json', '-o', 'again.json'], { cwd });
    expect(again.exitCode).toBe(0);
    expect(JSON.parse(readFileSync(join(cwd, 'again.json'), 'utf8'))).toEqual(
      JSON.parse(readFileSync(join(cwd, 'r.json'), 'utf8')),
    );
    const { stdout } = await runCop(['survey', 'score', 'r.json', '--lang', 'nl'], { cwd });
    expect(stdout).toContain('Tevredenheidsenquête: qualite');
    expect(stdout).toContain('24 personen hebben geantwoord');
  });

  it('refuse a stored result that was changed by hand, field by field', async () => {
    const cwd = makeFolder({ 'qualite.csv': plainSurvey(24) });
    await runCop(['survey', 'score', 'qualite.csv', '-o', 'r.json'], { cwd });
    const broken = JSON.parse(readFileSync(join(cwd, 'r.json'), 'utf8'));
    broken.cohorts[0].respondents = -1;
    writeFileSync(join(cwd, 'r.json'), JSON.stringify(broken));
    const { exitCode, stderr } = await runCop(['survey', 'score', 'r.json'], { cwd });
    expect(exitCode).toBe(65);
    expect(stderr).toContain('cohorts.0.respondents');
  });
});

describe('a batch', () => {
  const files = {
    'exports/nord.csv': plainSurvey(12),
    'exports/sud.csv': plainSurvey(9, { level: 1, seed: 4 }),
    'exports/vide.csv': '',
  };

  it('goes on without the file that is broken, exits 1 and says which', async () => {
    const cwd = makeFolder(files);
    const run = await runCop(['survey', 'score', 'exports'], { cwd });
    expect(run.exitCode).toBe(1);
    expect(run.stderr).toContain('COP-FILE-004');
    expect(run.stdout).toContain('Un fichier n’a pas pu être lu');
    expect(run.stdout).toContain(join('exports', 'vide.csv'));
    const { cohorts, notRead } = JSON.parse(
      (await runCop(['survey', 'score', 'exports', '--json'], { cwd })).stdout,
    );
    expect(cohorts.map(({ id }: { id: string }) => id)).toEqual(['nord', 'sud']);
    expect(notRead).toEqual([join('exports', 'vide.csv')]);
  });

  it('leaves nothing in the counts of a file that breaks in the middle', async () => {
    const broken = `${plainSurvey(6)}${plainSurvey(1, { level: 0 }).split('\r\n')[1]!.replace(/^\d/, 'Peut-être')}\r\n`;
    const cwd = makeFolder({ 'a.csv': plainSurvey(8), 'b.csv': broken });
    const run = await runCop(['survey', 'score', 'a.csv', 'b.csv', '--by', 'purpose.1', '--json'], { cwd });
    expect(run.exitCode).toBe(1);
    expect(run.stderr).toContain('b.csv, ligne 8, colonne purpose.1');
    const { cohorts }: SurveyResult = JSON.parse(run.stdout);
    expect(cohorts.reduce((sum, { respondents }) => sum + respondents, 0)).toBe(8);
  });

  it('leaves out of a folder what is hidden, what a spreadsheet locks, and what is no export', async () => {
    const names = ['nord.csv', '.nord.csv', '~$nord.csv', 'nord.csv.bak', 'notes.md'];
    const cwd = makeFolder(Object.fromEntries(names.map((name) => [`exports/${name}`, plainSurvey(6)])));
    expect((await score(['exports'], { cwd })).cohorts.map(({ id }) => id)).toEqual(['nord']);
  });

  it('fails as a whole when no file can be read', async () => {
    const cwd = makeFolder({ 'a.csv': '', 'b.csv': '' });
    const run = await runCop(['survey', 'score', 'a.csv', 'b.csv'], { cwd });
    expect(run.exitCode).toBe(65);
    expect(run.stdout).toBe('');
    expect((await runCop(['survey', 'score', makeFolder({ 'lisez-moi.md': 'x' })], { cwd })).exitCode).toBe(
      66,
    );
  });

  it('names cohorts by file, with the folder where two files have one name', async () => {
    const cwd = makeFolder({
      'nord/2026.csv': plainSurvey(6),
      'sud/2026.csv': plainSurvey(7, { seed: 5 }),
      'est.csv': plainSurvey(8, { seed: 9 }),
    });
    const { cohorts } = await score(['nord/2026.csv', 'sud/2026.csv', 'est.csv'], { cwd });
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
    const { cohorts, warnings, comparisons } = await score(args, { cwd });
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
    const { stderr } = await runCop(['survey', 'score', 'lundi.csv', 'mardi.csv'], { cwd });
    expect(stderr).toContain('« lundi.csv » et « mardi.csv » ont');
  });

  it('says the first warnings of a kind, and of the others how many; the result holds all', async () => {
    const rows = (name: string) => plainSurvey(6, { seed: name.length, columns: { id: () => name } });
    const names = Array.from({ length: 8 }, (_, index) => `cop-${index}.csv`);
    const cwd = makeFolder(
      Object.fromEntries(names.map((name, index) => [name, rows(`r${'x'.repeat(index)}`)])),
    );
    const { stdout, stderr } = await runCop(['survey', 'score', '.', '--json'], { cwd });
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
    const run = await runCop(['survey', 'score', 'exports', '-o', 'portefeuille.xlsx', 'p.json'], { cwd });
    expect(run.exitCode).toBe(0);
    const { cohorts, totals }: SurveyResult = JSON.parse(readFileSync(join(cwd, 'p.json'), 'utf8'));
    expect(cohorts).toHaveLength(200);
    expect(cohorts.every(({ respondents }) => respondents === 40)).toBe(true);
    expect(totals[0]).toMatchObject({ cohorts: 200, hiddenCohorts: 0, respondents: 8000 });
    expect(totals[0]!.dimensions[0]!.quartiles).toHaveLength(3);
    expect(readFileSync(join(cwd, 'portefeuille.xlsx')).length).toBeGreaterThan(100_000);
  });
});

describe('usage', () => {
  const cwd = makeFolder({
    'a.csv': plainSurvey(6),
    'b.csv': plainSurvey(7, { seed: 2 }),
    'm.csv': 'cop,n\r\na,1\r\n',
    'n.csv': 'cohort,members\r\na,douze\r\n',
  });
  const wrong: readonly (readonly [name: string, args: readonly string[], exit: number, code: string])[] = [
    ['a number of members for several CoPs', ['a.csv', 'b.csv', '--members', '20'], 64, 'COP-SURVEY-001'],
    ['a floor under three', ['a.csv', '--floor', '2'], 64, 'COP-SURVEY-002'],
    ['a floor that is no number', ['a.csv', '--floor', 'cinq'], 64, 'COP-SURVEY-002'],
    ['members without their columns', ['a.csv', '--members', 'm.csv'], 65, 'COP-SURVEY-003'],
    ['members that are no number', ['a.csv', '--members', 'n.csv'], 65, 'COP-SURVEY-004'],
    ['a members file that is not there', ['a.csv', '--members', 'x.csv'], 66, 'COP-FILE-001'],
    ['another rule for unfinished responses', ['a.csv', '--incomplete', 'sometimes'], 64, 'COP-USAGE-005'],
    ['a column for CoPs that is not there', ['a.csv', '--by', 'cop'], 65, 'COP-MAPPING-009'],
    ['an ending that is no format', ['a.csv', '-o', 'r.pptx'], 64, 'COP-USAGE-007'],
  ];

  it.each(wrong)('refuses %s', async (_, args, exitCode, code) => {
    const run = await runCop(['survey', 'score', ...args], { cwd });
    expect([run.exitCode, run.stderr.includes(code)]).toEqual([exitCode, true]);
    expect(run.stdout).toBe('');
  });
});

describe('in a dossier', () => {
  const name = 'Qualité';

  it('takes the name of the CoP and its members from the profile', async () => {
    const cwd = makeDossier({ profile: { name, members: 30 } });
    writeFileSync(join(cwd, 'export.csv'), plainSurvey(12));
    const { cohorts } = await score(['export.csv'], { cwd });
    expect(cohorts[0]).toMatchObject({ id: name, members: 30, responseRate: 0.4 });
  });

  it('warns that two exports of a growing survey can be told apart, and of an export among results', async () => {
    const items = Object.fromEntries(survey.items.map(({ id }) => [id, 3]));
    const stored = scoreRows(survey, Array(9).fill(items), { cohort: name });
    const cwd = makeDossier({
      profile: { name },
      waves: { '2026': stored },
      files: { 'survey/export.csv': plainSurvey(12) },
    });
    const { stderr } = await runCop(['survey', 'score', 'survey/export.csv'], { cwd });
    expect(stderr).toContain(
      'contient déjà des résultats de « Qualité » pour cette enquête, avec 9 réponses',
    );
    expect(stderr).toContain('le dossier survey/ est fait pour les résultats');
    const other = await runCop(['survey', 'score', 'survey/export.csv', '--wave', '2027'], { cwd });
    expect(other.stderr).not.toContain('contient déjà');
  });
});

describe('progress', () => {
  /** A clock that moves on by a second each time it is read. */
  async function errorsOf(isTTY: boolean): Promise<string> {
    const cwd = makeFolder({ 'a.csv': plainSurvey(6), 'b.csv': plainSurvey(7, { seed: 2 }) });
    const written: string[] = [];
    let seconds = 0;
    const sink = { write: (text: string | Uint8Array) => written.push(String(text)), isTTY };
    await main(['survey', 'score', 'a.csv', 'b.csv'], {
      stdin: Readable.from([]),
      stdout: { write: () => true },
      stderr: sink,
      env: { LANG: 'fr_BE.UTF-8' },
      cwd,
      clock: () => new Date(Date.UTC(2026, 10, 21, 10, 0, seconds++)),
    });
    return plain(written.join(''));
  }

  it('is one line on a terminal, wiped at the end, and none elsewhere', async () => {
    const shown = await errorsOf(true);
    expect(shown).toContain('Lecture : fichier 2 sur 2');
    expect(shown.endsWith('\r\u001b[K')).toBe(true);
    expect(await errorsOf(false)).toBe('');
  });
});

/** The shipped survey with items turned round, as an organisation would write it down. */
function ownQuestionnaire(reversed: readonly string[]): Record<string, string> {
  const shipped = (name: string): string =>
    readFileSync(new URL(`../../questionnaires/survey/${name}`, import.meta.url), 'utf8');
  const structure = reversed.reduce(
    (text, id) => text.replace(`id: ${id},`, `id: ${id}, keying: reverse,`),
    shipped('instrument.yaml'),
  );
  return { 'instrument.yaml': structure, 'locales/fr.yaml': shipped('locales/fr.yaml') };
}
