/** Owns the three reasons that a director reads first: what holds the CoP back, and what it can build on. */

import { answerOf } from '../../model/answers.js';
import { listItems } from '../../model/compass.js';
import type { PhaseResult, ThemeResult } from '../../model/compass-result.js';
import { scoreValue } from '../../model/score.js';
import { asValue, message, type Text, type TextValue } from '../../model/text.js';
import { atLeast, below } from '../../model/threshold.js';
import { isAsked } from '../../scoring/asked-items.js';
import { sortByGravity, titleOf } from '../pitfall-blocks.js';
import {
  type CompassReportInput,
  phaseName,
  phaseOf,
  quotable,
  quoted,
  statementOf,
  themeById,
  themeName,
} from './input.js';
import { lagText } from './lag.js';

const REASONS = 3;
/** More names than this in one sentence are not read. */
const NAMED = 3;

/** Always three: at most two obstacles first, then a strength, then whatever else there is to say. */
export function pickReasons(input: CompassReportInput): Text[] {
  const obstacles = listObstacles(input);
  const all = [
    ...obstacles.slice(0, 2),
    ...listStrengths(input),
    ...obstacles.slice(2),
    coverageReason(input),
  ];
  return all.slice(0, REASONS);
}

function listObstacles(input: CompassReportInput): Text[] {
  const { phase, position, positionReason } = input.result;
  const decisive = phase ?? (position ? positionReason.phase : undefined);
  const deciding = decisive && phaseOf(input, decisive);
  return [
    ...signalReason(input),
    ...(deciding ? [...weakReason(input, deciding), ...essentialReason(input, deciding)] : []),
    ...alertReason(input),
    ...lagReason(input),
  ];
}

function signalReason(input: CompassReportInput): Text[] {
  const { toExamine } = input.result.reorientation;
  const signals = namedScores(
    input,
    allThemes(input).filter(({ id }) => themeById(input, id)?.signal),
  );
  if (!toExamine || signals.length === 0) return [];
  return [message('report.reasons.signals', { themes: { format: 'list', items: signals } })];
}

function weakReason(input: CompassReportInput, phase: PhaseResult): Text[] {
  const { acquired } = input.instrument.thresholds;
  const weak = phase.themes
    .filter(
      ({ id, score }) => !themeById(input, id)?.signal && below(scoreValue(score) ?? acquired, acquired),
    )
    .sort((a, b) => (scoreValue(a.score) ?? 0) - (scoreValue(b.score) ?? 0));
  if (weak.length === 0) return [];
  const themes: TextValue = { format: 'list', items: namedScores(input, weak.slice(0, NAMED)) };
  const shown = Math.min(weak.length, NAMED);
  return [message('report.reasons.weak', { phase: phaseName(input, phase.id), count: shown, themes })];
}

function essentialReason(input: CompassReportInput, { essentialMissing }: PhaseResult): Text[] {
  if (essentialMissing.length === 0) return [];
  const statements = essentialMissing
    .slice(0, 2)
    .map((id): TextValue => quoted(quotable(statementOf(input, id))));
  const values = {
    count: essentialMissing.length,
    statements: { format: 'list' as const, items: statements },
  };
  return [message('report.reasons.essential', values)];
}

function alertReason({ result, names }: CompassReportInput): Text[] {
  const [gravest] = sortByGravity(result.pitfalls).filter(({ level }) => level !== 'note');
  if (!gravest) return [];
  return [message('report.reasons.alert', { title: asValue(titleOf(gravest, names)) })];
}

function lagReason(input: CompassReportInput): Text[] {
  const [first] = input.result.foundationsLag;
  return first ? [lagText(input, first)] : [];
}

/** Acquired phases, or else the strongest themes of all. */
function listStrengths(input: CompassReportInput): Text[] {
  const acquired = input.result.phases.filter(({ status }) => status === 'acquired');
  if (acquired.length > 0) {
    const phases = acquired.map(({ id, score }) => nameScore(phaseName(input, id), scoreValue(score) ?? 0));
    return [
      message('report.reasons.acquired', { count: phases.length, phases: { format: 'list', items: phases } }),
    ];
  }
  const strong = allThemes(input)
    .filter(({ score }) => atLeast(scoreValue(score) ?? 0, input.instrument.thresholds.acquired))
    .sort((a, b) => (scoreValue(b.score) ?? 0) - (scoreValue(a.score) ?? 0));
  if (strong.length === 0) return [];
  const themes = namedScores(input, strong.slice(0, NAMED));
  return [message('report.reasons.strong', { themes: { format: 'list', items: themes } })];
}

function coverageReason({ result, instrument }: CompassReportInput): Text {
  const items = listItems(instrument).filter((item) => isAsked(item, result));
  const numbers = items.filter(({ id }) => answerOf(result, id).answer.kind === 'value').length;
  return message('report.reasons.coverage', { count: numbers, total: items.length });
}

function allThemes({ result }: CompassReportInput): ThemeResult[] {
  return result.phases.flatMap((phase) => [...phase.themes]);
}

function namedScores(input: CompassReportInput, themes: readonly ThemeResult[]): TextValue[] {
  return themes.flatMap(({ id, score }) =>
    score.kind === 'scored' ? [nameScore(themeName(input, id), score.value)] : [],
  );
}

function nameScore(name: string, value: number): TextValue {
  return {
    format: 'message',
    id: 'report.reasons.named',
    values: { name, score: { format: 'score', value } },
  };
}
