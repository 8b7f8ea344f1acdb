import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadPitfallTexts } from '../../src/io/load-pitfalls.js';
import { formatYaml } from '../../src/io/yaml.js';
import type { CompassResult } from '../../src/model/compass-result.js';
import { formatAnswers } from '../../src/model/format-answers.js';
import { LANGS } from '../../src/model/lang.js';
import { looseFileName } from '../../src/model/round.js';
import { uniformSet } from '../support/answers.js';
import { makeDossier } from '../support/dossier.js';
import { plain } from '../support/plain.js';
import { EXAMPLES, type ExampleName, examplePath } from '../support/report-input.js';
import { type CopOptions, makeFolder, runCop, runCopPlain } from '../support/run-cop.js';

const examples = Object.keys(EXAMPLES) as ExampleName[];
const score = (argv: readonly string[], options?: CopOptions) =>
  runCopPlain(['compass', 'score', ...argv], options);
const json = async (...argv: string[]) =>
  JSON.parse((await runCop(['compass', 'score', ...argv, '--json'])).stdout) as CompassResult;

describe('the examples', () => {
  it('give the verdicts their stories call for', async () => {
    const [young, stuck, due] = await Promise.all(
      examples.map((name) => json(examplePath(name), '--no-survey')),
    );
    expect(young).toMatchObject({
      position: 'launch',
      reorientation: { toExamine: false },
      profile: { origin: 'solicited' },
    });
    expect(young!.pitfalls.map(({ id }) => id)).toEqual(['weak-identification', 'new-members-old-identity']);
    expect(stuck).toMatchObject({ position: 'growth', profile: { origin: 'spontaneous' } });
    expect(stuck!.pitfalls.map(({ id }) => id)).toEqual(['stuck-in-sharing']);
    expect(due).toMatchObject({ position: 'established', reorientation: { toExamine: true } });
    expect(due!.pitfalls).toMatchObject([{ id: 'outlived-purpose', level: 'critical' }]);
  });

  it.each(LANGS)('are told in %s without a warning', async (lang) => {
    for (const name of examples) {
      const run = await score([examplePath(name), '--lang', lang]);
      expect([run.exitCode, run.stderr]).toEqual([0, '']);
      expect(run.stdout).toMatch(
        {
          fr: /Votre CoP se situe en/,
          nl: /Uw CoP bevindt zich in/,
          de: /Ihre CoP befindet sich in/,
          en: /Your CoP is in/,
        }[lang],
      );
    }
  });
});

