// Writes docs/dependencies.md.
import { writeFileSync } from 'node:fs';
import { dependenciesPage } from './dependencies-page.js';

writeFileSync('docs/dependencies.md', dependenciesPage('.'));
