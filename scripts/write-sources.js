// Writes docs/sources.md.
import { writeFileSync } from 'node:fs';
import { readSources } from './read-sources.js';
import { sourcesPage } from './sources-page.js';

writeFileSync('docs/sources.md', sourcesPage(readSources()));
