import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { recoveryPath } from '../../src/io/recovery.js';
import { answerSet, items, uniformSet } from '../support/answers.js';
import { makeDossier } from '../support/dossier.js';
import { type CopOptions, makeFolder, runCop } from '../support/run-cop.js';

const LANG = { LANG: 'fr_BE.UTF-8' };
const read = (folder: string, file: string) => parse(readFileSync(join(folder, file), 'utf8'));

/** `cop compass` in plain lines, as from a pipe. */
function answer(argv: readonly string[], lines: readonly string[], options: CopOptions = {}) {
  return runCop(['compass', '--accessible', ...argv], { ...options, stdin: `${lines.join('\n')}\n` });
}

/** Waits until something is true. */
async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await setTimeout(5);
}

const express = items.filter((item) => item.express).length;

describe('cop compass in plain lines', () => {
  it('asks one question after the other and ends with the result', async () => {
    const cwd = makeFolder();
    const lines = [...Array.from({ length: express }, () => '3'), '1'];
    const { exitCode, stdout, stderr } = await answer(['--express', '--answers', 'a.yaml'], lines, { cwd });
    expect(exitCode).toBe(0);
    expect(stderr).toContain('Question 20 sur 20. Éventuelle réorientation, Décision et héritage');
    expect(stderr).toContain('20 réponses sont enregistrées dans a.yaml.');
    expect(stdout).toContain('Votre CoP se situe en phase de croisière');
    expect(`${stdout}${stderr}`).not.toContain('\u001b');
    expect(read(cwd, 'a.yaml').mode).toBe('express');
  });

  it('takes keys, labels, words of the language, and what follows a key', async () => {
    const cwd = makeFolder();
    const lines = [
      'En place',
      '2 à revoir : # en mars',
      '8 déjà couvert ailleurs',
      '',
      'retour',
      '?',
      '7',
      'n',
      'une note seule',
      'passer',
      'xyz',
      'l',
      'https://example.org/pv',
      'NE SAIT PAS',
      't',
      '6',
      '4',
      'arrêter',
    ];
    const { exitCode, stderr } = await answer(['--answers', 'a.yaml'], lines, { cwd });
    expect(exitCode).toBe(0);
    expect(read(cwd, 'a.yaml').answers).toEqual({
      'preparation.domain.1': 3,
      'preparation.domain.2': { value: 2, note: 'à revoir : # en mars' },
      'preparation.domain.3': { value: 'not-applicable', reason: 'déjà couvert ailleurs' },
      'preparation.audience.1': 'too-early',
      'preparation.audience.2': { note: 'une note seule' },
      'preparation.audience.3': { value: 'unknown', evidence: 'https://example.org/pv' },
      'launch.kickoff.1': 4,
    });
    expect(stderr).toContain('«\u00a0xyz\u00a0» n’est pas une réponse possible ici.');
    expect(stderr).toContain('0. pas abordé. Le sujet n’a pas encore été évoqué');
    expect(stderr).toContain('6. Première réunion, 0/3');
  });

  it('keeps what was given when the lines end', async () => {
    const cwd = makeDossier({ profile: { languages: ['fr'] } });
    const { exitCode, stderr } = await answer([], ['3', '2'], { cwd });
    expect(exitCode).toBe(0);
    expect(stderr).toContain(
      '2 réponses sont enregistrées dans compass/2026-11-21.yaml.\nPour continuer\u00a0: cop compass',
    );
    expect(read(cwd, 'compass/2026-11-21.yaml').answers).toEqual({
      'preparation.domain.1': 3,
      'preparation.domain.2': 2,
    });
  });

  it('speaks the language that is asked for, else that of the dossier', async () => {
    const cwd = makeDossier({ profile: { languages: ['nl', 'fr'] } });
    expect((await answer([], ['q'], { cwd, env: LANG })).stderr).toContain('Vraag 1 van 60');
    expect((await answer(['--lang', 'de'], ['q'], { cwd, env: LANG })).stderr).toContain('Frage 1 von 60');
  });

  it('answers for one phase, and widens it when more is asked', async () => {
    const cwd = makeDossier({ profile: { languages: ['fr'] } });
    const phase = await answer(['--phase', 'growth'], [...Array.from({ length: 15 }, () => '2'), '1'], {
      cwd,
    });
    expect(phase.stderr).toContain('Question 15 sur 15');
    expect(read(cwd, 'compass/2026-11-21.yaml')).toMatchObject({ mode: 'full', phase: 'growth' });
    const whole = await answer([], ['1', '4', 'q'], { cwd });
    expect(whole.stderr).toContain('1. la compléter avec les 45 autres questions');
    const kept = read(cwd, 'compass/2026-11-21.yaml');
    expect(kept.phase).toBeUndefined();
    expect(Object.keys(kept.answers)).toHaveLength(16);
  });

  it('keeps one file a rater and a date', async () => {
    const cwd = makeDossier({ profile: { languages: ['fr'] } });
    await answer(['--rater', 'Élise D.', '--date', '1/3/2026'], ['3'], { cwd });
    await answer(['--date', '2026-03-01'], ['2'], { cwd });
    await answer(['--rater', 'Koen', '--date', '2026-03-01'], ['1'], { cwd });
    expect(readdirSync(join(cwd, 'compass')).sort()).toEqual([
      '2026-03-01.elise-d.yaml',
      '2026-03-01.koen.yaml',
      '2026-03-01.yaml',
    ]);
    expect(read(cwd, 'compass/2026-03-01.elise-d.yaml')).toMatchObject({
      date: '2026-03-01',
      answers: { 'preparation.domain.1': 3 },
    });
  });

  it.each([
    [['--phase', 'croissance'], 'croissance'],
    [['--date', '2026-02-30'], '2026-02-30'],
    [['--rater', '…'], '…'],
    [['--rater', 'actions'], 'actions'],
  ])('refuses %j', async (argv, typed) => {
    const { exitCode, stderr } = await answer(argv, ['3']);
    expect(exitCode).toBe(64);
    expect(stderr).toContain(typed);
  });

  it('refuses a word that is no command of its own, the nearest named', async () => {
    const { exitCode, stderr } = await runCop(['compass', 'scor']);
    expect(exitCode).toBe(64);
    expect(stderr).toContain(
      'La commande «\u00a0scor\u00a0» n’existe pas. Vouliez-vous dire «\u00a0score\u00a0»',
    );
  });

  it('goes on with answers of another session that were saved meanwhile', async () => {
    const cwd = makeFolder();
    const file = join(cwd, 'a.yaml');
    writeFileSync(file, 'instrument: compass\nanswers:\n  preparation.domain.1: 3\n');
    async function* slowly() {
      yield '1\n';
      await until(() => readFileSync(file, 'utf8').includes('preparation.domain.2: 1'));
      writeFileSync(file, `${readFileSync(file, 'utf8')}  growth.value.1: 4\n`);
      yield '2\n';
    }
    await runCop(['compass', '--accessible', '--answers', 'a.yaml'], { cwd, stdin: slowly() });
    expect(read(cwd, 'a.yaml').answers).toEqual({
      'preparation.domain.1': 3,
      'preparation.domain.2': 1,
      'preparation.domain.3': 2,
      'growth.value.1': 4,
    });
  });
});

