/** `cop survey score` as people use it: one export, a dossier; what is said when something is wrong. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli.js';
import { expectFields } from '../support/close.js';
import { makeDossier } from '../support/dossier.js';
import { plain } from '../support/plain.js';
import { plainSurvey } from '../support/plain-survey.js';
import { makeFolder, runCopPlain } from '../support/run-cop.js';
import { scoreRows, survey } from '../support/survey.js';
import { scoreResult } from '../support/survey-score.js';

const fixtures = new URL('../fixtures/survey/', import.meta.url);

describe('one export', () => {
  it('agrees with R on every figure, with a questionnaire of one’s own', async () => {
    const reference = JSON.parse(readFileSync(new URL('survey-simulated.reference.json', fixtures), 'utf8'));
    const file = fileURLToPath(new URL('survey-simulated.csv', fixtures));
    const own = makeFolder(ownQuestionnaire(reference.reversed));
    const { cohorts } = await scoreResult([file, '--members', '260', '--questionnaire', own], { cwd: own });
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
    const { stdout, exitCode } = await runCopPlain(['survey', 'score', 'qualite.csv', '--members', '60'], {
      cwd,
    });
    expect(exitCode).toBe(0);
    expect(stdout).toContain('Enquête de satisfaction : qualite');
    expect(stdout).toContain('24 membres ont répondu sur 60 (40 %).');
    expect(stdout).toContain('Sens et objectifs');
    expect(stdout).toContain('Les quatre phases selon les membres');
    expect(stdout).toContain('Trois constats à partager');
    expect(stdout).not.toContain('masqué');
  });

  it('comes on standard input too, under the name it is given there', async () => {
    const { cohorts } = await scoreResult(['-', '--wave', '2026'], { stdin: plainSurvey(6) });
    expect(cohorts[0]).toMatchObject({ id: '-', wave: '2026', respondents: 6, members: null });
  });

  it('says where each number comes from, and never what a person answered', async () => {
    const cwd = makeFolder({ 'a.csv': plainSurvey(24) });
    const { stdout } = await runCopPlain(['survey', 'score', 'a.csv', '--explain', '--lang', 'en'], {
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
    const run = await runCopPlain(['survey', 'score', 'petite.csv', '-o', ...outputs], { cwd });
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
    const { exitCode, stderr } = await runCopPlain(['survey', 'score', 'qualite.csv', '-o', ...names], {
      cwd,
    });
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
    await runCopPlain(['survey', 'score', 'qualite.csv', '-o', 'r.json'], { cwd });
    const again = await runCopPlain(['survey', 'score', 'r.json', '-o', 'again.json'], { cwd });
    expect(again.exitCode).toBe(0);
    expect(JSON.parse(readFileSync(join(cwd, 'again.json'), 'utf8'))).toEqual(
      JSON.parse(readFileSync(join(cwd, 'r.json'), 'utf8')),
    );
    const { stdout } = await runCopPlain(['survey', 'score', 'r.json', '--lang', 'nl'], { cwd });
    expect(stdout).toContain('Tevredenheidsenquête: qualite');
    expect(stdout).toContain('24 personen hebben geantwoord');
  });

  it('refuse a stored result that was changed by hand, field by field', async () => {
    const cwd = makeFolder({ 'qualite.csv': plainSurvey(24) });
    await runCopPlain(['survey', 'score', 'qualite.csv', '-o', 'r.json'], { cwd });
    const broken = JSON.parse(readFileSync(join(cwd, 'r.json'), 'utf8'));
    broken.cohorts[0].respondents = -1;
    writeFileSync(join(cwd, 'r.json'), JSON.stringify(broken));
    const { exitCode, stderr } = await runCopPlain(['survey', 'score', 'r.json'], { cwd });
    expect(exitCode).toBe(65);
    expect(stderr).toContain('cohorts.0.respondents');
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
    const run = await runCopPlain(['survey', 'score', ...args], { cwd });
    expect([run.exitCode, run.stderr.includes(code)]).toEqual([exitCode, true]);
    expect(run.stdout).toBe('');
  });
});

describe('in a dossier', () => {
  const name = 'Qualité';

  it('takes the name of the CoP and its members from the profile', async () => {
    const cwd = makeDossier({ profile: { name, members: 30 } });
    writeFileSync(join(cwd, 'export.csv'), plainSurvey(12));
    const { cohorts } = await scoreResult(['export.csv'], { cwd });
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
    const { stderr } = await runCopPlain(['survey', 'score', 'survey/export.csv'], { cwd });
    expect(stderr).toContain(
      'contient déjà des résultats de « Qualité » pour cette enquête, avec 9 réponses',
    );
    expect(stderr).toContain('le dossier survey/ est fait pour les résultats');
    const other = await runCopPlain(['survey', 'score', 'survey/export.csv', '--wave', '2027'], { cwd });
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
