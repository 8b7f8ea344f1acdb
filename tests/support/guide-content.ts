/** Owns putting the guide's content together in tests, as the command does. */
import { loadGuideContent } from '../../src/commands/guide-content.js';
import type { GuideContent } from '../../src/document/guide.js';
import type { Lang } from '../../src/model/lang.js';
import { translatorOf } from './translator.js';

export function guideContent(lang: Lang): GuideContent {
  return loadGuideContent(translatorOf(lang), lang);
}
