/** Owns loading the guide's prose in one language. */
import type { GuideTexts } from '../model/guide.js';
import type { Lang } from '../model/lang.js';
import { readShipped } from './shipped.js';

/** The chapters that are prose of their own; phases and themes come from the compass. */
export function loadGuideTexts(lang: Lang): GuideTexts {
  return readShipped<GuideTexts>(`templates/guide/locales/${lang}`);
}
