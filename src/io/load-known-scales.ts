/** Owns loading the response scales that surveys elsewhere use. */
import type { KnownScalesFile } from '../model/known-scales.js';
import { readShipped } from './shipped.js';

/** Scales with their labels in the languages in which they are known. */
export function loadKnownScales(): KnownScalesFile {
  return readShipped<KnownScalesFile>('questionnaires/known-scales/scales');
}
