import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { nextSteps } from '../../src/commands/home-steps.js';
import { LANGS } from '../../src/model/lang.js';
import { answerSet, uniformSet } from '../support/answers.js';
import { makeDossier, surveyOf } from '../support/dossier.js';
import { makeFolder, runCop } from '../support/run-cop.js';

const stepsIn = (stdout: string) =>
  stdout.split('\n').flatMap((line) => /^\d\. (cop[^–]*?) –/.exec(line)?.[1] ?? []);

describe('cop alone', () => {
  it('tells a newcomer where to begin, and everything one can do', async () => {
    const { exitCode, stdout } = await runCop([], { cwd: makeFolder() });
    expect(exitCode).toBe(0);
    expect(stepsIn(stdout)).toEqual(['cop init', 'cop compass --express', 'cop guide']);
    for (const command of ['cop compass score', 'cop validate']) expect(stdout).toContain(command);
    expect(stdout).toContain('rien n’est envoyé.');
  });

  it('knows the dossier: no round yet', async () => {
    const { stdout } = await runCop([], { cwd: makeDossier({ profile: { name: 'Forages' } }) });
    expect(stdout).toMatch(/^Forages\n/);
    expect(stepsIn(stdout)[0]).toBe('cop compass');
  });

  it('knows the dossier: a round under way, then a whole one', async () => {
    const begun = await runCop([], {
      cwd: makeDossier({ rounds: [answerSet({ 'preparation.domain.1': 3 })] }),
    });
    expect(stepsIn(begun.stdout)).toEqual([
      'cop compass',
      'cop compass score compass/2026-11-21.yaml',
      'cop guide',
    ]);
    const whole = await runCop([], { cwd: makeDossier({ rounds: [uniformSet(2)] }) });
    expect(whole.stdout).toContain('Votre CoP se situe en phase de préparation, parce que');
    expect(whole.stdout).toContain('D’après la boussole du 21 novembre 2026.');
    expect(stepsIn(whole.stdout)[0]).toBe('cop compass score compass/2026-11-21.yaml');
  });

  /** The life of a dossier, state by state, with the first thing to do and what the page says of it in each language. */
  const plan = (status: string) =>
    `instrument: compass\ndate: "2026-11-21"\nactions:\n  - { item: growth.value.1, what: "Récits", due: "2026-11-01", status: ${status} }\n`;
  const LIFE: readonly [state: string, parts: Parameters<typeof makeDossier>[0], first: string][] = [
    ['new', {}, 'cop compass'],
    ['half a round', { rounds: [answerSet({ 'preparation.domain.1': 3 })] }, 'cop compass'],
    ['a round done', { rounds: [uniformSet(2)] }, 'cop compass score compass/2026-11-21.yaml'],
    [
      'a round and a survey',
      { rounds: [uniformSet(2)], waves: { '2026': surveyOf(9, 4) } },
      'cop compass score compass/2026-11-21.yaml',
    ],
    [
      'an action that is overdue',
      { rounds: [uniformSet(2)], files: { 'compass/2026-11-21.actions.yaml': plan('planned') } },
      'cop doc action-plan',
    ],
    [
      'an action that is done',
      { rounds: [uniformSet(2)], files: { 'compass/2026-11-21.actions.yaml': plan('done') } },
      'cop compass score compass/2026-11-21.yaml',
    ],
    ['a new round due', { rounds: [{ ...uniformSet(3), date: '2026-02-01' }] }, 'cop compass'],
  ];

  describe.each(LIFE)('%s', (_state, parts, first) => {
    it.each(LANGS)('in %s', async (lang) => {
      const { stdout, stderr } = await runCop(['--lang', lang], { cwd: makeDossier(parts) });
      expect(stderr).toBe('');
      expect(stepsIn(stdout)).toHaveLength(3);
      expect(stepsIn(stdout)[0]).toBe(first);
      expect(stdout).not.toMatch(/[{}]|\b\d{4}-\d\d-\d\d\b(?!\.yaml)/);
    });
  });

  it('asks what becomes of the CoP where its signals do', async () => {
    const whole = await runCop([], { cwd: makeDossier({ rounds: [uniformSet(0)] }) });
    expect(stepsIn(whole.stdout)[2]).toBe('cop guide reorientation');
  });

  it('counts what is overdue in words', async () => {
    const files = { 'compass/2026-11-21.actions.yaml': plan('in-progress') };
    const { stdout } = await runCop(['--lang', 'en'], {
      cwd: makeDossier({ rounds: [uniformSet(2)], files }),
    });
    expect(stdout).toContain('look at the plan again: one action is overdue');
  });

  it('speaks the language that is asked for before the command and after it', async () => {
    expect((await runCop(['--lang', 'nl'])).stdout).toContain('De volgende drie stappen');
    expect((await runCop(['--lang=en', 'compass', '--no-input'])).stderr).toContain(
      'No questions can be asked here',
    );
    expect((await runCop(['--no-input', '--lang', 'de', 'compass'])).stderr).toContain(
      'Hier können keine Fragen',
    );
  });

  it('prefers the flag to the dossier, and the dossier to the environment', async () => {
    const cwd = makeDossier({ profile: { languages: ['de', 'fr'] } });
    const env = { LANG: 'nl_BE.UTF-8' };
    expect((await runCop([], { cwd, env })).stdout).toContain('Die nächsten drei Schritte');
    expect((await runCop(['--lang', 'en'], { cwd, env })).stdout).toContain('Your next three steps');
    expect((await runCop([], { env })).stdout).toContain('De volgende drie stappen');
    expect((await runCop([], { env: {} })).stdout).toContain('Vos trois prochaines étapes');
  });

  it('keeps its other ways: help, and a command that does not exist', async () => {
    expect((await runCop(['--help'])).stdout).toContain('Utilisation');
    const { exitCode, stderr } = await runCop(['compas']);
    expect(exitCode).toBe(64);
    expect(stderr).toContain('Vouliez-vous dire «\u00a0compass\u00a0»');
  });

  it('gives the whole dossier as JSON, without any path', async () => {
    const cwd = makeDossier({
      profile: { name: 'Forages', members: 20 },
      rounds: [uniformSet(3), { ...uniformSet(2), date: '2025-11-18' }],
      waves: { 'printemps-2026': surveyOf(9, 4) },
      files: {
        'indicators.yaml': 'rounds:\n  - { date: 2026-11-21, meetingsHeld: 8 }\n',
        'compass/2025-11-18.actions.yaml': readFileSync(
          'examples/due-for-reorientation/compass/2025-11-18.actions.yaml',
          'utf8',
        ),
      },
    });
    const { exitCode, stdout } = await runCop(['--json'], { cwd });
    expect(exitCode).toBe(0);
    expect(stdout).not.toContain(cwd);
    const whole = JSON.parse(stdout);
    expect(whole).toMatchObject({
      schemaVersion: 1,
      kind: 'dossier',
      profile: { name: 'Forages', members: 20 },
      rounds: [
        { date: '2026-11-21', result: { kind: 'compass-result', position: 'established' } },
        { date: '2025-11-18', result: { position: 'preparation' } },
      ],
      plans: [{ date: '2025-11-18', actions: expect.any(Array) }],
      waves: [{ wave: 'printemps-2026', result: { kind: 'survey-result' } }],
      indicators: [{ date: '2026-11-21', meetingsHeld: 8 }],
    });
    expect(whole.rounds[0].result.answers['growth.value.1']).toBe(3);
    expect(JSON.parse((await runCop(['--json'], { cwd: makeFolder() })).stdout).profile).toBeNull();
  });

  it('says where cop.yaml is wrong', async () => {
    const cwd = makeDossier({ files: { 'cop.yaml': 'name: a\norigin: solicted\n' } });
    const { exitCode, stderr } = await runCop([], { cwd });
    expect(exitCode).toBe(78);
    expect(stderr).toContain('cop.yaml:2:1');
    expect(stderr).toContain('solicited');
  });
});

