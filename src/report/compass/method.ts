/** Owns the method in five lines, with the thresholds of the instrument in use. */
import { message } from '../../model/text.js';
import { type Block, span } from '../blocks.js';
import type { CompassReportInput } from './input.js';

const LINES = ['answers', 'scores', 'status', 'position', 'use'] as const;

/** A numbered list; `docs/scoring.md` says it in full. */
export function methodBlocks({ instrument, result }: CompassReportInput): Block[] {
  const { acquired, inProgress, coverage, signal } = instrument.thresholds;
  const values = {
    acquired: { format: 'score' as const, value: acquired },
    inProgress: { format: 'score' as const, value: inProgress },
    coverage: { format: 'percent' as const, rate: coverage },
    signal: { format: 'score' as const, value: signal },
    version: result.instrument.version,
  };
  const items = LINES.map((line) => [span(message(`report.method.${line}`, values))]);
  return [{ kind: 'list', ordered: true, items }];
}
