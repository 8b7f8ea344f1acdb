/** Owns the formats that compass results can be written in: those of their report, and the results as data. */
import { message } from '../model/text.js';
import { renderCompassJson } from '../render/json/compass-json.js';
import { phasesBars, themesRadar } from '../report/compass/charts.js';
import { type CompassReportOptions, compassReport } from '../report/compass/compass-report.js';
import type { CompassReportInput } from '../report/compass/input.js';
import { mergeReports } from '../report/merge-reports.js';
import { reportInput } from './compass-report-input.js';
import type { Formats } from './outputs.js';
import type { CompassFlags, ScoredAnswers } from './present-compass.js';
import { reportFormats } from './report-formats.js';
import type { Session } from './session.js';

/** Several results make one report, one after the other. At least one result. */
export function compassFormats(
  scored: readonly ScoredAnswers[],
  flags: CompassFlags,
  session: Session,
): Formats {
  const inputs = scored.map(({ result, pitfalls, indicators = [] }) => ({
    ...reportInput(result, session.lang, pitfalls),
    indicators,
  }));
  const options = scored.map(({ plan }) => ({ ...(plan ? { plan } : {}), explain: flags.explain ?? false }));
  const [first, ...others] = inputs.map((input, index) => compassReport(input, options[index]));
  const report = mergeReports([first!, ...others], message('report.title-several'));
  const profile = scored.length === 1 ? scored[0]!.result.profile : null;
  const charts = inputs.flatMap((input) => [themesRadar(input), phasesBars(input)]);
  const formats = reportFormats(report, { profile, house: flags.house, charts }, session);
  return {
    ...formats,
    json: async () => renderCompassJson(scored.map(({ result }) => result)),
    csv: async () => (await import('../render/csv/compass-csv.js')).renderCompassCsv(inputs),
    ...(scored.length > 1 ? {} : { xlsx: async () => renderWorkbook(inputs[0]!, options[0]!, session) }),
  };
}

async function renderWorkbook(
  input: CompassReportInput,
  options: CompassReportOptions,
  { translator }: Session,
): Promise<Uint8Array> {
  const { renderCompassXlsx } = await import('../render/xlsx/compass/compass-xlsx.js');
  return renderCompassXlsx(input, translator, options);
}
