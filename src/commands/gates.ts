/** Owns `--fail-under PHASE=SCORE`: what a result must reach, and what is said when it does not. */
import { fail } from '../errors.js';
import { PHASE_IDS, type PhaseId } from '../model/compass.js';
import type { CompassResult } from '../model/compass-result.js';
import { suggestName } from '../model/suggest.js';
import type { Text } from '../model/text.js';
import { message } from '../model/text.js';
import { atLeast } from '../model/threshold.js';

export interface Gate {
  phase: PhaseId;
  /** 0–100. */
  least: number;
}

/** `growth=60`, `growth=62,5`. Errors: COP-USAGE-005 for anything else, with the nearest phase. */
export function parseGate(typed: string): Gate {
  const [, name = '', number = ''] = /^([^=]*)=(\d{1,3}(?:[.,]\d+)?)$/.exec(typed) ?? [];
  const phase = PHASE_IDS.find((id) => id === name);
  const least = Number(number.replace(',', '.'));
  if (phase && number !== '' && least <= 100) return { phase, least };
  throw wrongPhase(typed, name);
}

/** One of the four phases. Errors: COP-USAGE-005, with the nearest one. */
export function parsePhase(typed: string): PhaseId {
  const phase = PHASE_IDS.find((id) => id === typed);
  if (phase) return phase;
  throw wrongPhase(typed, typed);
}

function wrongPhase(typed: string, name: string): Error {
  const near = suggestName(name, PHASE_IDS);
  return fail('COP-USAGE-005', { typed }, near && near !== name ? { suggestion: near } : {});
}

/** One line for each gate that the result does not pass; a phase without a score passes none. */
export function failedGates(
  result: CompassResult,
  gates: readonly Gate[],
  phaseName: (id: PhaseId) => string,
): Text[] {
  return gates.flatMap(({ phase, least }) => {
    const score = result.phases.find(({ id }) => id === phase)?.score;
    if (score?.kind === 'scored' && atLeast(score.value, least)) return [];
    const format = Number.isInteger(least) ? ('integer' as const) : ('decimal' as const);
    const values = { phase: phaseName(phase), least: { format, value: least } };
    if (score?.kind !== 'scored') return [message('report.gate.not-scored', values)];
    return [message('report.gate.below', { ...values, score: { format: 'decimal', value: score.value } })];
  });
}
