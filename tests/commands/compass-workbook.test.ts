import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { CompassResult } from '../../src/model/compass-result.js';
import { answerSet, uniformSet } from '../support/answers.js';
import { makeDossier, surveyOf } from '../support/dossier.js';
import { editWorkbook, setCell } from '../support/edit-workbook.js';
import { makeLive } from '../support/live.js';
import { makeFolder, runCop } from '../support/run-cop.js';
import { openSpreadsheet } from '../support/spreadsheet.js';

const round = { ...uniformSet(3, { 'launch.identity.2': 1 }), date: '2026-11-10' };
const profile = {
  name: 'Achats durables',
  createdOn: '2024-09-01',
  origin: 'spontaneous' as const,
  members: 34,
};

function result(stdout: string): CompassResult {
  return JSON.parse(stdout) as CompassResult;
}

describe('cop compass workbook', () => {
  it('writes an empty questionnaire, under a name of the language when none is given', async () => {
    const cwd = makeFolder();
    const { exitCode, stderr } = await runCop(['compass', 'workbook'], { cwd });
    expect([exitCode, stderr]).toEqual([0, 'Fichier écrit\u00a0: boussole.xlsx\n']);
    const sheet = await openSpreadsheet(readFileSync(join(cwd, 'boussole.xlsx')));
    expect(sheet.value('Résultats', 'A4')).toMatch(/^Répondez aux questions/);
    expect(sheet.value('Profil', 'C6')).toBe('');
    await runCop(['compass', 'workbook', '--lang', 'nl'], { cwd });
    expect(() => readFileSync(join(cwd, 'cop-kompas.xlsx'))).not.toThrow();
  });

  it('does not overwrite, and writes nothing but workbooks', async () => {
    const cwd = makeFolder({ 'b.xlsx': 'mine' });
    const refused = await runCop(['compass', 'workbook', '-o', 'b.xlsx'], { cwd });
    expect([refused.exitCode, readFileSync(join(cwd, 'b.xlsx'), 'utf8')]).toEqual([73, 'mine']);
    expect((await runCop(['compass', 'workbook', '-o', 'b.pdf'], { cwd })).exitCode).toBe(64);
    expect((await runCop(['compass', 'workbook', '-o', 'b.xlsx', '--force'], { cwd })).exitCode).toBe(0);
  });

  it('takes over profile, newest answers and survey of a dossier', async () => {
    const cwd = makeDossier({
      profile,
      rounds: [{ ...answerSet({}), date: '2025-01-01' }, round],
      waves: { '2026': surveyOf(12, 4, { support: 2 }, { cohort: profile.name }) },
    });
    await runCop(['compass', 'workbook', '--dossier', '-o', 'b.xlsx'], { cwd });
    const sheet = await openSpreadsheet(readFileSync(join(cwd, 'b.xlsx')));
    expect(sheet.differences()).toEqual([]);
    expect(sheet.value('Résultats', 'A2')).toBe('Achats durables');
    expect(sheet.value('Démarrage', 'E13')).toBe('un peu');
    const dimensions = Array.from({ length: 7 }, (_, index) => sheet.value('Enquête', `C${8 + index}`));
    expect(dimensions).toEqual([75, 75, 75, 75, 75, 75, 25]);
    const blank = await runCop(['compass', 'workbook', '--dossier', '--no-answers', '-o', 'c.xlsx'], { cwd });
    expect(blank.exitCode).toBe(0);
    const empty = await openSpreadsheet(readFileSync(join(cwd, 'c.xlsx')));
    expect([empty.value('Démarrage', 'E13'), empty.value('Résultats', 'A2')]).toEqual([
      '',
      'Achats durables',
    ]);
  });

  it('asks twenty questions with --express', async () => {
    const cwd = makeFolder();
    await runCop(['compass', 'workbook', '--express', '-o', 'b.xlsx'], { cwd });
    const sheet = await openSpreadsheet(readFileSync(join(cwd, 'b.xlsx')));
    expect(sheet.value('Préparation', 'A10')).toBe('preparation.means.1');
    expect(sheet.value('Préparation', 'A11')).toBe('');
  });
});

