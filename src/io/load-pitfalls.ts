/** Owns loading the pitfalls that ship: their rules, and their words in one language. */
import type { Lang } from '../model/lang.js';
import type { PitfallRule, PitfallTexts } from '../model/pitfall.js';
import { readShipped } from './shipped.js';

export function loadPitfallRules(): readonly PitfallRule[] {
  return (readShipped('questionnaires/pitfalls/rules') as { rules: PitfallRule[] }).rules;
}

export function loadPitfallTexts(lang: Lang): PitfallTexts {
  return readShipped(`questionnaires/pitfalls/locales/${lang}`) as PitfallTexts;
}
