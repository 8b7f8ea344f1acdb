/** Owns loading the guide's prose in one language. */
import type { GuideTexts } from '../model/guide.js';
import type { Lang } from '../model/lang.js';
import { readShipped } from './shipped.js';

export function loadGuideTexts(lang: Lang): GuideTexts {
  return readShipped(`templates/guide/locales/${lang}`) as GuideTexts;
}
