/** Owns loading the words a report on a compass is told in. */
import { loadCompass, loadCompassTexts } from '../io/load-compass.js';
import { loadPitfallTexts } from '../io/load-pitfalls.js';
import { loadSurveyTexts } from '../io/load-survey.js';
import type { CompassResult } from '../model/compass-result.js';
import type { Lang } from '../model/lang.js';
import type { PitfallTexts } from '../model/pitfall.js';
import type { CompassReportInput, CompassWords } from '../report/compass/input.js';

/** The input of a report on `result`; see `loadCompassWords` for `pitfalls`. */
export function reportInput(result: CompassResult, lang: Lang, pitfalls?: PitfallTexts): CompassReportInput {
  return { result, ...loadCompassWords(lang, pitfalls) };
}

/** The compass in words; `pitfalls` are those that ship, unless an organisation's own were used. */
export function loadCompassWords(lang: Lang, pitfalls: PitfallTexts = loadPitfallTexts(lang)): CompassWords {
  const texts = loadCompassTexts(lang);
  const names = { compass: texts, survey: loadSurveyTexts(lang), pitfalls };
  return { instrument: loadCompass(), texts, names };
}
