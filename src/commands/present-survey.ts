/** Owns what people get of survey results: the files that `-o` names, JSON, or a summary on the terminal. */
import { loadCompassTexts } from '../io/load-compass.js';
import type { SurveyResult } from '../model/survey-result.js';
import { renderSurveyJson } from '../render/json/survey-json.js';
import type { SurveyReportInput } from '../report/survey/input.js';
import { surveySummary } from '../report/survey/summary.js';
import { type Questionnaire, textsIn } from './load-questionnaire.js';
import { writeOutputs } from './outputs.js';
import { printReports } from './print-reports.js';
import type { CommonFlags, Session } from './session.js';

export interface PresentFlags extends CommonFlags {
  /** An organisation's Word template for `.docx`. */
  house?: string;
  /** Adds the formula and the answers counted behind every number. */
  explain?: boolean;
}

/** Prints or writes the result of `questionnaire`. Errors: those of `writeOutputs`. */
export async function presentSurvey(
  result: SurveyResult,
  questionnaire: Questionnaire,
  flags: PresentFlags,
  session: Session,
): Promise<void> {
  const { lang } = session;
  const compass = loadCompassTexts(lang);
  const texts = textsIn(lang, questionnaire);
  const input: SurveyReportInput = { result, instrument: questionnaire.instrument, texts, compass, lang };
  if (flags.output) {
    const { surveyFormats } = await import('./survey-formats.js');
    await writeOutputs(surveyFormats(input, flags, session), flags, session);
  }
  if (flags.json) session.print(renderSurveyJson(result));
  else if (!flags.output) {
    await printReports([surveySummary(input, { explain: flags.explain ?? false })], flags, session);
  }
}
