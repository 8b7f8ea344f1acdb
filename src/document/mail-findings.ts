/** Owns the three findings of a mail of results: the highest and lowest dimension, what members want to improve first. */
import type { MailFinding } from '../model/mail-template.js';
import type { CohortResult } from '../model/survey-result.js';
import type { SurveyTexts } from '../model/survey-texts.js';

/**
 * Findings out of what the result shows: a dimension without a score (under the floor, or hidden to protect another) is never
 * one, and with fewer than two scored dimensions there is no highest and lowest. A tie goes to the first of the instrument.
 */
export function mailFindings({ dimensions, priorities }: CohortResult, texts: SurveyTexts): MailFinding[] {
  const name = (id: string): string => texts.dimensions[id]?.name ?? id;
  const scored = dimensions.flatMap(({ id, score }) =>
    score.kind === 'scored' ? [{ id, value: score.value }] : [],
  );
  const findings: MailFinding[] = [];
  if (scored.length > 1) {
    const high = scored.reduce((best, each) => (each.value > best.value ? each : best));
    const low = scored.reduce((worst, each) => (each.value < worst.value ? each : worst));
    findings.push({ kind: 'high', dimension: name(high.id), score: high.value });
    if (low.id !== high.id) findings.push({ kind: 'low', dimension: name(low.id), score: low.value });
  }
  const first = mostChosen(priorities?.choices ?? []);
  if (first) findings.push({ kind: 'priority', dimension: name(first) });
  return findings;
}

/** The choice made most; undefined when none was made or two were made as often. */
function mostChosen(choices: readonly { id: string; count: number }[]): string | undefined {
  const [first, second] = [...choices].sort((a, b) => b.count - a.count);
  return first && first.count > 0 && first.count > (second?.count ?? 0) ? first.id : undefined;
}
