/** Owns the second needle: whether reorientation is to be examined, and what stands behind it. */

import { message, type Text } from '../../model/text.js';
import { atLeast } from '../../model/threshold.js';
import { type Block, paragraph, type Table, textCell } from '../blocks.js';
import { scoreCell } from '../score-cell.js';
import type { CompassReportInput } from './input.js';

/** The signals stand in the last phase: a run narrowed to another one says nothing about them. */
export function hasNeedle({ result }: CompassReportInput): boolean {
  return result.phase === undefined || result.phase === 'reorientation';
}

/** Nothing for a run narrowed to another phase. */
export function needleBlocks(input: CompassReportInput): Block[] {
  if (!hasNeedle(input)) return [];
  return [needleTable(input), paragraph(needleSentence(input))];
}

/** To examine, nothing calls for it, or not evaluated; and why. */
export function needleSentence({ result, instrument }: CompassReportInput): Text {
  const { signalIndex, toExamine } = result.reorientation;
  const threshold = { format: 'score' as const, value: instrument.thresholds.signal };
  if (toExamine === null) return message('report.needle.unknown');
  if (!toExamine) return message('report.needle.quiet', { threshold });
  const byIndex = signalIndex.kind === 'scored' && atLeast(signalIndex.value, instrument.thresholds.signal);
  return message(byIndex ? 'report.needle.index' : 'report.needle.alert', { threshold });
}

function needleTable({ result }: CompassReportInput): Table {
  const { signalIndex, toExamine } = result.reorientation;
  const state = toExamine === null ? 'unknown' : toExamine ? 'examine' : 'quiet';
  return {
    kind: 'table',
    id: 'signals',
    caption: message('report.needle.caption'),
    columns: [
      { id: 'name', header: message('report.needle.name'), weight: 3 },
      { id: 'score', header: message('report.needle.score'), weight: 3 },
      { id: 'state', header: message('report.needle.state'), weight: 2 },
    ],
    rows: [
      [
        textCell(message('report.needle.row'), { strong: true }),
        scoreCell(signalIndex),
        { kind: 'status', status: state, text: message(`report.needle.${state}-short`) },
      ],
    ],
    rowHeaders: true,
  };
}
