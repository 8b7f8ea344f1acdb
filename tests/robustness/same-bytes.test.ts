/** The same input and date give the same bytes, whoever runs the built command wherever: in processes of their own. */
import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, expect, it } from 'vitest';
import { markedDossier } from '../../robustness/marked-dossier.js';
import { EPOCH } from '../../robustness/run-scenarios.js';
import { COP, ensureBuilt } from '../support/built.js';
import { makeFolder } from '../support/run-cop.js';

const REPORT = ['docx', 'xlsx', 'html', 'md', 'txt', 'svg', 'png', 'json', 'csv'];
const all = (name: string, formats: readonly string[]): string[] =>
  formats.map((format) => `${name}.${format}`);
const ROUND = 'compass/2026-10-06.yaml';

/** One of each family of formats. */
const COMMANDS: readonly (readonly string[])[] = [
  ['compass', 'score', ROUND, '--explain', '-o', ...all('round', REPORT)],
  ['compass', 'workbook', '--answers', ROUND, '-o', 'live.xlsx'],
  [
    'survey',
    'score',
    'export.csv',
    '--by',
    'CoP',
    '--members',
    'members.csv',
    '-o',
    ...all('survey', REPORT),
  ],
  ['survey', 'mail', 'results', '-o', ...all('mail', ['docx', 'eml', 'txt'])],
  [
    'doc',
    'kickoff',
    '--date',
    '2026-12-08',
    '--start',
    '09:30',
    '-o',
    ...all('party', ['docx', 'html', 'md', 'txt', 'yaml', 'json', 'ics']),
  ],
  ['portfolio', '.', 'other', '-o', ...all('portfolio', ['xlsx', 'html', 'txt', 'json', 'csv'])],
  [
    'survey',
    'score',
    'export.csv',
    'more/export.csv',
    'members.csv',
    '-o',
    ...all('two', ['json', 'html', 'csv']),
  ],
  ['survey', 'inspect', 'export.csv', '-o', 'inspect.json', '--write-map', 'export.map.yaml'],
];

/** The same name for each, and nothing in common above it. */
function given(): Record<string, string> {
  const dossier = markedDossier();
  return {
    ...dossier,
    'more/export.csv': dossier['export.csv']!,
    'other/cop.yaml': 'name: Other\n',
    'other/compass/2024-01-01.yaml': 'x: [',
  };
}

interface Machine {
  folder: string;
  /** Names files that are read by their path from the root. */
  isAbsolute: boolean;
  env: Record<string, string>;
}

const MACHINES: readonly Machine[] = [
  {
    folder: 'zqxfolder/cop',
    isAbsolute: false,
    env: {
      TZ: 'Pacific/Chatham',
      LANG: 'fr_BE.UTF-8',
      USER: 'zqxanna',
      LOGNAME: 'zqxanna',
      HOME: '/zqxhome/anna',
    },
  },
  {
    folder: 'autre dossier/où l’on écrit/cop',
    isAbsolute: true,
    env: {
      TZ: 'America/Anchorage',
      LC_ALL: 'tr_TR.UTF-8',
      LANG: 'C',
      USER: 'root',
      LOGNAME: 'root',
      HOSTNAME: 'zqxhost',
    },
  },
];

let made: ReadonlyMap<string, string>[];

beforeAll(async () => {
  await ensureBuilt();
  made = await Promise.all(MACHINES.map(runAll));
}, 120_000);

/** What every command printed and made, as text of its bytes. */
async function runAll({ folder, env, isAbsolute }: Machine): Promise<ReadonlyMap<string, string>> {
  const cwd = join(makeFolder(), folder);
  const files = given();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true });
    writeFileSync(join(cwd, name), text);
  }
  const results = new Map<string, string>();
  for (const argv of COMMANDS) {
    const typed = argv.map((word) => (isAbsolute && word in files ? join(cwd, word) : word));
    // A round that cannot be read makes the portfolio end with 1.
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [COP, ...typed], {
      cwd,
      env: { PATH: process.env.PATH ?? '', SOURCE_DATE_EPOCH: EPOCH, ...env },
    }).catch((cause) => cause);
    results.set(`what ${argv.join(' ')} prints`, stdout);
    results.set(`what ${argv.join(' ')} says`, stderr.replaceAll(cwd, ''));
  }
  for (const entry of readdirSync(cwd, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const name = path.slice(cwd.length + 1);
    if (entry.isFile() && !(name in files)) results.set(name, readFileSync(path).toString('latin1'));
  }
  return results;
}

it('under another zone, locale, home, login, host and folder, however the files are named', () => {
  const [one, other] = made as [ReadonlyMap<string, string>, ReadonlyMap<string, string>];
  expect(one.size).toBeGreaterThan(40);
  expect([...other.keys()].sort()).toEqual([...one.keys()].sort());
  expect([...one].filter(([name, bytes]) => other.get(name) !== bytes).map(([name]) => name)).toEqual([]);
});

it('tell neither the folder, the login nor the home', () => {
  for (const [name, bytes] of made.flatMap((results) => [...results])) {
    expect([name, /zqx(?:folder|home|host|anna)|autre dossier/.test(bytes)]).toEqual([name, false]);
  }
});
