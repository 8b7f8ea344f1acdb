/** Owns the public face of the library: what a program may import from `cop-boussole` (docs/library.md). */

export type { Finding, Warning } from './errors.js';
export { CopError, ERROR_CATALOGUE, EXIT } from './errors.js';
export { loadCompass, loadCompassTexts } from './io/load-compass.js';
export { loadPitfallRules, loadPitfallTexts } from './io/load-pitfalls.js';
export { loadSurvey, loadSurveyTexts } from './io/load-survey.js';
export type { Answer, AnswerSet, AnswerValue } from './model/answers.js';
export type { CompassInstrument, CompassItem, CompassTexts } from './model/compass.js';
export type { CompassResult } from './model/compass-result.js';
export { LANGS, type Lang } from './model/lang.js';
export { parseAnswers } from './model/parse-answers.js';
export type { Profile } from './model/profile.js';
export { parseProfile } from './model/profile-schema.js';
export { BLANK, layoutRows, NO_OPINION, type ResponseBatch } from './model/responses.js';
export type { Score } from './model/score.js';
export type { SurveyInstrument } from './model/survey.js';
export type { CohortResult, SurveyResult } from './model/survey-result.js';
export { assessCompass } from './scoring/assess-compass.js';
export { scoreCompass } from './scoring/score-compass.js';
export { planSurvey } from './scoring/survey/plan.js';
export { scoreSurvey } from './scoring/survey/score-survey.js';
export { StreamAdder } from './scoring/survey/stream-adder.js';
export { SurveyTally } from './scoring/survey/survey-tally.js';
export { readSurveyInput } from './sources/read-input.js';