describe('what to do with a round that is there', () => {
  const ways = (stderr: string) =>
    stderr
      .split('\n')
      .filter((line) => /^\d\. /.test(line))
      .slice(0, 4);

  it('go on, or see the result so far', async () => {
    const cwd = makeDossier({ rounds: [answerSet({ 'preparation.domain.1': 3 })] });
    const { stderr } = await answer([], ['q'], { cwd });
    expect(ways(stderr)).toEqual(['1. continuer (1 réponse sur 60)', '2. voir le résultat']);
    expect((await answer([], ['2'], { cwd })).stdout).toContain('Boussole de la CoP');
    expect((await answer([], ['', '2', 'q'], { cwd })).stderr).toContain('Question 2 sur 60');
  });

  it('complete an express run', async () => {
    const given = Object.fromEntries(items.filter((item) => item.express).map(({ id }) => [id, 3]));
    const cwd = makeDossier({ rounds: [answerSet(given, { mode: 'express' })] });
    const { stderr } = await answer([], ['1', '4', 'q'], { cwd });
    expect(ways(stderr).slice(0, 3)).toEqual([
      '1. la compléter avec les 40 autres questions',
      '2. voir le résultat',
      '3. revoir les réponses',
    ]);
    expect(read(cwd, 'compass/2026-11-21.yaml')).toMatchObject({
      mode: 'full',
      answers: { 'preparation.domain.2': 4 },
    });
  });

  it('after a whole round of another day, begin a new one', async () => {
    const cwd = makeDossier({ rounds: [{ ...uniformSet(3), date: '2025-11-18' }] });
    const before = readFileSync(join(cwd, 'compass/2025-11-18.yaml'), 'utf8');
    const { stderr } = await answer([], ['3', '2', 'q'], { cwd });
    expect(stderr).toContain('Votre dernière boussole date du 18 novembre 2025.');
    expect(ways(stderr).slice(0, 3)).toEqual([
      '1. voir le résultat',
      '2. revoir les réponses',
      '3. commencer un nouveau tour, daté d’aujourd’hui',
    ]);
    expect(read(cwd, 'compass/2026-11-21.yaml').answers).toEqual({ 'preparation.domain.1': 2 });
    expect(readFileSync(join(cwd, 'compass/2025-11-18.yaml'), 'utf8')).toBe(before);
  });

  it('outside of a dossier, make one or answer in a file of its own', async () => {
    const cwd = makeFolder();
    const { stderr } = await answer([], ['2', '3', 'q'], { cwd });
    expect(ways(stderr)[1]).toBe('2. répondre sans dossier, dans le fichier compass-2026-11-21.yaml');
    expect(read(cwd, 'compass-2026-11-21.yaml').answers).toEqual({ 'preparation.domain.1': 3 });
    expect((await answer([], ['q'], { cwd })).stderr).toContain('1. continuer (1 réponse sur 60)');
    const other = makeFolder();
    const made = ['1', 'Forages', ...Array.from({ length: 12 }, () => ''), '4', 'q'];
    await answer([], made, { cwd: other });
    expect(read(other, 'cop.yaml')).toEqual({ name: 'Forages' });
    expect(read(other, 'compass/2026-11-21.yaml').answers).toEqual({ 'preparation.domain.1': 4 });
  });
});

