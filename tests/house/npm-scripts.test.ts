/** What npm runs and packs is the same on every system: no word that only one shell knows, no file that is not there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const { scripts, bin, files } = JSON.parse(readFileSync('package.json', 'utf8'));
const PROGRAMS = ['node', 'npm', 'vitest', 'tsc', 'biome', 'knip'];

it('scripts are programs of npm, one after the other, without what a shell would read', () => {
  for (const [name, line] of Object.entries<string>(scripts)) {
    // cmd.exe joins with && alone, knows neither single quotes nor variables, and no path of ours needs a quote.
    expect([name, /[$%;|<>'"`\\*?]|(?<!&)&(?!&)|^\w+=/.test(line)]).toEqual([name, false]);
    for (const command of line.split('&&')) expect(PROGRAMS).toContain(command.trim().split(' ')[0]);
    for (const [path] of line.matchAll(/\b(?:scripts|bin|robustness|benchmarks)\/[\w./-]+/g))
      expect([name, path, existsSync(path)]).toEqual([name, path, true]);
  }
});

it('scripts of ours start other programs of npm through a shell on Windows, where they are batch files', () => {
  const starting = readdirSync('scripts')
    .filter((name) => name.endsWith('.js'))
    .flatMap(
      (name) =>
        readFileSync(`scripts/${name}`, 'utf8').match(/execFileSync\(\s*'(?:npm|tsc)'[\s\S]*?\}\)/g) ?? [],
    );
  expect(starting.length).toBeGreaterThan(3);
  for (const call of starting) expect(call).toContain("shell: process.platform === 'win32'");
});

it('the command begins as npm’s own starters on Windows and macOS read it, with one kind of line end', () => {
  const source = readFileSync(bin.cop, 'utf8');
  expect(source.startsWith('#!/usr/bin/env node\n')).toBe(true);
  expect(source).not.toContain('\r');
  expect(files.filter((path: string) => path !== 'dist' && !existsSync(path))).toEqual([]);
  expect(readFileSync('.gitattributes', 'utf8')).toContain('* text=auto eol=lf');
});
