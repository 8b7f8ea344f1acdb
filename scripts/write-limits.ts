// Writes docs/limits.md.
import { writeFileSync } from 'node:fs';
import { limitsPage } from './limits-page.js';

writeFileSync('docs/limits.md', limitsPage());
