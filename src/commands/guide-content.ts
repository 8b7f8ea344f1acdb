/** Owns loading what the guide is made from: its own prose, the compass, the alerts, in one language. */
import type { GuideContent } from '../document/guide.js';
import type { Translator } from '../i18n/translator.js';
import { loadCompass, loadCompassTexts } from '../io/load-compass.js';
import { loadGuideTexts } from '../io/load-guide.js';
import { loadPitfallRules, loadPitfallTexts } from '../io/load-pitfalls.js';
import type { Lang } from '../model/lang.js';

/** The content in `lang`, which is also that of `translator`: its catalogue holds the titles. */
export function loadGuideContent(translator: Translator, lang: Lang): GuideContent {
  return {
    lang,
    guide: loadGuideTexts(lang),
    instrument: loadCompass(),
    compass: loadCompassTexts(lang),
    rules: loadPitfallRules(),
    pitfalls: loadPitfallTexts(lang),
    titles: {
      phases: translator.t('guide.phases'),
      pitfalls: translator.t('guide.pitfalls'),
      pitfallsIntro: translator.t('guide.pitfalls-intro'),
      sources: translator.t('guide.bibliography'),
    },
    wordOf: (id) => translator.t(`guide.words.${id}`),
  };
}
