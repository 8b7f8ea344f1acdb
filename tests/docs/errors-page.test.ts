import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { errorsPage } from '../../scripts/errors-page.js';
import { ERROR_CATALOGUE } from '../../src/errors.js';

it('docs/errors.md is what the catalogue says', () => {
  const words = parse(readFileSync('locales/en/errors.yaml', 'utf8'));
  expect(readFileSync('docs/errors.md', 'utf8')).toBe(errorsPage(ERROR_CATALOGUE, words));
});
