/** Owns the sentences that say where a CoP stands, one for each outcome of rule 4, without numbers in them. */
import { FOUNDATION_PHASES } from '../../../model/compass.js';
import type { LiveInput } from './live-input.js';

/** Why the deciding phase decides, in the order of its number in the workbook (from 1). */
export const REASONS = ['too-few-answers', 'not-assessable', 'score', 'essential-missing'] as const;

/** First: no answer yet; then the reasons for each phase in turn; last: all three acquired. */
export function positionSentences({ texts, translator }: LiveInput): string[] {
  const say = (reason: string, phase: string, position: string): string =>
    translator.t(`workbook.position.${reason}`, { phase, position });
  return [
    translator.t('workbook.position.empty'),
    ...FOUNDATION_PHASES.flatMap((phase) =>
      REASONS.map((reason) => say(reason, texts.phases[phase].name, texts.positions[phase]!)),
    ),
    say('all-acquired', '', texts.positions.established!),
  ];
}

/** Numbers of the first and last sentence, 1-based. */
export const EMPTY_SENTENCE = 1;
export const LAST_SENTENCE = 2 + FOUNDATION_PHASES.length * REASONS.length;
