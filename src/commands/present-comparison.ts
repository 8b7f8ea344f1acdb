/** Owns what people get of a comparison: the files that `-o` names, JSON, or a report on the terminal. */
import type { CompassComparison } from '../model/compass-comparison.js';
import { renderComparisonJson } from '../render/json/comparison-json.js';
import type { Report } from '../report/blocks.js';
import type { CompareDetail } from '../report/compare/input.js';
import { ratersReport } from '../report/compare/raters-report.js';
import { roundsReport } from '../report/compare/rounds-report.js';
import type { CompassWords } from '../report/compass/input.js';
import { loadCompassWords } from './compass-report-input.js';
import { writeOutputs } from './outputs.js';
import type { CompassFlags } from './present-compass.js';
import { printReports } from './print-reports.js';
import type { Session } from './session.js';

/** Prints or writes the comparison. Errors: those of `writeOutputs`. */
export async function presentComparison(
  comparison: CompassComparison,
  flags: CompassFlags,
  session: Session,
): Promise<void> {
  const words = loadCompassWords(session.lang);
  if (flags.output) {
    const { reportFormats } = await import('./report-formats.js');
    const report = reportOn(comparison, words, { full: true });
    const formats = reportFormats(report, { profile: comparison.profile, house: flags.house }, session);
    const csv = async () =>
      (await import('../render/csv/comparison-csv.js')).renderComparisonCsv(comparison, words);
    await writeOutputs(
      { ...formats, csv, json: async () => renderComparisonJson(comparison) },
      flags,
      session,
    );
  }
  if (flags.json) session.print(renderComparisonJson(comparison));
  else if (!flags.output) await printReports([reportOn(comparison, words, { full: false })], flags, session);
}

function reportOn(comparison: CompassComparison, words: CompassWords, detail: CompareDetail): Report {
  return comparison.by === 'rounds'
    ? roundsReport(comparison, words, detail)
    : ratersReport(comparison, words, detail);
}
