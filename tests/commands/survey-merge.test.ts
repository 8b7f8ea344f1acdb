/** `cop survey score --partial` and `cop survey merge` as administrations use them: score at home, hand figures on, merge them. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SurveyPartial } from '../../src/model/survey-partial.js';
import type { SurveyResult } from '../../src/model/survey-result.js';
import { expectAlike } from '../support/close.js';
import { withoutWords } from '../support/partial.js';
import { plain } from '../support/plain.js';
import { plainSurvey } from '../support/plain-survey.js';
import { type CopRun, makeFolder, runCop } from '../support/run-cop.js';

const SECRET = 'SECRET';
const columns = {
  'open.keep': (row: number) => `${SECRET} ${row}`,
  'open.story': () => SECRET,
  'open.story.quotable': () => 'yes',
  'profile.role': (row: number) => (row % 2 === 0 ? 'member' : 'expert'),
  email: (row: number) => `${SECRET}${row}@example.be`,
};

/** Two administrations: one with two CoPs, one with a third and a small one. */
function makeHomes(): string {
  const cwd = makeFolder();
  for (const folder of ['nord', 'sud', 'partiels']) mkdirSync(join(cwd, folder));
  writeFileSync(join(cwd, 'nord', 'achats.csv'), plainSurvey(30, { columns }));
  writeFileSync(join(cwd, 'nord', 'qualite.csv'), plainSurvey(14, { level: 1, seed: 3, columns }));
  writeFileSync(join(cwd, 'sud', 'climat.csv'), plainSurvey(22, { seed: 5, columns }));
  writeFileSync(join(cwd, 'sud', 'petite.csv'), plainSurvey(4, { seed: 7, columns }));
  return cwd;
}

async function done(argv: readonly string[], cwd: string): Promise<CopRun> {
  const run = await runCop(argv, { cwd });
  expect(run.exitCode, run.stderr).toBe(0);
  return { ...run, stderr: plain(run.stderr) };
}

async function share(cwd: string): Promise<void> {
  for (const home of ['nord', 'sud']) {
    await done(['survey', 'score', home, '--partial', '-o', `partiels/${home}.json`], cwd);
  }
}

function readPartial(cwd: string, name: string): SurveyPartial {
  return JSON.parse(readFileSync(join(cwd, name), 'utf8'));
}

