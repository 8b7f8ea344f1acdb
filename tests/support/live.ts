/** Owns making live workbooks in tests, and reading them back. */
import { readAnswers } from '../../src/commands/load-answers.js';
import { loadCompassTexts } from '../../src/io/load-compass.js';
import { loadPitfallRules, loadPitfallTexts } from '../../src/io/load-pitfalls.js';
import { loadSurvey, loadSurveyTexts } from '../../src/io/load-survey.js';
import type { AnswerSet } from '../../src/model/answers.js';
import type { CompassResult } from '../../src/model/compass-result.js';
import type { Lang } from '../../src/model/lang.js';
import type { LiveInput } from '../../src/render/xlsx/live/live-input.js';
import { renderLiveWorkbook } from '../../src/render/xlsx/live/live-workbook.js';
import { assessCompass } from '../../src/scoring/assess-compass.js';
import { compass } from './answers.js';
import { translatorOf } from './translator.js';

export interface LiveOptions extends Partial<Pick<LiveInput, 'profile' | 'members'>> {
  lang?: Lang;
}

const rules = loadPitfallRules();

/** The result of a set of answers, as every command computes it. */
export function resultOf(set: AnswerSet): CompassResult {
  return assessCompass(compass, set, { profile: null, rules, warnings: [] });
}

/** The bytes of the live workbook that begins with these answers. */
export function makeLive(
  set: AnswerSet,
  { lang = 'fr', profile = null, members = null }: LiveOptions = {},
): Promise<Uint8Array> {
  return renderLiveWorkbook({
    instrument: compass,
    texts: loadCompassTexts(lang),
    rules,
    pitfallTexts: loadPitfallTexts(lang),
    survey: loadSurvey(),
    surveyTexts: loadSurveyTexts(lang),
    set,
    profile,
    members,
    date: '2026-11-21',
    translator: translatorOf(lang),
  });
}

/** The answers that a workbook holds. */
export function readLive(bytes: Uint8Array) {
  return readAnswers(bytes, 'boussole.xlsx', compass, '2026-01-01');
}
