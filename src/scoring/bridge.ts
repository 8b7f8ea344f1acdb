/** Owns the bridge from the survey to the compass: the members' view of a theme beside the coordinator's, never over it. */
import type { CompassInstrument } from '../model/compass.js';
import type { Blend, PhaseResult, ThemeGap } from '../model/compass-result.js';
import type { CohortView, MembersView } from '../model/members-view.js';
import { notScored, type Score, type SuppressedReason, scored } from '../model/score.js';
import { listSurveyItems, type SurveyInstrument } from '../model/survey.js';
import { atLeast } from '../model/threshold.js';

/** How the members of one cohort see the CoP; items of an instrument that is not `survey` have no known scale and are left out. */
export function viewOfCohort(cohort: CohortView, survey: SurveyInstrument): MembersView {
  const { id, phases } = cohort;
  const scales = new Map(listSurveyItems(survey).map((item) => [item.id, survey.scales[item.scale]!]));
  const items = cohort.items.flatMap((item) => {
    const scale = scales.get(item.id);
    return scale ? [{ id: item.id, score: scoreItem(item, scale) }] : [];
  });
  const dimensions = cohort.dimensions.map(({ id, score, interval, reasons }) => ({
    id,
    score,
    interval,
    ...(reasons?.interval ? { reasons: { interval: reasons.interval } } : {}),
  }));
  return { cohort: id, ...whoAnswered(cohort), dimensions, items, phases };
}

/** How many answered, of how many; why it is not told of a cohort that is wholly hidden. */
export function whoAnswered({ wave, respondents, members, responseRate, floor, reasons }: CohortView) {
  const hidden = reasons?.respondents;
  const known = { wave, respondents, members, responseRate, floor };
  return hidden === undefined ? known : { ...known, reasons: { respondents: hidden } };
}

/** (mean − min) / (max − min) × 100; suppressed where the survey hid the mean. */
function scoreItem(
  { mean, validN, reasons }: CohortView['items'][number],
  { min, max }: { min: number; max: number },
): Score {
  if (mean !== null && validN !== null) return scored((100 * (mean - min)) / (max - min), validN);
  const reason = reasons?.mean;
  const hidden = reason === 'below-floor' || reason === 'complementary';
  return hidden ? { kind: 'suppressed', reason: reason satisfies SuppressedReason } : notScored('no-answers');
}

/**
 * One line for each theme that the survey feeds, in the order of the members' view. Gap = coordinator − members in points of 100;
 * null, and no blind spot said, when either is not scored or suppressed (scoring rules, Bridge to the compass).
 */
export function compareViews(
  instrument: CompassInstrument,
  phases: readonly PhaseResult[],
  members: MembersView,
): ThemeGap[] {
  const coordinator = new Map(phases.flatMap(({ themes }) => themes).map(({ id, score }) => [id, score]));
  return members.phases.flatMap(({ themes }) =>
    themes.map(({ id, score }): ThemeGap => {
      const views = { coordinator: coordinator.get(id) ?? notScored('not-asked'), members: score };
      return { theme: id, ...views, ...gapOf(views, instrument, members.floor) };
    }),
  );
}

function gapOf(
  { coordinator, members }: Pick<ThemeGap, 'coordinator' | 'members'>,
  { thresholds }: CompassInstrument,
  floor: number,
): Pick<ThemeGap, 'gap' | 'blindSpot'> {
  if (coordinator.kind !== 'scored' || members.kind !== 'scored') return { gap: null, blindSpot: null };
  const gap = coordinator.value - members.value;
  return { gap, blindSpot: members.validN >= floor && atLeast(gap, thresholds.blindSpot) };
}

/**
 * (1 − weight) × coordinator + weight × members for every theme that both have a score for, 0–100, with the members' n. Stands
 * beside the two views; no status, position or action is read from it (scoring rules, Bridge to the compass).
 */
export function blendViews(gaps: readonly ThemeGap[], weight: number): Blend {
  const themes = gaps.flatMap(({ theme, coordinator, members }) => {
    if (coordinator.kind !== 'scored' || members.kind !== 'scored') return [];
    const value = (1 - weight) * coordinator.value + weight * members.value;
    return [{ id: theme, score: scored(value, members.validN) }];
  });
  return { weight, themes };
}
