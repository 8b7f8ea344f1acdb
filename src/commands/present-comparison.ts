/** Owns what people get of a comparison: the files that `-o` names, JSON, or a report on the terminal. */
import { loadCompass, loadCompassTexts } from '../io/load-compass.js';
import { loadPitfallTexts } from '../io/load-pitfalls.js';
import { loadSurveyTexts } from '../io/load-survey.js';
import type { CompassComparison } from '../model/compass-comparison.js';
import type { Lang } from '../model/lang.js';
import { renderComparisonJson } from '../render/json/comparison-json.js';
import type { Report } from '../report/blocks.js';
import type { CompareDetail } from '../report/compare/input.js';
import { ratersReport } from '../report/compare/raters-report.js';
import { roundsReport } from '../report/compare/rounds-report.js';
import type { CompassWords } from '../report/compass/input.js';
import { writeOutputs } from './outputs.js';
import type { CompassFlags } from './present-compass.js';
import type { Session } from './session.js';
import { textLook } from './text-look.js';

/** Prints or writes the comparison. Errors: those of `writeOutputs`. */
export async function presentComparison(
  comparison: CompassComparison,
  flags: CompassFlags,
  session: Session,
): Promise<void> {
  const words = loadWords(session.lang);
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
  else if (!flags.output) {
    const { renderText } = await import('../render/text/render-text.js');
    const report = reportOn(comparison, words, { full: false });
    session.print(renderText(report, session.translator, textLook(flags, session)));
  }
}

function reportOn(comparison: CompassComparison, words: CompassWords, detail: CompareDetail): Report {
  return comparison.by === 'rounds'
    ? roundsReport(comparison, words, detail)
    : ratersReport(comparison, words, detail);
}

function loadWords(lang: Lang): CompassWords {
  const texts = loadCompassTexts(lang);
  const names = { compass: texts, survey: loadSurveyTexts(lang), pitfalls: loadPitfallTexts(lang) };
  return { instrument: loadCompass(), texts, names };
}
