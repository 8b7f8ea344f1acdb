/** Every command on every kind of terminal: narrow and wide, for a screen reader, and on a console that draws nothing. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { markedDossier } from '../../robustness/marked-dossier.js';
import { COMMANDS } from '../../src/commands/registry.js';

import { widthOf } from '../../src/i18n/lines.js';
import { LANGS } from '../../src/model/lang.js';
import { type CopOptions, type CopRun, makeFolder, runCop } from '../support/run-cop.js';

const ROUND = 'compass/2026-10-06.yaml';

/** What each command shows, by its path; typed answers stand behind `<`. */
const SHOWN: Readonly<Record<string, readonly string[]>> = {
  '': ['', '--help'],
  init: ['init other --name Other', 'init other --accessible < Another\n2026-01-01\nq\n'],
  compass: ['compass --accessible --express --date 2026-11-20 < 3\n?\n2\nx\nq\n'],
  'compass score': [`compass score ${ROUND}`, `compass score ${ROUND} --explain`, 'compass score none.yaml'],
  'compass workbook': ['compass workbook -o k.docx'],
  'compass compare': [`compass compare compass/2025-10-06.yaml ${ROUND}`, 'compass compare x.yaml'],
  survey: ['survey --accessible < 1\n4\n3\nq\n'],
  'survey form': ['survey form -o form.txt'],
  'survey inspect': ['survey inspect export.csv'],
  'survey score': [
    'survey score export.csv --by CoP --members members.csv --explain',
    'survey score export.csv --floor 2',
    'survey score export.csv --by CoP --partial -o part.json',
    'survey score export.csv --partial -o part.xlsx',
  ],
  'survey merge': ['survey merge part.json', 'survey merge export.csv'],
  'survey mail': ['survey mail invitation -o mail.txt'],
  validate: [`validate ${ROUND} cop.yaml`, 'validate export.csv'],
  portfolio: ['portfolio .'],
  guide: ['guide vitality', 'guide --contents', 'guide glossaire'],
  doc: ['doc nothing', 'doc'],
  'doc coordinator': ['doc coordinator -o a.yaml'],
  'doc animation': ['doc animation -o b.yaml', 'doc animation --format txt'],
  'doc it-tools': ['doc it-tools -o c.yaml'],
  'doc kickoff': ['doc kickoff -o d.yaml', 'doc kickoff --format txt'],
  'doc roles': ['doc roles -o e.yaml'],
  'doc charter': ['doc charter -o f.yaml'],
  'doc action-plan': ['doc action-plan -o g.md', 'doc action-plan --format txt'],
  kit: ['kit'],
  completions: ['completions tcsh'],
};

const LINES = Object.values(SHOWN).flat();
const HELP = COMMANDS.map(({ path }) => `${path} --help`);

let cwd: string;

beforeAll(() => {
  cwd = makeFolder();
  for (const [name, text] of Object.entries(markedDossier())) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true });
    writeFileSync(join(cwd, name), text);
  }
});

async function show(line: string, options: CopOptions, flags: readonly string[] = []): Promise<CopRun> {
  const [typed = '', stdin] = line.split(' < ');
  const argv = typed.split(' ').filter((word) => word !== '');
  const force = argv.includes('-o') ? ['--force'] : [];
  const run = await runCop([...argv, ...force, ...flags], {
    cwd,
    ...(stdin === undefined ? {} : { stdin }),
    ...options,
  });
  expect(run.stderr).not.toContain('COP-BUG');
  return run;
}

it('is every command', () => {
  expect(Object.keys(SHOWN).sort()).toEqual(['', ...COMMANDS.map(({ path }) => path)].sort());
});

describe.each([40, 80, 120, 200])('in %i columns', (columns) => {
  it.each([...LINES, ...HELP])('cop %s', async (line) => {
    const { stdout, stderr } = await show(line, { columns, isTerminal: true });
    const lines = `${stdout}${stderr}`.replace(/\u001b\[[\d;]*m/g, '').split('\n');
    // An example stays whole, so that it can be copied.
    expect(lines.filter((each) => widthOf(each) > columns && !each.startsWith('  cop '))).toEqual([]);
  });
});

describe('help', () => {
  it.each(HELP)(
    'cop %s breaks no line before a sign of its sentence, and sets descriptions below each other',
    async (line) => {
      const { stdout } = await show(line, { columns: 80, isTerminal: true }, ['--lang', 'fr']);
      const lines = stdout.split('\n');
      expect(lines.filter((each) => /^\s*[:;!?»%]/.test(each))).toEqual([]);
      const columns = lines.flatMap((each) => /^ {2}-.*? {2,}(?=\S)/.exec(each)?.[0].length ?? []);
      expect(new Set(columns).size).toBe(1);
    },
  );
});

/** Arrows, comparisons, rules, boxes, blocks and marks that a screen reader spells out or passes over. */
const DRAWN = /[\u2190-\u21ff\u2264\u2265\u2500-\u27bf]|\[[ x\u00a0]\]/;

describe('for a screen reader', () => {
  it.each([...LINES, ...HELP])('cop %s', async (line) => {
    const said = await show(line, { columns: 80, isTerminal: true }, ['--accessible']);
    for (const text of [said.stdout, said.stderr]) {
      expect(text).not.toMatch(/[\u001b\r]/);
      expect(text).not.toMatch(DRAWN);
    }
    const env = { LANG: 'fr_BE.UTF-8', ACCESSIBLE: '1' };
    const wished = await show(line, { columns: 80, isTerminal: true, env });
    expect({ ...wished, stderr: '' }).toEqual({ ...said, stderr: '' });
  });
});

/** The letters of our languages are in every character set of Western Europe; typographic signs are not. */
const STRANGE = /[^\x20-\x7e\n\u001b\u00c0-\u00ff]/g;

describe.each<[string, Record<string, string>]>([
  ['without a locale', { LC_ALL: 'C', TERM: 'xterm' }],
  ['of another character set', { LANG: 'fr_BE.ISO-8859-1', TERM: 'xterm' }],
  ['of Linux itself', { LANG: 'fr_BE.UTF-8', TERM: 'linux' }],
  ['that can do nothing', { LANG: 'fr_BE.UTF-8', TERM: 'dumb' }],
  ['of old Windows', { OS: 'Windows_NT' }],
])('on a console %s', (_name, env) => {
  it.each(LINES.map((line, index) => [line, LANGS[index % LANGS.length]!]))(
    'cop %s in %s',
    async (line, lang) => {
      const { stdout, stderr } = await show(line, { columns: 80, isTerminal: true, env }, ['--lang', lang]);
      expect([...new Set(`${stdout}${stderr}`.match(STRANGE))].join(' ')).toBe('');
    },
  );
});
