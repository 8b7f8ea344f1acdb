/** Owns loading the response scales that surveys elsewhere use. */
import type { KnownScalesFile } from '../model/known-scales.js';
import { readShipped } from './shipped.js';

export function loadKnownScales(): KnownScalesFile {
  return readShipped('questionnaires/known-scales/scales') as KnownScalesFile;
}