describe('score at home, merge together', () => {
  it('gives what scoring all exports at once gives, but for people’s own words', async () => {
    const cwd = makeHomes();
    await share(cwd);
    const merged: SurveyResult = JSON.parse(
      (await done(['survey', 'merge', 'partiels', '--json'], cwd)).stdout,
    );
    const whole: SurveyResult = JSON.parse(
      (await done(['survey', 'score', 'nord', 'sud', '--json'], cwd)).stdout,
    );
    const shown = ({ cohorts }: SurveyResult) =>
      cohorts.filter(({ respondents }) => respondents >= 5).map(withoutWords);
    expect(merged.cohorts.map(({ id }) => id)).toEqual(['achats', 'climat', 'petite', 'qualite']);
    expect(shown(merged)).toHaveLength(3);
    expectAlike(shown(merged), shown(whole));
    expectAlike([merged.comparisons, merged.totals], [whole.comparisons, whole.totals]);
  });

  it('hands on no words, no personal column, and of a small CoP only that it is there', async () => {
    const cwd = makeHomes();
    await share(cwd);
    for (const name of ['nord', 'sud']) {
      const text = readFileSync(join(cwd, 'partiels', `${name}.json`), 'utf8');
      expect(text).not.toMatch(/SECRET|email|open\.|\.csv/);
    }
    const { cohorts } = readPartial(cwd, 'partiels/sud.json');
    expect(cohorts[1]).toEqual({ id: 'petite', wave: null, belowFloor: true });
  });

  it('prints the partial where no file is named, and says nothing of comments that are not in it', async () => {
    const cwd = makeHomes();
    const { stdout, stderr } = await done(['survey', 'score', 'nord', '--partial'], cwd);
    expect(JSON.parse(stdout)).toMatchObject({ schemaVersion: 1, kind: 'survey-partial', floor: 5 });
    expect(stderr).not.toContain('commentaires');
  });

  it('writes every form', async () => {
    const cwd = makeHomes();
    await share(cwd);
    const names = ['r.json', 'r.csv', 'r.html', 'r.md', 'r.txt', 'r.docx', 'r.xlsx'];
    await done(['survey', 'merge', 'partiels/nord.json', 'partiels/sud.json', '-o', ...names], cwd);
    for (const name of names) expect(readFileSync(join(cwd, name)).length).toBeGreaterThan(500);
    const again = await done(['survey', 'score', 'r.json', '--lang', 'en'], cwd);
    expect(again.stdout).toContain('petite');
    const html = readFileSync(join(cwd, 'r.html'), 'utf8');
    expect(html).toContain('Moins de 5 personnes ont répondu.');
    expect(html).not.toContain('Personne n’a répondu');
  });

  it('shows a small CoP alone as hidden, without how many answered', async () => {
    const cwd = makeHomes();
    await done(['survey', 'score', 'sud/petite.csv', '--partial', '-o', 'p.json'], cwd);
    const { stdout, stderr } = await done(['survey', 'merge', 'p.json'], cwd);
    expect(stdout).toContain('Moins de 5 personnes ont répondu.');
    expect(stderr).toContain('petite : moins de 5 réponses ; rien n’en est montré.');
    expect(stdout + stderr).not.toMatch(/\b[1-4] (réponses|personnes|membres)/);
  });

  it('lets nobody take the number of a hidden CoP for a count: compass, portfolio, mail', async () => {
    const cwd = makeHomes();
    await done(['survey', 'score', 'sud/petite.csv', '--partial', '-o', 'p.json'], cwd);
    cpSync('examples/stuck-in-sharing', join(cwd, 'cop'), { recursive: true });
    rmSync(join(cwd, 'cop', 'survey'), { recursive: true });
    await done(['survey', 'merge', 'p.json', '-o', 'cop/survey/2026.json'], cwd);
    const round = 'cop/compass/2026-10-06.yaml';
    await done(['compass', 'score', round, '--survey', 'cop/survey/2026.json', '-o', 'r.md', 'r.json'], cwd);
    await done(['portfolio', 'cop', '-o', 'all.txt', 'all.csv', 'all.json'], cwd);
    await done(['survey', 'mail', 'results', '--result', 'cop/survey/2026.json', '-o', 'm.txt'], cwd);
    const read = (name: string): string =>
      readFileSync(join(cwd, name), 'utf8').replace(/[\u00a0\u202f]/g, ' ');
    expect(read('r.md')).toContain(
      'Trop peu de réponses à l’enquête pour en montrer un résultat : il en faut 5.',
    );
    expect(JSON.parse(read('r.json')).survey).toMatchObject({ reasons: { respondents: 'below-floor' } });
    const [cop] = JSON.parse(read('all.json')).cops;
    expect(cop.waves).toMatchObject([{ reasons: { respondents: 'below-floor' } }]);
    const [header, row] = read('all.csv').trimEnd().split('\r\n');
    expect(row!.split(',')[header!.split(',').indexOf('respondents')]).toBe('');
    for (const name of ['r.md', 'all.txt', 'm.txt'])
      expect(read(name)).not.toMatch(/\b0 (réponse|personne|membre)/);
    expect(read('all.txt')).toContain('masqué');
  });

  it('puts the parts of one CoP together, and says so', async () => {
    const cwd = makeHomes();
    writeFileSync(join(cwd, 'sud', 'achats.csv'), plainSurvey(20, { seed: 11 }));
    await share(cwd);
    const { stdout, stderr } = await done(['survey', 'merge', 'partiels', '--json'], cwd);
    const [first] = (JSON.parse(stdout) as SurveyResult).cohorts;
    expect(first).toMatchObject({ id: 'achats', respondents: 50 });
    expect(stderr).toContain('achats : 2 parties sont réunies.');
  });

  it('counts the same file once', async () => {
    const cwd = makeHomes();
    await share(cwd);
    writeFileSync(join(cwd, 'copie.json'), readFileSync(join(cwd, 'partiels', 'nord.json')));
    const run = await done(['survey', 'merge', 'partiels', 'copie.json', '--json'], cwd);
    expect(run.stderr).toContain('sont le même fichier ; il n’est compté qu’une fois');
    const result: SurveyResult = JSON.parse(run.stdout);
    expect(result.cohorts[0]!.respondents).toBe(30);
    expect(result.warnings).toContainEqual({
      code: 'survey-partial-twice',
      values: { first: join('partiels', 'nord.json'), second: 'copie.json' },
    });
  });

  it('warns of two states of one survey, whose people would count twice', async () => {
    const cwd = makeHomes();
    const lines = readFileSync(join(cwd, 'nord', 'achats.csv'), 'utf8').split('\r\n');
    mkdirSync(join(cwd, 'hier'));
    writeFileSync(join(cwd, 'hier', 'achats.csv'), lines.slice(0, 21).join('\r\n'));
    await done(['survey', 'score', 'hier/achats.csv', '--partial', '-o', 'hier.json'], cwd);
    await done(['survey', 'score', 'nord/achats.csv', '--partial', '-o', 'nord.json'], cwd);
    const { stderr } = await done(['survey', 'merge', 'hier.json', 'nord.json', '--lang', 'en'], cwd);
    expect(stderr).toContain('achats: ‘hier.json’ and ‘nord.json’ seem to be two states of one survey');
  });

  it('reads one on standard input', async () => {
    const cwd = makeHomes();
    const { stdout: stdin } = await done(['survey', 'score', 'nord', '--partial'], cwd);
    const { stdout } = await runCop(['survey', 'merge', '-', '--json'], { cwd, stdin });
    expect((JSON.parse(stdout) as SurveyResult).cohorts).toHaveLength(2);
  });

  it('works with a questionnaire of one’s own, and not with another', async () => {
    const cwd = makeHomes();
    await share(cwd);
    const own = join(cwd, 'propre');
    mkdirSync(join(own, 'locales'), { recursive: true });
    const shipped = (name: string) => readFileSync(`questionnaires/survey/${name}`, 'utf8');
    writeFileSync(
      join(own, 'instrument.yaml'),
      shipped('instrument.yaml').replace(/^id: survey/m, 'id: own'),
    );
    writeFileSync(join(own, 'locales', 'fr.yaml'), shipped('locales/fr.yaml'));
    await done(['survey', 'score', 'nord', '--partial', '-o', 'own.json', '--questionnaire', own], cwd);
    await done(['survey', 'merge', 'own.json', '--questionnaire', own], cwd);
    const run = await runCop(['survey', 'merge', 'own.json', 'partiels'], { cwd });
    expect([run.exitCode, run.stderr.includes('COP-PARTIAL-004')]).toEqual([65, true]);
    expect(run.stdout).toBe('');
  });
});

