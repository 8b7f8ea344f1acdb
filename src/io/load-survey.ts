/** Owns loading the survey that ships: its structure, and its prose in one language. */
import { buildSurvey, type SurveyFile } from '../model/build-survey.js';
import type { Lang } from '../model/lang.js';
import type { SurveyInstrument } from '../model/survey.js';
import type { SurveyTexts } from '../model/survey-texts.js';
import { readShipped } from './shipped.js';

export function loadSurvey(): SurveyInstrument {
  return buildSurvey(readShipped('questionnaires/survey/instrument') as SurveyFile);
}

export function loadSurveyTexts(lang: Lang): SurveyTexts {
  const texts = readShipped(`questionnaires/survey/locales/${lang}`) as Omit<SurveyTexts, 'lang'>;
  return { lang, ...texts };
}