describe('cop compass score', () => {
  it('reads standard input, and looks for the dossier in the current folder', async () => {
    const cwd = makeDossier({ profile: { name: 'Ma CoP' } });
    const run = await score(['-'], { cwd, stdin: 'answers: { preparation.domain.1: 3 }' });
    expect(run.stdout).toContain('« Ma CoP »');
    expect(run.exitCode).toBe(0);
  });

  it('takes the latest round of the dossier, of every rater, or a loose one, where no file is named', async () => {
    const rounds = [{ ...uniformSet(1), date: '2025-11-21' }, uniformSet(3)];
    const cwd = makeDossier({ rounds });
    const [alone, named] = await Promise.all([
      score(['--json'], { cwd }),
      score(['compass/2026-11-21.yaml', '--json'], { cwd }),
    ]);
    expect([alone.exitCode, alone.stdout]).toEqual([0, named.stdout]);
    copyFileSync(join(cwd, 'compass/2026-11-21.yaml'), join(cwd, 'compass/2026-11-21.anna.yaml'));
    expect(JSON.parse((await score(['--json'], { cwd })).stdout)).toMatchObject({ results: { length: 2 } });
    const loose = makeFolder({
      [looseFileName('2026-11-21')]: readFileSync(join(cwd, 'compass/2026-11-21.yaml'), 'utf8'),
    });
    expect(JSON.parse((await score(['--json'], { cwd: loose })).stdout)).toMatchObject({
      date: '2026-11-21',
    });
  });

  it('does not call a position solid while questions are open', async () => {
    const { 'preparation.domain.1': _open, ...answers } = uniformSet(4).answers;
    const stdin = formatYaml(formatAnswers({ ...uniformSet(4), answers }));
    const [whole, open] = await Promise.all([
      score(['-'], { stdin: formatYaml(formatAnswers(uniformSet(4))) }),
      score(['-'], { stdin }),
    ]);
    expect(whole.stdout).toContain('questionnaire complet');
    expect(open.stdout).toContain('59 réponses sur 60');
    expect(whole.stdout).toContain('La position est solide');
    expect(open.stdout).not.toContain('solide');
    expect(open.stdout.replace(/\s+/g, ' ')).toContain('une question attend encore une réponse');
  });

  it('writes several forms at once, by the ending of their names, and says so on standard error alone', async () => {
    const cwd = makeFolder();
    const names = ['r.json', 'r.csv', 'r.md', 'r.html', 'r.svg', 'r.png', 'r.txt', 'r.docx', 'r.xlsx'];
    const run = await score([examplePath('young-solicited'), '-o', ...names], { cwd });
    expect(run).toMatchObject({ exitCode: 0, stdout: '' });
    expect(run.stderr.match(/Fichier écrit : /g)).toHaveLength(9);
    const start = (name: string) => readFileSync(join(cwd, name)).subarray(0, 4).toString('latin1');
    expect(start('r.png')).toBe('\u0089PNG');
    expect([start('r.docx'), start('r.xlsx')]).toEqual(['PK\u0003\u0004', 'PK\u0003\u0004']);
    const text = (name: string) => plain(readFileSync(join(cwd, name), 'utf8'));
    for (const name of ['r.md', 'r.html', 'r.txt']) {
      expect(text(name)).toMatch(/45\s+points\s+sur\s+100/);
      expect(text(name)).toMatch(/Trois décisions demandées/);
    }
    expect(JSON.parse(text('r.json'))).toMatchObject({ kind: 'compass-result', position: 'launch' });
  });

  it('makes one report of several results', async () => {
    const cwd = makeFolder();
    const run = await score(
      [...examples.map((name) => examplePath(name)), '-o', 'all.md', 'all.json', 'all.xlsx'],
      { cwd },
    );
    expect(run.exitCode).toBe(0);
    const text = plain(readFileSync(join(cwd, 'all.md'), 'utf8'));
    expect(text.match(/^## Boussole de/gm)).toHaveLength(3);
    expect(JSON.parse(readFileSync(join(cwd, 'all.json'), 'utf8'))).toMatchObject({
      kind: 'compass-results',
      results: { length: 3 },
    });
  });

  it('shows a stored result again in another language: the same numbers, profile and alerts, far from its dossier', async () => {
    const cwd = makeFolder();
    await runCop(
      [
        'compass',
        'score',
        examplePath('due-for-reorientation'),
        examplePath('stuck-in-sharing'),
        '-o',
        'r.json',
      ],
      { cwd },
    );
    const stored = JSON.parse(readFileSync(join(cwd, 'r.json'), 'utf8'));
    const again = await runCop(['compass', 'score', 'r.json', '--json'], { cwd });
    expect(JSON.parse(again.stdout)).toEqual(stored);
    const dutch = await score(['r.json', '--lang', 'nl'], { cwd });
    expect(dutch.stdout).toContain('‘Télétravail et bureaux partagés’');
    expect(dutch.stdout).toContain(loadPitfallTexts('nl').pitfalls['outlived-purpose']!.name);
  });

  it('refuses a stored result that was tampered with, at the place', async () => {
    const cwd = makeFolder();
    await runCop(['compass', 'score', examplePath('young-solicited'), '-o', 'r.json'], { cwd });
    const stored = JSON.parse(readFileSync(join(cwd, 'r.json'), 'utf8'));
    stored.profile.members = -1;
    stored.survey = { cohort: 1 };
    writeFileSync(join(cwd, 'r.json'), JSON.stringify(stored, null, 2));
    const run = await score(['r.json'], { cwd });
    expect(run.exitCode).toBe(78);
    expect(run.stderr).toMatch(/^r\.json:\d+:\d+: .*COP-DOSSIER-001/);
  });

  it('narrows to one phase, and counts no other answer', async () => {
    const run = await score([examplePath('stuck-in-sharing'), '--phase', 'growth']);
    expect(run.stderr).toBe('');
    expect(run.stdout).toMatch(/Phase « Croissance » : 54 points sur 100, en cours/);
    expect(run.stdout).not.toContain('Préparation');
    const result = await json(examplePath('stuck-in-sharing'), '--phase', 'growth');
    expect(Object.keys(result.answers).every((id) => id.startsWith('growth.'))).toBe(true);
  });

  it('explains every number on demand', async () => {
    const run = await score([examplePath('stuck-in-sharing'), '--explain']);
    expect(run.stdout).toMatch(/25 × \(1 \+ 0 \+ 2\)/);
  });

  it('fills the action plan with what the dossier holds for that round', async () => {
    const run = await score([
      examplePath('due-for-reorientation', '2025-11-18'),
      '-o',
      '-',
      '--format',
      'md',
    ]);
    expect(run.stdout).toMatch(/\| 1 \| \*\*Recueillir deux|Fatima Benali \| 31 mars 2026 \| 2 jours/);
    expect(run.stdout).toContain('Sabine Hermann');
  });

  it('finds what is wrong in all files at once, and writes nothing', async () => {
    const cwd = makeFolder({
      'a.yaml': 'answers: { preparation.domain.1: 9 }',
      'b.yaml': 'answers: { preparation.domian.1: 3 }',
    });
    const run = await score(['a.yaml', 'b.yaml', '-o', 'r.md'], { cwd });
    expect(run.exitCode).toBe(65);
    expect(run.stderr).toContain('COP-ANSWERS-005');
    expect(run.stderr).toContain('« preparation.domain.1 »');
    expect(() => readFileSync(join(cwd, 'r.md'))).toThrow();
  });
});

describe('--fail-under', () => {
  const file = examplePath('young-solicited');

  it('ends with 1 when a phase stays below, after showing the result', async () => {
    const run = await score([file, '--fail-under', 'launch=50', '--fail-under', 'preparation=75']);
    expect(run.exitCode).toBe(1);
    expect(run.stdout).toContain('Votre CoP se situe');
    expect(run.stderr).toBe('Démarrage : 45,00 sur 100, sous le seuil de 50 que vous avez fixé.\n');
  });

  it('ends with 0 on the very score, and with 1 where there is no score', async () => {
    expect((await score([file, '--fail-under', 'launch=45'])).exitCode).toBe(0);
    const none = await score(['-', '--fail-under', 'growth=0'], {
      stdin: 'answers: { preparation.domain.1: 3 }',
    });
    expect([none.exitCode, none.stderr]).toEqual([1, expect.stringContaining('Croissance : pas de score')]);
  });

  it.each(['growht=60', 'growth', 'growth=101', 'growth=abc', '=60', 'growth=-1'])(
    'refuses %s before any work',
    async (typed) => {
      const run = await score(['no-such-file.yaml', '--fail-under', typed]);
      expect([run.exitCode, run.stderr]).toEqual([64, expect.stringContaining('COP-USAGE-005')]);
    },
  );

  it('suggests the nearest phase', async () => {
    expect((await score([file, '--fail-under', 'growht=60'])).stderr).toContain('« growth »');
    expect((await score([file, '--phase', 'lanch'])).stderr).toContain('« launch »');
  });
});

describe('the terminal', () => {
  const file = examplePath('young-solicited');

  it.each([
    ['colour', true, {}, [], true],
    ['none into a pipe', false, {}, [], false],
    ['none for NO_COLOR', true, { NO_COLOR: '1' }, [], false],
    ['none for --no-color', true, {}, ['--no-color'], false],
  ])('gets %s', async (_, isTerminal, env, argv, isColoured) => {
    const run = await score([file, ...argv], { isTerminal, env: { LANG: 'fr_BE.UTF-8', ...env } });
    expect(run.stdout.includes('\u001b[')).toBe(isColoured);
  });

  it.each([40, 80, 120])('is never wider than %i columns', async (columns) => {
    const run = await score([file, '--explain'], { columns });
    expect(Math.max(...run.stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(columns);
  });

  it('gets plain signs where it cannot draw others, and plain lines for a screen reader', async () => {
    const plainRun = await score([file], { env: { LANG: 'fr_BE.ISO-8859-1' } });
    expect(plainRun.stdout).toMatch(/Démarrage +#+\.+ {2}45/);
    expect(plainRun.stdout).not.toMatch(/[█░─’«]/);
    const spoken = await score([file, '--accessible']);
    expect(spoken.stdout).toContain('Démarrage\n  Score sur 100 : 45\n  Statut : à construire');
    expect(spoken.stdout).not.toMatch(/[█░─━▲○]/);
  });

  it('is not commanded by what people wrote', async () => {
    const set = uniformSet(2);
    const note = '\u001b[2J\u001b]0;x\u0007 \u202e<script>';
    const answers = {
      ...set.answers,
      'growth.value.1': {
        answer: { kind: 'value' as const, value: 2 },
        note,
        evidence: 'javascript:alert(1)',
      },
    };
    const folder = makeDossier({ profile: { name: 'A\u001b[31mB\u202e' }, rounds: [{ ...set, answers }] });
    const file2 = join(folder, 'compass', `${set.date}.yaml`);
    for (const format of ['txt', 'md', 'html', 'csv', 'svg', 'json']) {
      const run = await runCop(['compass', 'score', file2, '-o', '-', '--format', format, '--explain']);
      expect(run.exitCode).toBe(0);
      expect(run.stdout, format).not.toMatch(/[\u001b\u0007\u009b\u202e]/);
      if (format !== 'json' && format !== 'csv' && format !== 'txt')
        expect(run.stdout).not.toMatch(/<script|href="javascript|\]\(<?javascript/);
    }
    expect((await runCop(['compass', 'score', file2])).stdout).not.toMatch(/[\u001b\u0007\u009b\u202e]/);
  });

  it('is not commanded by the names of files and fields either', async () => {
    const cwd = makeFolder({ 'a.yaml': `answers: { "x\\e[31my": 3 }` });
    const run = await runCop(['compass', 'score', 'a.yaml'], { cwd });
    expect(run.exitCode).toBe(65);
    expect(run.stderr).not.toContain('\u001b');
  });
});
