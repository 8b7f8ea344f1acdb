/** No word of anybody is ever run: nothing of ours evaluates text, loads code by a name from data, or starts a program. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const EVALUATES =
  /\beval\s*\(|\bnew\s+Function\b|\bFunction\s*\(|node:vm|node:child_process|\bimport\(\s*[^'"\s)]|\brequire\(\s*[^'"\s)]|set(?:Timeout|Interval)\(\s*['"`]/;

function evaluating(text: string): string | undefined {
  return EVALUATES.exec(text)?.[0];
}

it('nothing in src evaluates text', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  const found = files.flatMap((name) => {
    const at = evaluating(readFileSync(join('src', name), 'utf8'));
    return at === undefined ? [] : [`${name}: ${at}`];
  });
  expect(files.length).toBeGreaterThan(400);
  expect(found).toEqual([]);
});

it.each([
  'eval(text)',
  'new Function(text)',
  "import('node:vm')",
  'await import(name)',
  'require(name)',
  'setTimeout("x()", 1)',
])('the search finds %s', (code) => {
  expect(evaluating(code)).toBeDefined();
});
