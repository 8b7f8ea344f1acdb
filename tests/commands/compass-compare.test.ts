import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatYaml } from '../../src/io/yaml.js';
import type { RaterComparison, RoundComparison } from '../../src/model/compass-comparison.js';
import { formatAnswers } from '../../src/model/format-answers.js';
import { LANGS } from '../../src/model/lang.js';
import { items, uniformSet } from '../support/answers.js';
import { makeDossier } from '../support/dossier.js';
import { plain } from '../support/plain.js';
import { examplePath } from '../support/report-input.js';
import { type CopOptions, makeFolder, runCopPlain } from '../support/run-cop.js';

const example = dirname(dirname(examplePath('due-for-reorientation')));
const compare = (argv: readonly string[], options?: CopOptions) =>
  runCopPlain(['compass', 'compare', ...argv], options);
const yaml = (set: Parameters<typeof formatAnswers>[0]) => formatYaml(formatAnswers(set));

describe('two rounds', () => {
  it('of a dossier: where it went, what came of the promises, what moved', async () => {
    const run = await compare([example]);
    expect([run.exitCode, run.stderr]).toEqual([0, '']);
    expect(run.stdout).toMatch(/La CoP se situait en .*croissance ; elle se situe maintenant en/);
    expect(run.stdout).toContain('3 actions sur 5 ont porté leurs fruits.');
    expect(run.stdout).toMatch(/Recueillir deux récits de\s+faite\s+2 – en partie/);
    expect(run.stdout).toMatch(/Pertinence\s+67\s+25\s+−42/);
  });

  it('of which the first could say nothing of a reorientation, and kept no plan', async () => {
    const signals = items.map(({ id }) => id).filter((id) => /^reorientation\.(relevance|energy)\./.test(id));
    const silent = Object.fromEntries(signals.map((id) => [id, 'unknown' as const]));
    const weak = Object.fromEntries(signals.map((id) => [id, 0]));
    const cwd = makeDossier({ rounds: [{ ...uniformSet(2, silent), date: '2025-11-21' }, uniformSet(3)] });
    const { stdout } = await compare([], { cwd });
    expect(stdout).not.toMatch(/plus à examiner|porté/);
    expect(stdout).toContain('5 points sur 5 ont progressé.');
    const later = await compare([], {
      cwd: makeDossier({ rounds: [{ ...uniformSet(2, silent), date: '2025-11-21' }, uniformSet(2, weak)] }),
    });
    expect(later.stdout.replace(/\s+/g, ' ')).toContain(
      'ce point n’avait pas pu être évalué au tour précédent',
    );
  });

  it('by their files in any order, or from inside the dossier', async () => {
    const files = ['2026-11-10', '2025-11-18'].map((date) => examplePath('due-for-reorientation', date));
    const [byFolder, byFiles, inside] = await Promise.all([
      compare([example]),
      compare(files),
      compare([], { cwd: join(example, 'compass') }),
    ]);
    expect(byFiles.stdout).toBe(byFolder.stdout);
    expect(inside.stdout).toBe(byFolder.stdout);
  });

  it('in every form', async () => {
    const cwd = makeFolder();
    const names = ['r.json', 'r.csv', 'r.md', 'r.html', 'r.svg', 'r.png', 'r.docx', 'r.xlsx'];
    const run = await compare([example, '-o', ...names], { cwd });
    expect([run.exitCode, run.stdout]).toEqual([0, '']);
    const comparison = JSON.parse(readFileSync(join(cwd, 'r.json'), 'utf8')) as RoundComparison;
    expect(comparison).toMatchObject({
      kind: 'compass-comparison',
      by: 'rounds',
      basis: { itemN: 60, leftOut: [] },
    });
    expect(comparison.promises[0]).toMatchObject({
      item: 'growth.value.1',
      status: 'done',
      from: 2,
      to: 3,
      outcome: 'in-place',
    });
    expect(readFileSync(join(cwd, 'r.csv'), 'utf8').split('\r\n')).toHaveLength(1 + 2 * (4 + 20 + 1) + 1);
    expect(plain(readFileSync(join(cwd, 'r.md'), 'utf8'))).toContain('11 réponses ont reculé :');
  });

  it.each(LANGS)('in %s', async (lang) => {
    const run = await compare([example, '--lang', lang], { columns: 60 });
    expect(run.exitCode).toBe(0);
    expect(Math.max(...run.stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(60);
  });

  it('of two versions: only where the ids agree, and it says what it left out', async () => {
    const folder = makeDossier({
      rounds: [uniformSet(3)],
      files: {
        'compass/2024-05-01.yaml':
          'instrument: compass\nversion: 0.9.0\ndate: 2024-05-01\nanswers: { preparation.domain.1: 1, preparation.purpose.1: 4, launch.kickoff.1: 2 }\n',
      },
    });
    const run = await compare([folder, '-o', '-', '--format', 'json']);
    const { basis, phases } = JSON.parse(run.stdout) as RoundComparison;
    expect(run.exitCode).toBe(0);
    expect(basis.itemN).toBe(2);
    expect(basis.leftOut).toHaveLength(59);
    expect(basis.leftOut).toContainEqual({ item: 'preparation.purpose.1', reason: 'other-version' });
    // 25 × 1 against 25 × 3, on the one common item of the theme.
    expect(phases[0]!.themes[0]!.change).toBe(50);
    expect((await compare([folder])).stdout).toMatch(
      /sur les 2 questions communes .* d’une autre\s+version : 59/s,
    );
  });

  it('of an express and a full run', async () => {
    const folder = makeDossier({
      rounds: [uniformSet(3), { ...uniformSet(2), mode: 'express', date: '2026-01-05' }],
    });
    expect((await compare([folder])).stdout).toMatch(/sur les 20 questions communes/);
  });

  it('warns when they are of different CoPs', async () => {
    const other = makeDossier({
      profile: { name: 'Autre' },
      rounds: [{ ...uniformSet(2), date: '2026-01-05' }],
    });
    const run = await compare([examplePath('young-solicited'), join(other, 'compass', '2026-01-05.yaml')]);
    expect(run.stderr).toContain('plusieurs CoP : Autre, Langage clair');
    expect(run.exitCode).toBe(0);
  });
});

describe('several raters', () => {
  const folder = makeDossier({
    profile: { name: 'Ma CoP' },
    files: {
      'compass/2026-10-01.anne.yaml': yaml({ ...uniformSet(3), date: '2026-10-01' }),
      'compass/2026-10-01.bert.yaml': yaml({
        ...uniformSet(3, { 'launch.identity.1': 0 }),
        date: '2026-10-01',
      }),
      'compass/2026-10-01.carla.yaml': yaml({
        ...uniformSet(4, { 'launch.identity.1': 1 }),
        date: '2026-10-01',
      }),
    },
  });

  it('of one day: disagreements first, then the round as they make it together', async () => {
    const run = await compare([folder]);
    expect(run.exitCode).toBe(0);
    expect(run.stdout).toMatch(/Un désaccord de deux degrés ou plus/);
    expect(run.stdout).toMatch(/Question\s+anne\s+bert\s+carla\s+Ensemble\s+Écart/);
    expect(run.stdout).toMatch(/Les membres connaissent .+?\s+3\s+0\s+1\s+1\s+3/);
    const { raters, disagreements, together } = JSON.parse(
      (await compare([folder, '--json'])).stdout,
    ) as RaterComparison;
    expect([raters, disagreements]).toEqual([['anne', 'bert', 'carla'], ['launch.identity.1']]);
    // Medians: 3 everywhere but identity.1 (0, 1, 3 → 1): that theme is 25 × (1 + 3 + 3) ÷ 3.
    expect(together.phases[1]!.themes[2]!.score).toMatchObject({ value: 25 * (7 / 3) });
  });

  it('on different days, when told so', async () => {
    const cwd = makeFolder({
      'a.yaml': yaml({ ...uniformSet(1), date: '2026-10-01' }),
      'b.yaml': yaml({ ...uniformSet(4), date: '2026-10-03' }),
    });
    const run = await compare(['--raters', 'a.yaml', 'b.yaml', '--json'], { cwd });
    expect(JSON.parse(run.stdout)).toMatchObject({
      by: 'raters',
      raters: ['a', 'b'],
      date: '2026-10-03',
      disagreements: { length: 60 },
    });
  });

  it('of two rounds are put together before the rounds are compared', async () => {
    const both = makeDossier({
      rounds: [{ ...uniformSet(1), date: '2025-10-01' }],
      files: {
        'compass/2026-10-01.anne.yaml': yaml({ ...uniformSet(2), date: '2026-10-01' }),
        'compass/2026-10-01.bert.yaml': yaml({ ...uniformSet(4), date: '2026-10-01' }),
      },
    });
    const { rounds, phases } = JSON.parse((await compare([both, '--json'])).stdout) as RoundComparison;
    expect(rounds.map(({ raters }) => raters)).toEqual([[], ['anne', 'bert']]);
    // The lower of 2 and 4: 50 after 25.
    expect(phases[0]!.change).toBe(25);
  });
});

describe('too little', () => {
  it('is said, with the way out', async () => {
    const one = await compare([examplePath('young-solicited')]);
    expect([one.exitCode, one.stderr]).toEqual([
      64,
      expect.stringMatching(/une seule série de réponses.*COP-COMPARE-001/s),
    ]);
    const none = await compare([], { cwd: makeFolder() });
    expect([none.exitCode, none.stderr]).toEqual([64, expect.stringContaining('rien à comparer')]);
  });

  it('finds what is wrong in all files at once', async () => {
    const cwd = makeFolder({ 'a.yaml': 'answers: { preparation.domain.1: 9 }' });
    const run = await compare(['a.yaml', 'missing.yaml'], { cwd });
    expect(run.stderr).toMatch(/COP-ANSWERS-005[\s\S]*COP-FILE-001/);
  });
});
