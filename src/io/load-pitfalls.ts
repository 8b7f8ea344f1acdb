/** Owns loading the pitfalls that ship: their rules, and their words in one language. */
import type { Lang } from '../model/lang.js';
import type { PitfallRule, PitfallTexts } from '../model/pitfall.js';
import { readShipped } from './shipped.js';

/** The rules in the order in which they are tried. */
export function loadPitfallRules(): readonly PitfallRule[] {
  return readShipped<{ rules: PitfallRule[] }>('questionnaires/pitfalls/rules').rules;
}

/** The words of those rules. */
export function loadPitfallTexts(lang: Lang): PitfallTexts {
  return readShipped<PitfallTexts>(`questionnaires/pitfalls/locales/${lang}`);
}
