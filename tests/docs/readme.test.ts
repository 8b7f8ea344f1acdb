/** The README as somebody follows it who has read nothing else: its commands run, its numbers are those of the product. */
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadCompass } from '../../src/io/load-compass.js';
import { listItems, listThemes } from '../../src/model/compass.js';
import { makeFolder, runCop } from '../support/run-cop.js';

const README = readFileSync('README.md', 'utf8');
const CODE = [...README.matchAll(/`(cop(?: [^`…]+)?)`/g)].map(([, line = '']) => line);

/** The dossiers of the example CoPs, with what the README supposes to be there. */
let root: string;

beforeAll(() => {
  root = makeFolder();
  const exported = resolve('tests/fixtures/survey/survey-simulated.csv');
  for (const name of ['exports', 'dossiers']) mkdirSync(join(root, name));
  cpSync('examples', join(root, 'dossiers'), { recursive: true });
  for (const name of ['exports/export.csv', 'old.csv', 'new.csv']) cpSync(exported, join(root, name));
});

/** What somebody types, in the folder that they have: their export has a name of its own, and their shell knows `*`. */
async function follow(line: string): Promise<{ exitCode: number; stderr: string }> {
  const typed = line
    .replace('exports/', 'exports')
    .replace('export.xlsx', join('exports', 'export.csv'))
    .replace(
      'dossiers/*',
      ['due-for-reorientation', 'stuck-in-sharing'].map((name) => `dossiers/${name}`).join(' '),
    );
  const asked = /^cop (init|compass)( |$)(?!score|workbook)/.test(typed);
  const argv = typed.split(' ').slice(1);
  return runCop(asked ? [...argv, '--accessible'] : argv, { cwd: root, stdin: asked ? 'Ma CoP\nq\n' : '' });
}

describe('the README', () => {
  it('names commands', () => {
    expect(CODE.length).toBeGreaterThan(12);
  });

  // One after the other, in one folder, as they stand: what one writes, another reads.
  it('has commands that run in their order', { timeout: 60_000 }, async () => {
    for (const line of CODE) {
      const { exitCode, stderr } = await follow(line);
      expect([line, exitCode], stderr).toEqual([line, 0]);
    }
    const made = [
      'ma-cop/cop.yaml',
      'boussole.xlsx',
      'rapport.docx',
      'enquete.docx',
      'resultats.xlsx',
      'enquetes.xlsx',
    ];
    const also = ['scenario.docx', 'kit/boussole.xlsx', 'portefeuille.xlsx'];
    expect([...made, ...also].filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });

  it('opens with a command on an example that is there, and with the command of the tests', () => {
    const [first, second] = [...README.matchAll(/```sh\n([\s\S]*?)\n```/g)].map(([, line = '']) => line);
    expect(first).toMatch(/^npm ci && npx --no-install cop compass score /);
    expect(existsSync(/score (\S+)/.exec(first!)![1]!)).toBe(true);
    expect(second).toBe('npm test');
    expect(JSON.parse(readFileSync('package.json', 'utf8')).scripts.test).toBe('vitest run');
  });

  it('says numbers that the product holds', () => {
    const compass = loadCompass();
    const { engines } = JSON.parse(readFileSync('package.json', 'utf8'));
    const home = parse(readFileSync('locales/en/home.yaml', 'utf8')).step;
    expect(README).toContain(`Node.js](https://nodejs.org) ${engines.node.replace('>=', '')} or newer`);
    expect([listThemes(compass).length, README.includes('the twenty themes')]).toEqual([20, true]);
    expect(README).toContain('It takes 20 to 25 minutes, or five with\n`--express`');
    expect([home.begin, home.express]).toEqual([
      expect.stringContaining('20 to 25 minutes'),
      expect.stringContaining('in five minutes'),
    ]);
    expect(listItems(compass).filter((item) => item.express)).toHaveLength(20);
  });
});
