/** Files as other machines write them: with Windows line ends, with a mark of UTF-8 at their head, both. Nothing comes out otherwise. */
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { makeFolder, runCop } from '../support/run-cop.js';

const FORMS: Readonly<Record<string, (text: string) => string>> = {
  'Windows line ends': (text) => text.replace(/\r?\n/g, '\r\n'),
  'a mark of UTF-8': (text) => `\ufeff${text}`,
  both: (text) => `\ufeff${text.replace(/\r?\n/g, '\r\n')}`,
};

const MEMBERS = 'cohort,wave,members\nmy CoP,,260\n';
const ROUNDS = ['compass/2025-11-18.yaml', 'compass/2026-11-10.yaml'] as const;

/** A dossier, an export, a questionnaire and a template of one's own, each text in one form. */
function makeFolderAs(form: (text: string) => string): string {
  const cwd = join(makeFolder(), 'cop');
  cpSync('examples/due-for-reorientation', cwd, { recursive: true });
  cpSync('questionnaires/survey', join(cwd, 'own'), { recursive: true });
  cpSync('templates/charter', join(cwd, 'charter'), { recursive: true });
  writeFileSync(join(cwd, 'export.csv'), readFileSync('tests/fixtures/survey/survey-simulated.csv'));
  writeFileSync(join(cwd, 'members.csv'), MEMBERS);
  writeFileSync(join(cwd, 'plan.yaml'), 'blocks:\n  - welcome\n  - { title: "Démo", minutes: 20 }\n');
  writeFileSync(join(cwd, 'answers.csv'), 'item,value,note\nlaunch.kickoff.1,3,"deux\nlignes"\n');
  for (const entry of readdirSync(cwd, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(ya?ml|csv|json)$/.test(entry)) continue;
    writeFileSync(join(cwd, entry), form(readFileSync(join(cwd, entry), 'utf8')));
  }
  return cwd;
}

const LINES = [
  '--json',
  `compass score ${ROUNDS[1]} --json`,
  `compass compare ${ROUNDS.join(' ')} --json`,
  'compass score answers.csv --json',
  'survey score export.csv --questionnaire own --members members.csv --json',
  'survey inspect export.csv --json',
  'doc charter -o - --format md',
  'doc ./charter -o - --format md',
  'doc kickoff --plan plan.yaml -o - --format md',
  `validate cop.yaml ${ROUNDS[0]} own charter --json`,
  'portfolio . --json',
];

describe.each(Object.keys(FORMS))('with %s', (name) => {
  const usual = makeFolderAs((text) => text);
  const other = makeFolderAs(FORMS[name]!);

  it.each(LINES)('cop %s', async (line) => {
    const [expected, found] = [
      await runCop(line.split(' '), { cwd: usual }),
      await runCop(line.split(' '), { cwd: other }),
    ];
    expect(expected.exitCode, expected.stderr).toBe(0);
    // A line end within a note is the file's own.
    expect({ ...found, stdout: found.stdout.replaceAll('\\r\\n', '\\n') }).toEqual(expected);
  });

  it('answers are kept in the file as it is', async () => {
    const argv = ['compass', '--accessible', '--answers', ROUNDS[1], '--phase', 'launch'];
    for (const cwd of [usual, other]) await runCop(argv, { cwd, stdin: '1\n2\nq\n' });
    const [expected, found] = [usual, other].map((cwd) => readFileSync(join(cwd, ROUNDS[1]), 'utf8'));
    expect(parse(found!.replace(/^\ufeff/, ''))).toEqual(parse(expected!));
  });
});

describe('names with accents as macOS writes them', () => {
  const APART = 'Médiation'.normalize('NFD');
  const survey = readFileSync('tests/fixtures/survey/survey-simulated.csv');

  /** A folder with an export whose name has its accent apart, and a file of members that has it in one letter. */
  function makeExports(): string {
    const cwd = makeFolder();
    writeFileSync(join(cwd, `${APART}.csv`), survey);
    writeFileSync(join(cwd, 'members.csv'), 'cohort,wave,members\nMédiation,,260\n');
    return cwd;
  }

  it('are those that people type: the members of an export are found', async () => {
    const argv = ['survey', 'score', `${APART}.csv`, '--members', 'members.csv', '--json'];
    const { stdout, stderr } = await runCop(argv, { cwd: makeExports() });
    expect(stderr).not.toContain('Vouliez-vous dire');
    const [cohort] = JSON.parse(stdout).cohorts;
    expect({ id: cohort.id, members: cohort.members }).toEqual({ id: 'Médiation', members: 260 });
  });

  it('are one CoP, however each administration wrote them', async () => {
    const cwd = makeExports();
    for (const name of [APART, 'Médiation']) {
      const folder = join(cwd, name === APART ? 'a' : 'b');
      mkdirSync(folder);
      writeFileSync(join(folder, `${name}.csv`), survey);
      const argv = ['survey', 'score', join(folder, `${name}.csv`), '--partial'];
      writeFileSync(join(cwd, `${name === APART ? 'a' : 'b'}.json`), (await runCop(argv, { cwd })).stdout);
    }
    const { stdout } = await runCop(['survey', 'merge', 'a.json', 'b.json', '--json'], { cwd });
    expect(JSON.parse(stdout).cohorts.map((each: { id: string }) => each.id)).toEqual(['Médiation']);
  });

  it('are a dossier like any other', async () => {
    const cwd = join(makeFolder(), APART);
    cpSync('examples/due-for-reorientation', cwd, { recursive: true });
    cpSync(join(cwd, 'survey', '2026.json'), join(cwd, 'survey', `${APART}.json`));
    const { exitCode, stdout } = await runCop(['--json'], { cwd });
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout).waves.map((each: { wave: string }) => each.wave)).toContain('Médiation');
  });
});