describe('what is wrong is said, and nothing is merged', () => {
  const cwd = makeHomes();
  beforeAll(async () => {
    await share(cwd);
    await done(['survey', 'score', 'nord', '-o', 'r.json'], cwd);
    const text = readFileSync(join(cwd, 'partiels', 'nord.json'), 'utf8');
    writeFileSync(join(cwd, 'forme.json'), text.replace('"respondents": 30', '"respondents": "30"'));
    writeFileSync(join(cwd, 'faux.json'), text.replace('"respondents": 30', '"respondents": 29'));
    writeFileSync(join(cwd, 'faux2.json'), text.replace('"respondents": 14', '"respondents": 13'));
    writeFileSync(join(cwd, 'moitie.json'), text.slice(0, text.length / 2));
  });

  it.each([
    ['an export', ['survey', 'merge', 'nord/achats.csv'], 65, 'COP-PARTIAL-001'],
    ['a result', ['survey', 'merge', 'r.json'], 65, 'COP-PARTIAL-001'],
    ['a file without the form', ['survey', 'merge', 'partiels', 'forme.json'], 65, 'COP-PARTIAL-002'],
    ['figures that contradict', ['survey', 'merge', 'partiels', 'faux.json'], 65, 'COP-PARTIAL-003'],
    [
      'a workbook of figures',
      ['survey', 'score', 'nord', '--partial', '-o', 'r.xlsx'],
      64,
      'COP-PARTIAL-005',
    ],
    ['another format', ['survey', 'score', 'nord', '--partial', '--format', 'csv'], 64, 'COP-PARTIAL-005'],
    ['an explanation', ['survey', 'score', 'nord', '--partial', '--explain'], 64, 'COP-PARTIAL-005'],
    ['a partial of a result', ['survey', 'score', 'r.json', '--partial'], 64, 'COP-PARTIAL-006'],
    ['a folder without any', ['survey', 'merge', 'nord'], 66, 'COP-PARTIAL-007'],
    ['a partial to score', ['survey', 'score', 'partiels/nord.json'], 65, 'COP-PARTIAL-008'],
    ['no file', ['survey', 'merge', 'absent.json'], 66, 'COP-FILE-001'],
    ['half a file', ['survey', 'merge', 'moitie.json'], 65, 'COP-YAML-001'],
  ])('%s', async (_, argv, exitCode, code) => {
    const run = await runCop(argv, { cwd });
    expect([run.exitCode, run.stderr.includes(code)], run.stderr).toEqual([exitCode, true]);
    expect(run.stdout).toBe('');
  });

  it('is what cop validate says too', async () => {
    expect((await done(['validate', 'partiels/nord.json'], cwd)).stdout).toContain(
      'résultat partiel correct',
    );
    const form = await runCop(['validate', 'forme.json'], { cwd });
    expect(form.stderr + form.stdout).toContain('« cohorts.0.respondents »'.replace(/ /g, '\u00a0'));
    const wrong = await runCop(['validate', 'faux.json'], { cwd });
    expect([wrong.exitCode, wrong.stderr.includes('COP-PARTIAL-003')]).toEqual([form.exitCode, true]);
  });

  it('names the place of a figure, in every file', async () => {
    const { stderr } = await runCop(['survey', 'merge', 'faux.json', 'faux2.json'], { cwd });
    expect(stderr).toMatch(/faux\.json:\d+:\d+/);
    expect(stderr).toMatch(/faux2\.json:\d+:\d+/);
    expect(stderr).toContain('cohorts.0.items.0.validN');
    expect(stderr).toContain('cohorts.1.items.0.validN');
  });
});
