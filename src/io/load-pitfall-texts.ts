/** Owns loading the prose of the pitfalls that ships, in one language. */
import type { Lang } from '../model/lang.js';
import type { PitfallTexts } from '../model/pitfall-texts.js';
import { readShipped } from './shipped.js';

export function loadPitfallTexts(lang: Lang): PitfallTexts {
  return readShipped(`questionnaires/pitfalls/locales/${lang}`) as PitfallTexts;
}
