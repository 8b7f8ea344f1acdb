/** Owns putting the guide's content together in tests. */
import type { GuideContent } from '../../src/document/guide.js';
import { loadCompass, loadCompassTexts } from '../../src/io/load-compass.js';
import { loadGuideTexts } from '../../src/io/load-guide.js';
import { loadPitfallRules, loadPitfallTexts } from '../../src/io/load-pitfalls.js';
import type { Lang } from '../../src/model/lang.js';

export function guideContent(lang: Lang): GuideContent {
  return {
    lang,
    guide: loadGuideTexts(lang),
    instrument: loadCompass(),
    compass: loadCompassTexts(lang),
    rules: loadPitfallRules(),
    pitfalls: loadPitfallTexts(lang),
    titles: { phases: 'Phases', pitfalls: 'Pitfalls', pitfallsIntro: '…', sources: 'Sources' },
    wordOf: (id) => id,
  };
}
