/** The first things that somebody types who has read nothing but the README: each says what to do next, in their language. */
import { expect, it } from 'vitest';
import { uniformSet } from '../support/answers.js';
import { makeDossier } from '../support/dossier.js';
import { plain } from '../support/plain.js';
import { makeFolder, runCop } from '../support/run-cop.js';

it.each([
  ['help', 0, 'Utilisation', ''],
  ['help compass score', 0, 'cop compass score', ''],
  ['compas', 64, '', 'Vouliez-vous dire « compass » ?'],
  ['survey scor x.csv', 64, '', 'Vouliez-vous dire « score » ?'],
  ['doc charte', 78, '', 'Vouliez-vous dire « charter » ?'],
  ['compass --expres', 64, '', 'Vouliez-vous dire « --express » ?'],
  ['--langue fr', 64, '', 'L’option « --langue » n’existe pas. Vouliez-vous dire « --lang » ?'],
  ['--langue=fr', 64, '', 'L’option « --langue=fr » n’existe pas.'],
  ['--lang es', 64, '', '« --lang es »'],
  ['compass --lang=rf', 64, '', 'Vouliez-vous dire « fr » ?'],
  ['kit --lang fr,xx -o k', 64, '', '« --lang xx »'],
  ['compass score', 64, '', 'Il manque « <fichiers...> »'],
  ['survey score', 64, '', 'Il manque « exports '],
  ['kit', 64, '', 'Il manque « -o <dossier> »'],
  ['compass score --survey', 64, '', 'L’option « --survey <fichier> » doit être suivie d’une valeur.'],
  ['survey mail invitaton', 64, '', 'Vouliez-vous dire « invitation » ?'],
  ['kit -o a b', 64, '', 'mots de trop'],
  ['compass score none.yaml', 66, '', 'none.yaml: Ce fichier n’existe pas.'],
  ['compass score no/none.yaml', 66, '', 'no/none.yaml: Ce fichier n’existe pas.'],
  ['completions bsh', 64, '', 'Vouliez-vous dire « bash » ?'],
  ['doc kickoff --role sponsr=A', 64, '', 'Vouliez-vous dire « sponsor » ?'],
  ['doc kickoff --mode remoot', 64, '', 'Vouliez-vous dire « remote » ?'],
  ['guide vitalty', 64, '', 'Vouliez-vous dire « vitality » ?'],
  ['compass --phase grwoth --accessible', 64, '', 'Vouliez-vous dire « growth » ?'],
  ['guide vitality --format jsn', 64, '', 'Vouliez-vous dire'],
  ['init ma-cop', 64, '', 'cop init --name'],
])('cop %s', async (line, code, out, err) => {
  const cwd = makeFolder();
  const { exitCode, stdout, stderr } = await runCop(line.split(' '), { cwd });
  expect(exitCode).toBe(code);
  expect(plain(stdout)).toContain(out);
  expect(plain(stderr)).toContain(err);
  expect(stderr).not.toContain(cwd);
});

/** What was meant, in the words of each language. */
const MEANT = [
  ['fr', 'Vouliez-vous dire « 2026-11-21.yaml » ?'],
  ['nl', 'Bedoelde u ‘2026-11-21.yaml’?'],
  ['de', 'Meinten Sie „2026-11-21.yaml“?'],
  ['en', 'Did you mean ‘2026-11-21.yaml’?'],
] as const;

it.each(MEANT)('a file that is not there is told with the nearest, in %s', async (lang, hint) => {
  const cwd = makeDossier({ rounds: [uniformSet(2)] });
  const argv = ['compass', 'score', 'compass/2026-11-12.yaml', '--lang', lang];
  const { exitCode, stderr } = await runCop(argv, { cwd });
  expect(exitCode).toBe(66);
  expect(plain(stderr)).toContain(hint);
});

it('a format that is asked for without a file is that of the screen', async () => {
  const cwd = makeDossier({ rounds: [uniformSet(2)] });
  const round = 'compass/2026-11-21.yaml';
  const shown = async (...argv: string[]) => (await runCop(argv, { cwd })).stdout;
  expect(JSON.parse(await shown('compass', 'score', round, '--format', 'json')).kind).toBe('compass-result');
  expect(await shown('compass', 'score', round, '--format', 'csv')).toMatch(/^\ufeff?cop[,;]date[,;]/);
  expect(await shown('doc', 'charter', '--format', 'md')).toMatch(/^# /);
  expect(await shown('portfolio', '.', '--format', 'csv')).toContain('CoP');
});