describe('cop compass score boussole.xlsx', () => {
  it('gives what the same answers give as a file, with the profile of the workbook', async () => {
    const cwd = makeDossier({ profile, rounds: [round] });
    await runCop(['compass', 'workbook', '--dossier', '-o', 'b.xlsx', '--lang', 'de'], { cwd });
    const fromFile = await runCop(['compass', 'score', 'compass/2026-11-10.yaml', '--json'], { cwd });
    const elsewhere = makeFolder({ 'b.xlsx': readFileSync(join(cwd, 'b.xlsx')) });
    const fromWorkbook = await runCop(['compass', 'score', 'b.xlsx', '--json'], { cwd: elsewhere });
    expect(result(fromWorkbook.stdout)).toEqual(result(fromFile.stdout));
  });

  it('puts the fields of the workbook over those of the dossier', async () => {
    const cwd = makeDossier({ profile, rounds: [round] });
    const bytes = await makeLive(round, { profile: { name: '', members: 50 } });
    writeFileSync(join(cwd, 'b.xlsx'), bytes);
    const { stdout } = await runCop(['compass', 'score', 'b.xlsx', '--json'], { cwd });
    expect(result(stdout).profile).toEqual({ ...profile, members: 50 });
  });

  it('says in words what is wrong in the profile, and what a number beside the list was taken for', async () => {
    const made = await makeLive(round);
    const numbered = await editWorkbook(made, (workbook) => setCell(workbook, 'Croissance', 'E9', 2));
    const wrong = await editWorkbook(made, (workbook) => setCell(workbook, 'Profil', 'C11', 'environ 45'));
    const cwd = makeFolder({ 'n.xlsx': Buffer.from(numbered), 'w.xlsx': Buffer.from(wrong) });
    const scored = await runCop(['compass', 'score', 'n.xlsx'], { cwd });
    expect(scored.exitCode).toBe(0);
    expect(scored.stderr).toContain('«\u00a02\u00a0» (Croissance!E9) a été lu comme «\u00a0en partie\u00a0»');
    const { exitCode, stderr } = await runCop(['compass', 'score', 'w.xlsx'], { cwd });
    expect(exitCode).toBe(65);
    expect(stderr).toContain(
      'w.xlsx[Profil!C11]: «\u00a0environ 45\u00a0» n’est pas possible pour «\u00a0Nombre de membres\u00a0»',
    );
    expect(stderr).toContain('ou videz la cellule');
  });

  it('scores several workbooks, and names sheet and cell of what it cannot read in any of them', async () => {
    const cwd = makeFolder();
    const good = await makeLive(round);
    const bad = await editWorkbook(good, (workbook) => setCell(workbook, 'Croissance', 'E9', 'peut-être'));
    for (const [name, bytes] of Object.entries({ 'a.xlsx': good, 'b.xlsx': bad, 'c.xlsx': bad })) {
      writeFileSync(join(cwd, name), bytes);
    }
    const two = await runCop(['compass', 'score', 'a.xlsx', 'a.xlsx', '--json'], { cwd });
    expect(JSON.parse(two.stdout).results).toHaveLength(2);
    const { exitCode, stderr } = await runCop(['compass', 'score', 'a.xlsx', 'b.xlsx', 'c.xlsx'], { cwd });
    expect(exitCode).toBe(65);
    for (const name of ['b.xlsx', 'c.xlsx']) {
      expect(stderr).toContain(
        `${name}[Croissance!E9]: La réponse «\u00a0peut-être\u00a0» à «\u00a0Un projet commun est en cours au sein de la CoP.\u00a0» (growth.production.1) `,
      );
    }
  });
});

describe('cop compass --answers boussole.xlsx', () => {
  it('goes on in the terminal, in a file beside the workbook', async () => {
    const cwd = makeFolder();
    const { 'growth.value.1': _open, ...rest } = uniformSet(3).answers;
    writeFileSync(join(cwd, 'b.xlsx'), await makeLive({ ...uniformSet(3), answers: rest }));
    const argv = ['compass', '--accessible', '--answers', 'b.xlsx'];
    const { exitCode, stderr } = await runCop(argv, { cwd, stdin: '2\narrêter\n' });
    expect(exitCode).toBe(0);
    expect(stderr).toContain('Les réponses de b.xlsx sont reprises dans b.yaml.');
    const { answers } = parse(readFileSync(join(cwd, 'b.yaml'), 'utf8'));
    expect(Object.keys(answers)).toHaveLength(60);
    expect([answers['growth.value.1'], answers['growth.value.2']]).toEqual([2, 3]);
    expect((await runCop(argv, { cwd, stdin: '' })).exitCode).toBe(73);
  });
});
