import type { Sources } from './sources-page.js';

export function readSources(): Sources;
