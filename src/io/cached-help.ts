/**
 * Owns the help of `cop` as the build wrote it. Parsing ten commands to print a page that never changes costs 30 ms of a start
 * of 75 (docs/performance.md), so the build keeps the page of each language; a test compares it with the one made afresh.
 */
import { readFileSync } from 'node:fs';
import { isBuilt, shippedPath } from './shipped.js';

/** The page is wrapped for this width; a narrower terminal gets one of its own. */
export const CACHED_HELP_WIDTH = 80;

/** The page in this language, or undefined where there is no build or it is being made. */
export function readCachedHelp(lang: string): string | undefined {
  if (!isBuilt()) return undefined;
  try {
    return readFileSync(shippedPath('dist', 'data', 'help', `${lang}.txt`), 'utf8');
  } catch {
    return undefined;
  }
}
