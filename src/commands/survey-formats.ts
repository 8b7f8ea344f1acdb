/** Owns the formats that survey results can be written in: those of their report, a workbook of their figures, and data. */
import { renderSurveyJson } from '../render/json/survey-json.js';
import type { SurveyReportInput } from '../report/survey/input.js';
import { surveyReport } from '../report/survey/survey-report.js';
import type { Formats } from './outputs.js';
import type { PresentFlags } from './present-survey.js';
import { reportFormats } from './report-formats.js';
import type { Session } from './session.js';

/** Every format by its ending; none is made before it is asked for. */
export function surveyFormats(input: SurveyReportInput, flags: PresentFlags, session: Session): Formats {
  const report = surveyReport(input, { explain: flags.explain ?? false });
  return {
    ...reportFormats(report, { house: flags.house }, session),
    json: async () => renderSurveyJson(input.result),
    csv: async () => (await import('../render/csv/survey-csv.js')).renderSurveyCsv(input.result),
    xlsx: async () => renderWorkbook(input, session),
  };
}

async function renderWorkbook(input: SurveyReportInput, { translator }: Session): Promise<Uint8Array> {
  const { surveyWorkbook } = await import('../report/survey/survey-workbook.js');
  const { renderReportXlsx } = await import('../render/xlsx/report-xlsx.js');
  return renderReportXlsx(surveyWorkbook(input), translator);
}
