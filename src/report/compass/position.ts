/** Owns where the CoP stands, in words, with the reason. */
import { asValue, literal, message, type Text, type TextValue } from '../../model/text.js';
import { type Block, bulletList, paragraph, span } from '../blocks.js';
import { type CompassReportInput, phaseName, phaseOf, statementOf } from './input.js';
import { statusText } from './phases.js';

/** « Votre CoP se situe en …, parce que … »; without a position, why there is none. */
export function positionSentence(input: CompassReportInput): Text {
  const { result, texts, instrument } = input;
  if (result.phase) return phaseSentence(input, result.phase);
  const { code, phase } = result.positionReason;
  const decided = phase ? phaseOf(input, phase) : undefined;
  const score = decided?.score.kind === 'scored' ? decided.score.value : 0;
  const values: Record<string, TextValue> = {
    position: result.position ? (texts.positions[result.position] ?? result.position) : '',
    phase: phase ? phaseName(input, phase) : '',
    score: { format: 'score', value: score },
    threshold: { format: 'score', value: instrument.thresholds.acquired },
    count: decided?.essentialMissing.length ?? 0,
  };
  return message(`report.position.${code}`, values);
}

/** When one phase alone was asked: where that phase stands. */
function phaseSentence(input: CompassReportInput, id: string): Text {
  const phase = phaseOf(input, id);
  const name = phaseName(input, id);
  if (phase?.score.kind !== 'scored') return message('report.position.phase-not-scored', { phase: name });
  return message('report.position.phase', {
    phase: name,
    score: { format: 'score', value: phase.score.value },
    status: asValue(statusText(input, phase)),
  });
}

/** The sentence, and the essential items of the deciding phase that are not in place. */
export function positionBlocks(input: CompassReportInput): Block[] {
  const phase = input.result.phase ?? (input.result.position && input.result.positionReason.phase);
  const missing = (phase && phaseOf(input, phase)?.essentialMissing) || [];
  const scope = scopeNote(input);
  return [
    paragraph(positionSentence(input), 'lead'),
    ...(missing.length > 0 ? listEssential(input, missing) : []),
    ...(scope ? [paragraph(scope, 'note')] : []),
  ];
}

function listEssential(input: CompassReportInput, items: readonly string[]): Block[] {
  return [
    paragraph(message('report.essential-missing', { count: items.length })),
    bulletList(items.map((id) => [span(literal(statementOf(input, id)))])),
  ];
}

/** What a reader must know when not everything was asked. */
export function scopeNote(input: CompassReportInput): Text | undefined {
  const { result } = input;
  if (result.phase) return message('report.scope.phase', { phase: phaseName(input, result.phase) });
  return result.mode === 'express' ? message('report.scope.express') : undefined;
}
