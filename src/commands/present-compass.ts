/** Owns what people get of compass results: the files that `-o` names, JSON, or a summary on the terminal. */
import type { ActionPlan } from '../model/action-plan.js';
import type { CompassResult } from '../model/compass-result.js';
import type { Indicators } from '../model/indicators.js';
import type { PitfallTexts } from '../model/pitfall.js';
import { renderCompassJson } from '../render/json/compass-json.js';
import { compassSummary } from '../report/compass/summary.js';
import { reportInput } from './compass-report-input.js';
import { writeOutputs } from './outputs.js';
import { printReports } from './print-reports.js';
import type { CommonFlags, Session } from './session.js';

export interface CompassFlags extends CommonFlags {
  /** An organisation's Word template for `.docx`. */
  house?: string;
  /** Adds the answers and the arithmetic behind every number. */
  explain?: boolean;
}

/** One result with what its report needs besides. */
export interface ScoredAnswers {
  result: CompassResult;
  /** What was agreed after this round, where the dossier holds it. */
  plan?: ActionPlan;
  /** What the dossier counted up to this round, oldest first. */
  indicators?: readonly Indicators[];
  /** The words of an organisation's own rules, where it has some. */
  pitfalls?: PitfallTexts;
}

/** At least one result. */
export async function presentCompass(
  scored: readonly ScoredAnswers[],
  flags: CompassFlags,
  session: Session,
): Promise<void> {
  if (flags.output) {
    const { compassFormats } = await import('./compass-formats.js');
    await writeOutputs(compassFormats(scored, flags, session), flags, session);
  }
  if (flags.json) session.print(renderCompassJson(scored.map(({ result }) => result)));
  else if (!flags.output) await printSummaries(scored, flags, session);
}

async function printSummaries(
  scored: readonly ScoredAnswers[],
  flags: CompassFlags,
  session: Session,
): Promise<void> {
  const summaries = scored.map(({ result, pitfalls, indicators }) => {
    const input = { ...reportInput(result, session.lang, pitfalls), ...(indicators ? { indicators } : {}) };
    return compassSummary(input, { explain: flags.explain ?? false });
  });
  await printReports(summaries, flags, session);
}
