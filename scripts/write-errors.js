// Writes docs/errors.md. Needs a build: npm run build.
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';
import { ERROR_CATALOGUE } from '../dist/index.js';
import { errorsPage } from './errors-page.js';

writeFileSync(
  'docs/errors.md',
  errorsPage(ERROR_CATALOGUE, parse(readFileSync('locales/en/errors.yaml', 'utf8'))),
);
