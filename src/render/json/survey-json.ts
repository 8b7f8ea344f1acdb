/** Owns the survey result as JSON: the contract that other programs read. */
import type { SurveyResult } from '../../model/survey-result.js';
import { formatJson } from './format-json.js';

/** Two spaces of indentation, a line end at the end. */
export function renderSurveyJson(result: SurveyResult): string {
  return formatJson(result);
}
