/** Owns the public face of the library: what a program may import from `cop-boussole`. */

export type { Finding, Warning } from './errors.js';
export { CopError, ERROR_CATALOGUE, EXIT } from './errors.js';
export { loadCompass, loadCompassTexts } from './io/load-compass.js';
export type { Answer, AnswerSet, AnswerValue } from './model/answers.js';
export type { CompassInstrument, CompassItem, CompassTexts } from './model/compass.js';
export type { CompassResult } from './model/compass-result.js';
export { parseAnswers } from './model/parse-answers.js';
export { scoreCompass } from './scoring/score-compass.js';
