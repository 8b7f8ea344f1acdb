import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const page = readFileSync('docs/security.md', 'utf8');

/** Each test file that the page names, with the names of tests that stand behind it up to the next file. */
function cited(text: string): { file: string; names: string[] }[] {
  return [...text.matchAll(/`(tests\/[^`]+)`((?:[^`|]|`(?!tests\/))*)/g)].map(
    ([, file = '', after = '']) => ({
      file,
      names: [...after.matchAll(/“([^”]+)”/g)].map(([, name]) => name!),
    }),
  );
}

it('docs/security.md names tests that exist', () => {
  const all = cited(page);
  const wrong = all.flatMap(({ file, names }) => {
    if (!existsSync(file)) return [file];
    const text = readFileSync(file, 'utf8');
    return names.filter((name) => !text.includes(name)).map((name) => `${file}: ${name}`);
  });
  expect(wrong).toEqual([]);
  expect(all.length).toBeGreaterThan(45);
  expect(all.flatMap(({ names }) => names).length).toBeGreaterThan(45);
});

it('each promise is held by a test or a command', () => {
  const rows = page.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| promise'));
  expect(rows.length).toBeGreaterThan(35);
  expect(rows.filter((row) => !/`tests\/|`npm run /.test(row))).toEqual([]);
});

it('names parts of npm run robustness that it has', () => {
  const parts = [...page.matchAll(/--only (\w+)/g)].map(([, part]) => part!);
  const known = readFileSync('robustness/robustness.ts', 'utf8');
  for (const part of parts) expect(known).toMatch(new RegExp(`^  ${part}: async`, 'm'));
});
