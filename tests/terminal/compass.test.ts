import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { items } from '../support/answers.js';
import { ensureBuilt } from '../support/built.js';
import { PtyRun } from '../support/pty.js';
import { makeFolder } from '../support/run-cop.js';

beforeAll(ensureBuilt, 120_000);

function makeDossier(): string {
  return makeFolder({ 'cop.yaml': 'name: "Achats durables"\nlanguages: [fr]\n' });
}

const answersIn = (folder: string, file: string) => parse(readFileSync(join(folder, file), 'utf8'));

describe('cop compass on a terminal', () => {
  it('is answered from the first question to the result', async () => {
    const folder = makeDossier();
    const run = new PtyRun(['compass', '--express', '--date', '2026-11-21'], { cwd: folder });
    await run.sees('Question 1 sur 20');
    expect(run.screen()[3]).toBe(
      'Le problème de travail auquel la CoP s’attaque est confirmé par les personnes',
    );
    for (let index = 1; index <= 18; index += 1) {
      run.press('3');
      await run.sees(`Question ${index + 1} sur 20`);
    }
    run.press('8');
    await run.sees('Pourquoi est-ce sans objet');
    run.press('pas de relève à prévoir : la CoP « ferme » # en mars', 'enter');
    await run.sees('Question 20 sur 20');
    run.press('n');
    await run.sees('Votre note');
    run.press('à revoir', 'enter');
    await run.sees('Note : à revoir');
    run.press('down', 'down', 'down', 'enter');
    await run.sees('Toutes les questions ont une réponse.');
    run.press('1');
    expect((await run.ended).exitCode).toBe(0);
    expect(run.output).toContain('Votre CoP se situe en phase de croisière');
    const { mode, date, answers } = answersIn(folder, 'compass/2026-11-21.yaml');
    expect({ mode, date }).toEqual({ mode: 'express', date: '2026-11-21' });
    expect(Object.values(answers).slice(0, 18)).toEqual(Array.from({ length: 18 }, () => 3));
    expect(answers['reorientation.succession.1']).toEqual({
      value: 'not-applicable',
      reason: 'pas de relève à prévoir : la CoP « ferme » # en mars',
    });
    expect(answers['reorientation.legacy.1']).toEqual({ value: 2, note: 'à revoir' });
    expect(statSync(join(folder, 'compass/2026-11-21.yaml')).mode & 0o777).toBe(0o600);
  });

  it('takes what is pasted for text, and for no keys', async () => {
    const folder = makeDossier();
    const run = new PtyRun(['compass', '--date', '2026-11-21'], { cwd: folder });
    await run.sees('Question 1 sur 60');
    const paste = (text: string): void => run.press(`\u001b[200~${text}\u001b[201~`);
    paste('3q');
    run.press('n');
    await run.sees('Votre note');
    paste('voir\rq\n3');
    await run.sees('voir q 3');
    run.press('enter');
    await run.sees('Note : voir q 3');
    run.press('2');
    await run.sees('Question 2 sur 60');
    run.press('q');
    await run.ended;
    expect(answersIn(folder, 'compass/2026-11-21.yaml').answers).toEqual({
      'preparation.domain.1': { value: 2, note: 'voir q 3' },
    });
  });

  it('has every answer on disk before the next question shows, and goes on from there', async () => {
    const folder = makeDossier();
    const file = 'compass/2026-11-21.yaml';
    const first = new PtyRun(['compass', '--date', '2026-11-21'], { cwd: folder });
    await first.sees('Question 1 sur 60');
    for (const [index, key] of ['0', '1', '2', '7', '9'].entries()) {
      first.press(key);
      await first.sees(`Question ${index + 2} sur 60`);
      expect(Object.keys(answersIn(folder, file).answers)).toHaveLength(index + 1);
    }
    first.press('q');
    expect((await first.ended).exitCode).toBe(0);
    expect(first.output).toContain('5 réponses sont enregistrées dans compass/2026-11-21.yaml.');
    const second = new PtyRun(['compass'], { cwd: folder });
    await second.sees('Votre dernière boussole date du 21 novembre 2026');
    await second.sees('continuer (5 réponses sur 60)');
    second.press('enter');
    await second.sees('Question 6 sur 60');
    second.press('left');
    await second.sees('Question 5 sur 60');
    await second.sees('ne sait pas (votre réponse)');
    second.press('ctrl-c');
    expect((await second.ended).exitCode).toBe(130);
    expect(Object.values(answersIn(folder, file).answers)).toEqual([0, 1, 2, 'too-early', 'unknown']);
  });

  it('continues an express run to the full compass without asking anything twice', async () => {
    const folder = makeDossier();
    const express = items.filter((item) => item.express).map(({ id }) => [id, 3]);
    const before = { instrument: 'compass', mode: 'express', answers: Object.fromEntries(express) };
    writeFileSync(join(folder, 'a.json'), JSON.stringify(before));
    const whole = new PtyRun(['compass', '--answers', 'a.json'], { cwd: folder });
    await whole.sees('Question 2 sur 60');
    await whole.sees('20 réponses sur 60');
    whole.press('4');
    await whole.sees('Question 3 sur 60');
    whole.press('4');
    await whole.sees('Question 5 sur 60');
    whole.press('q');
    await whole.ended;
    const kept = answersIn(folder, 'a.json');
    expect(kept.mode).toBe('full');
    expect(Object.keys(kept.answers)).toHaveLength(22);
  });

  it('is redrawn when the window changes', async () => {
    const run = new PtyRun(['compass', '--date', '2026-11-21'], {
      cwd: makeDossier(),
      columns: 100,
      rows: 30,
    });
    await run.sees('Question 1 sur 60');
    run.resize(44, 24);
    await run.sees(/Domaine et util\S* +1\/60/);
    await run.sees(/confirmé par les personnes\nqui/);
    await run.sees('pas abordé');
    expect(run.screen().filter((line) => line.includes('pas abordé'))).toHaveLength(1);
    run.press('3');
    await run.sees('2/60');
    run.press('ctrl-d');
    expect((await run.ended).exitCode).toBe(0);
  });

  it('ends with 130 on a signal, puts the screen away and says where the answers are', async () => {
    const folder = makeDossier();
    const run = new PtyRun(['compass', '--date', '2026-11-21'], { cwd: folder });
    await run.sees('Question 1 sur 60');
    run.press('2');
    await run.sees('Question 2 sur 60');
    run.kill('SIGTERM');
    expect(await run.ended).toMatchObject({ exitCode: 130 });
    expect(run.output).toContain('\u001b[?1049l');
    expect(run.output).toContain('Une réponse est enregistrée dans compass/2026-11-21.yaml.');
  });

  it('asks the profile once, then goes on with the questions', async () => {
    const folder = makeFolder();
    const run = new PtyRun(['compass'], { cwd: folder });
    await run.sees('Il n’y a pas encore de dossier de CoP ici');
    run.press('1');
    await run.sees('Quel est le nom de la CoP ?');
    run.press('enter');
    await run.sees('Quelles organisations');
    run.press('up');
    await run.sees('Quel est le nom de la CoP ?');
    run.press('Forages', 'enter');
    await run.sees('Quelles organisations');
    for (const next of ['De quoi', 'Quand', 'Qui a pris l’initiative']) {
      run.press('down');
      await run.sees(next);
    }
    run.press('2');
    await run.sees('Combien de membres compte');
    run.press('beaucoup', 'enter');
    await run.sees('Écrivez un nombre entier.');
    run.press('ctrl-u', '12', 'enter');
    for (const next of ['douze derniers mois', 'noyau', 'la coordination', 'rythme', 'langues']) {
      await run.sees(next);
      run.press(next === 'langues' ? '1' : 'down');
    }
    run.press('3', 'enter');
    await run.sees('Qui la coordonne');
    run.press('down', 'down');
    await run.sees('Question 1 sur 60');
    run.press('q');
    await run.ended;
    expect(answersIn(folder, 'cop.yaml')).toEqual({
      name: 'Forages',
      origin: 'solicited',
      members: 12,
      languages: ['fr', 'de'],
    });
  });

  it('is told in plain lines where that is wanted or nothing else can be drawn, and ends with 130 on Ctrl-C', async () => {
    const dumb = { env: { TERM: 'dumb' } };
    for (const [argv, options] of [
      [['--accessible'], {}],
      [[], dumb],
    ] as const) {
      const folder = makeDossier();
      const run = new PtyRun(['compass', '--date', '2026-11-21', ...argv], { cwd: folder, ...options });
      await run.sees('Votre réponse (0-4, 7-9)');
      run.press('3', 'enter');
      await run.sees('La place de la CoP');
      run.press('ctrl-c');
      expect(await run.ended).toMatchObject({ exitCode: 130 });
      expect(run.output).not.toContain('\u001b[');
      expect(run.output).toContain('Une réponse est enregistrée dans compass/2026-11-21.yaml.');
      expect(answersIn(folder, 'compass/2026-11-21.yaml').answers).toEqual({ 'preparation.domain.1': 3 });
    }
  });

  it('asks a member and hands in one file', async () => {
    const folder = makeFolder();
    const run = new PtyRun(['survey', '--to', 'urne'], { cwd: folder });
    await run.sees('L’enquête est');
    run.press('enter');
    await run.sees('Question 1 sur 34');
    run.press('-');
    await run.sees('Question 2 sur 34');
    run.press("'");
    await run.sees('Question 3 sur 34');
    run.press('t');
    await run.sees('La CoP dans son ensemble');
    run.press('ctrl-d');
    await run.ended;
    expect(run.output).toContain('n’est pas encore remise');
    const again = new PtyRun(['survey', '--to', 'urne'], { cwd: folder });
    await again.sees('continuer où vous en étiez');
    again.press('1');
    await again.sees('2 réponses sur 34');
    again.press('ctrl-c');
    expect(await again.ended).toMatchObject({ exitCode: 130 });
  });
});
