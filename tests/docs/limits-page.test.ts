import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { limitsPage } from '../../scripts/limits-page.js';
import { ERROR_CATALOGUE } from '../../src/errors.js';
import { LIMITS } from '../../src/model/limits.js';

it('docs/limits.md is what src/model/limits.ts says today', () => {
  expect(readFileSync('docs/limits.md', 'utf8')).toBe(limitsPage());
});

it('names every limit, and codes that exist', () => {
  const page = limitsPage();
  for (const name of Object.keys(LIMITS)) expect(page).toContain(`| ${name} |`);
  const codes = page.match(/COP-[A-Z]+-\d{3}/g)!;
  expect(codes.filter((code) => !Object.hasOwn(ERROR_CATALOGUE, code))).toEqual([]);
});
