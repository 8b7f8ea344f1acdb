/** Owns loading the survey that ships: its structure, and its prose in one language. */
import { buildSurvey, type SurveyFile } from '../model/build-survey.js';
import type { Lang } from '../model/lang.js';
import type { SurveyInstrument } from '../model/survey.js';
import type { SurveyTexts } from '../model/survey-texts.js';
import { readShipped } from './shipped.js';

/** The survey that `cop survey` asks. */
export function loadSurvey(): SurveyInstrument {
  return buildSurvey(readShipped<SurveyFile>('questionnaires/survey/instrument'));
}

/** Its prose; a test holds that every id has its text in every language. */
export function loadSurveyTexts(lang: Lang): SurveyTexts {
  const texts = readShipped<Omit<SurveyTexts, 'lang'>>(`questionnaires/survey/locales/${lang}`);
  return { lang, ...texts };
}
