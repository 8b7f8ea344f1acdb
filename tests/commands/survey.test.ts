import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { draftPath } from '../../src/io/draft-file.js';
import { makeDossier } from '../support/dossier.js';
import { type CopOptions, makeFolder, runCop } from '../support/run-cop.js';
import { survey } from '../support/survey.js';

/** `cop survey` in plain lines, with a home of its own. */
function answer(argv: readonly string[], lines: readonly string[], options: CopOptions & { cwd: string }) {
  const env = { LANG: 'fr_BE.UTF-8', XDG_STATE_HOME: join(options.cwd, '.state'), ...options.env };
  return runCop(['survey', '--accessible', ...argv], { ...options, env, stdin: `${lines.join('\n')}\n` });
}

const statements = survey.items.length;
const times = (count: number, line: string): string[] => Array.from({ length: count }, () => line);

/** All questions of a member: statements, overall, priorities, words, profile. */
const ALL = [
  '1',
  ...times(statements, '4'),
  '5',
  '10',
  '1 3 5',
  'garder : les cas # réels',
  '',
  'je cite « Koen »',
  '1',
  '2',
  '1',
  '3',
  '1',
  // One question was passed: what has no answer yet stands before handing in.
  '2',
];

const responsesIn = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.startsWith('response-'))
    .map((name) => join(folder, name));
const read = (file: string) => parse(readFileSync(file, 'utf8'));

