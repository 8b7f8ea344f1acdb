/** Owns how members see the four phases: their dimensions, read as themes of the compass, read as phases. */
import type { CompassInstrument } from '../../model/compass.js';
import { notScored, type Score, scored } from '../../model/score.js';
import type { SurveyInstrument } from '../../model/survey.js';
import type { SurveyDimensionResult, SurveyPhaseResult } from '../../model/survey-result.js';

/**
 * Theme = mean of the dimensions that feed it, phase = mean of its themes that a dimension feeds, both 0–100 with the smallest n
 * behind them. Suppressed as soon as one part is: a mean of the rest would be another thing under the same name. Parts that
 * nobody answered are left out. No status and no position: those are the coordinator's.
 */
export function scoreMemberPhases(
  instrument: SurveyInstrument,
  compass: CompassInstrument,
  dimensions: readonly SurveyDimensionResult[],
): SurveyPhaseResult[] {
  return compass.phases.map(({ id, themes }) => {
    const fed = themes.flatMap((theme) => {
      const linked = instrument.dimensions.flatMap(({ feeds }, index) =>
        feeds.includes(theme.id) ? [dimensions[index]!.score] : [],
      );
      return linked.length === 0 ? [] : [{ id: theme.id, score: averageScores(linked) }];
    });
    return { id, score: averageScores(fed.map(({ score }) => score)), themes: fed };
  });
}

function averageScores(scores: readonly Score[]): Score {
  if (scores.length === 0) return notScored('not-asked');
  const suppressed = scores.filter((score) => score.kind === 'suppressed');
  const first = suppressed.find(({ reason }) => reason === 'below-floor') ?? suppressed[0];
  if (first) return first;
  const known = scores.filter((score) => score.kind === 'scored');
  if (known.length === 0) return notScored('no-answers');
  const sum = known.reduce((total, { value }) => total + value, 0);
  return scored(sum / known.length, Math.min(...known.map(({ validN }) => validN)));
}