describe('when nobody can be asked', () => {
  it.each([[[]], [['--express']], [['--no-input']], [['--no-input', '--accessible']]])(
    '%j ends at once and says what to do',
    async (argv) => {
      const { exitCode, stdout, stderr } = await runCop(['compass', ...argv], {
        cwd: makeDossier({}),
        env: LANG,
      });
      expect({ exitCode, stdout }).toEqual({ exitCode: 64, stdout: '' });
      expect(stderr).toContain('--accessible');
      expect(stderr).toContain('cop compass score');
    },
  );
});

describe('when the file cannot be used', () => {
  it('says what is wrong with answers that are there, and leaves them alone', async () => {
    const cwd = makeFolder({ 'a.yaml': 'instrument: compass\nanswers:\n  preparation.domain.1: 7\n' });
    const { exitCode, stderr } = await answer(['--answers', 'a.yaml'], ['3'], { cwd });
    expect(exitCode).toBe(65);
    expect(stderr).toContain('a.yaml:3:3');
    expect(readFileSync(join(cwd, 'a.yaml'), 'utf8')).toContain('preparation.domain.1: 7');
  });

  it.each([
    [['-o', 'r.xslx'], 64, 'COP-USAGE-007'],
    [['-o', 'there.html'], 73, 'COP-WRITE-001'],
    [['--answers', 'a.csv'], 64, 'COP-USAGE-007'],
  ])('says before the first question that %j cannot be', async (argv, code, name) => {
    const cwd = makeDossier({ files: { 'there.html': 'x' } });
    const { exitCode, stderr } = await answer(argv, ['3'], { cwd });
    expect({ exitCode, named: stderr.includes(name) }).toEqual({ exitCode: code, named: true });
    expect(existsSync(join(cwd, 'compass'))).toBe(false);
  });

  it('says so before the first question', async () => {
    const cwd = makeFolder({ file: '' });
    const { exitCode, stderr } = await answer(['--answers', 'file/a.yaml'], ['3'], { cwd });
    expect(exitCode).toBe(73);
    expect(stderr).not.toContain('Question 1');
  });

  it('keeps the answers elsewhere as long as it takes, and brings them back', async () => {
    const cwd = makeFolder();
    const env = { ...LANG, XDG_STATE_HOME: makeFolder() };
    mkdirSync(join(cwd, 'drive'));
    const file = join(cwd, 'drive', 'a.yaml');
    async function* whileTheDriveGoes() {
      yield '3\n';
      await until(() => existsSync(file));
      rmSync(join(cwd, 'drive'), { recursive: true });
      yield '2\n1\n';
    }
    const argv = ['compass', '--accessible', '--answers', 'drive/a.yaml'];
    const gone = await runCop(argv, { cwd, env, stdin: whileTheDriveGoes() });
    expect(gone.exitCode).toBe(0);
    expect(gone.stderr.replaceAll('\n', ' ')).toContain(
      'Enregistrement impossible (le dossier n’existe plus). Vos réponses sont à l’abri dans',
    );
    expect(existsSync(file)).toBe(false);
    const recovery = recoveryPath(file, env);
    expect(gone.stderr).toContain(`enregistrées dans ${recovery}`);
    const back = await runCop(argv, { cwd, env, stdin: 'q\n' });
    expect(back.stderr).toContain('3 réponses qui n’avaient pas pu être enregistrées ont été retrouvées.');
    expect(Object.values(parse(readFileSync(file, 'utf8')).answers)).toEqual([3, 2, 1]);
    expect(existsSync(recovery)).toBe(false);
  });
});
