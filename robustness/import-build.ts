/** Owns loading the program as it ships: `dist/`, made by `npm run build`. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { main } from '../src/cli.js';

/** Throws when there is no build. */
export async function importBuild(): Promise<{ main: typeof main }> {
  const path = resolve('dist/cli.js');
  if (!existsSync(path)) throw new Error('There is no dist/: run npm run build first');
  return (await import(pathToFileURL(path).href)) as { main: typeof main };
}