describe('the next steps', () => {
  const round = { file: 'compass/2026-01-15.yaml', date: '2026-01-15', isWhole: true, hasPlan: true };
  const commands = (today: string, rest: Partial<typeof round> = {}, hasSurvey = true) =>
    nextSteps({ round: { ...round, ...rest }, hasSurvey, overdueN: 0, toExamine: false, today }).map(
      ({ command }) => command,
    );

  it('are three, whatever is there already', () => {
    for (const hasPlan of [true, false]) {
      for (const hasSurvey of [true, false]) {
        for (const today of ['2026-01-15', '2027-01-15']) {
          expect(new Set(commands(today, { hasPlan }, hasSurvey)).size).toBe(3);
        }
      }
    }
  });

  it('begin with a new round once the last is six months old', () => {
    expect(commands('2026-07-14')[0]).toContain('cop compass score');
    expect(commands('2026-07-15')[0]).toBe('cop compass');
  });

  it('begin with what is overdue, and put the question what becomes of the CoP', () => {
    const late = { round, hasSurvey: true, overdueN: 2, toExamine: true, today: '2026-02-01' };
    expect(nextSteps(late).map(({ command }) => command)).toEqual([
      'cop doc action-plan',
      'cop compass score compass/2026-01-15.yaml',
      'cop guide reorientation',
    ]);
    const half = { ...late, round: { ...round, isWhole: false } };
    expect(
      nextSteps(half)
        .map(({ command }) => command)
        .slice(0, 2),
    ).toEqual(['cop compass', 'cop doc action-plan']);
  });

  it('put a file name with spaces between quotes', () => {
    expect(commands('2026-01-16', { file: 'ma cop/2026-01-15.yaml' })[0]).toBe(
      'cop compass score "ma cop/2026-01-15.yaml"',
    );
  });
});