describe('cop survey', () => {
  it('asks one member and leaves one file that tells nothing of who or when', async () => {
    const cwd = makeFolder();
    const { exitCode, stderr } = await answer(['--to', 'urne'], ALL, { cwd });
    expect(exitCode).toBe(0);
    expect(stderr).toContain('ni votre nom, ni votre adresse e-mail');
    expect(stderr).toContain('Merci d’avoir pris le temps de répondre.');
    const [file, ...others] = responsesIn(join(cwd, 'urne'));
    expect(others).toEqual([]);
    expect(file).toMatch(/response-[0-9a-f]{16}\.yaml$/);
    expect(statSync(file!).mode & 0o777).toBe(0o600);
    expect(statSync(file!).mtime.toISOString()).toBe('2000-01-01T00:00:00.000Z');
    const response = read(file!);
    expect(Object.keys(response)).toEqual(['kind', 'instrument', 'version', 'answers']);
    expect(response).toMatchObject({
      kind: 'survey-response',
      answers: {
        'purpose.1': 4,
        'overall.satisfaction': 5,
        'overall.recommend': 10,
        priorities: ['purpose', 'facilitation', 'tools'],
        'open.keep': 'garder : les cas # réels',
        'open.story': 'je cite « Koen »',
        'open.story.quotable': true,
        'profile.seniority': '1-to-3',
      },
    });
    expect(response.answers['open.change']).toBeUndefined();
    expect(readFileSync(file!, 'utf8')).not.toMatch(/2026|#.*énoncé/);
    expect(existsSync(draftPath('survey', 'survey', { XDG_STATE_HOME: join(cwd, '.state') }))).toBe(false);
  });

  it('is read back by cop survey score, member by member', async () => {
    const cwd = makeFolder();
    for (const value of ['3', '4', '4', '5', '5', '2']) {
      const lines = ['1', ...times(statements, value), '4', '9', '', '', '', '', '', '', '', '', '2'];
      expect((await answer(['--to', 'urne'], lines, { cwd })).exitCode).toBe(0);
    }
    expect(responsesIn(join(cwd, 'urne'))).toHaveLength(6);
    const { exitCode, stdout } = await runCop(['survey', 'score', 'urne', '--json', '--members', '20'], {
      cwd,
    });
    expect(exitCode).toBe(0);
    const [cohort] = JSON.parse(stdout).cohorts;
    expect(cohort).toMatchObject({ respondents: 6 });
    const item = cohort.items.find(({ id }: { id: string }) => id === 'purpose.1');
    // (3 + 4 + 4 + 5 + 5 + 2) / 6
    expect(item).toMatchObject({ validN: 6, mean: 23 / 6 });
  });

  it('takes no opinion and no answer for what they are', async () => {
    const cwd = makeFolder();
    const lines = ['1', '-', '', 'sans avis', 'q'];
    await answer([], lines, { cwd });
    const draft = read(draftPath('survey', 'survey', { XDG_STATE_HOME: join(cwd, '.state') }));
    expect(draft.answers).toEqual({ 'purpose.1': 'no-opinion', 'purpose.3': 'no-opinion' });
  });

  it('does not ask whether words may be quoted that nobody wrote', async () => {
    const cwd = makeFolder();
    const lines = ['1', ...times(statements, '4'), '4', '9', '', '', '', '', 'q'];
    const { stderr } = await answer([], lines, { cwd });
    expect(stderr).not.toContain('Ce récit peut être cité');
    expect(stderr).toContain('Depuis combien de temps');
  });

  it('keeps an unfinished response at home and goes on with it', async () => {
    const cwd = makeFolder();
    const first = await answer(['--to', 'urne'], ['1', '4', '5', 'q'], { cwd });
    expect(first.stderr).toContain('Votre réponse n’est pas encore remise');
    expect(existsSync(join(cwd, 'urne'))).toBe(false);
    expect(
      statSync(draftPath('survey', 'survey', { XDG_STATE_HOME: join(cwd, '.state') })).mode & 0o777,
    ).toBe(0o600);
    const second = await answer(['--to', 'urne'], ['1', '3', 'q'], { cwd });
    expect(second.stderr).toContain('1. continuer où vous en étiez');
    expect(second.stderr).toContain('Question 3 sur 34');
    const again = await answer(['--to', 'urne'], ['2', '1', 'q'], { cwd });
    expect(again.stderr).toContain('Question 1 sur 34');
    expect(read(draftPath('survey', 'survey', { XDG_STATE_HOME: join(cwd, '.state') })).answers).toEqual({
      'purpose.1': 1,
    });
  });

  it('asks for the folder, and takes no folder of results', async () => {
    const cwd = makeDossier({ profile: { languages: ['fr'], members: 30 } });
    const tail = ['9', '', '', '', '', '', '', '', '', '2'];
    const lines = ['1', ...times(statements, '4'), '4', ...tail, 'survey', 'cop.yaml', 'urne'];
    const { exitCode, stderr } = await answer([], lines, { cwd });
    expect(exitCode).toBe(0);
    expect(stderr).toContain('est fait pour les résultats, jamais pour les');
    expect(stderr).toContain('Ce n’est pas un dossier.');
    expect(responsesIn(join(cwd, 'urne'))).toHaveLength(1);
    const refused = await answer(['--to', 'survey'], ['1'], { cwd });
    expect(refused.exitCode).toBe(64);
    expect(refused.stderr).toContain('COP-RESPONSE-001');
    writeFileSync(join(cwd, 'file'), '');
    expect((await answer(['--to', 'file'], ['1'], { cwd })).stderr).toContain('COP-RESPONSE-002');
  });

  it('asks nothing about the member of a small CoP', async () => {
    const small = makeDossier({ profile: { languages: ['fr'], members: 11 } });
    expect((await answer([], ['1', 'q'], { cwd: small })).stderr).toContain('Question 1 sur 30');
    const cwd = makeFolder();
    expect((await answer(['--members', '12'], ['1', 'q'], { cwd })).stderr).toContain('Question 1 sur 34');
  });

  it('puts an organisation’s own questions', async () => {
    const cwd = makeFolder();
    mkdirSync(join(cwd, 'own', 'locales'), { recursive: true });
    writeFileSync(
      join(cwd, 'own', 'instrument.yaml'),
      [
        'id: own',
        'kind: survey',
        'version: "1.0.0"',
        'scales: { four: { min: 1, max: 4 } }',
        'dimensions: [{ id: one }]',
        'items: [{ id: one.1, dimension: one, scale: four }]',
        '',
      ].join('\n'),
    );
    writeFileSync(
      join(cwd, 'own', 'locales', 'fr.yaml'),
      [
        'title: "À nous"',
        'scales: { four: { question: "Combien ?", options: { "1": "a", "2": "b", "3": "c", "4": "d" } } }',
        'dimensions: { one: { name: "Un" } }',
        'items: { one.1: { text: "Nous avançons." } }',
        '',
      ].join('\n'),
    );
    const lines = ['1', 'c', '1'];
    const { exitCode, stderr } = await answer(['--questionnaire', 'own', '--to', 'urne'], lines, { cwd });
    expect({ exitCode, stderr: stderr.includes('Nous avançons.') }).toEqual({ exitCode: 0, stderr: true });
    expect(read(responsesIn(join(cwd, 'urne'))[0]!)).toMatchObject({
      instrument: 'own',
      answers: { 'one.1': 3 },
    });
  });

  it('never waits for an answer that cannot come', async () => {
    const { exitCode, stderr } = await runCop(['survey']);
    expect(exitCode).toBe(64);
    expect(stderr).toContain('--accessible');
    expect((await runCop(['survey', 'scre'])).stderr).toContain('score');
  });
});
