/** Owns the four evaluation axes as a table: a second reading of the same scores. */
import type { AxisResult } from '../../model/compass-result.js';
import { asValue, message } from '../../model/text.js';
import { type Block, LINE_END, paragraph, type Span, span, type Table, textCell } from '../blocks.js';
import { nameInput } from '../pitfall-input.js';
import { missingReason, scoreCell } from '../score-cell.js';
import type { CompassReportInput } from './input.js';

/** `brief` counts the parts without a score rather than naming them; nothing where no axis has a score. */
export function axesBlocks(input: CompassReportInput, { brief = false } = {}): Block[] {
  if (input.result.axes.every(({ score }) => score.kind !== 'scored')) return [];
  return [axesTable(input, brief), paragraph(message('axes.reading'), 'note')];
}

/** A row an axis, whether it has a score or not; `brief` counts the parts without one rather than naming them. */
export function axesTable(input: CompassReportInput, brief = false): Table {
  return {
    kind: 'table',
    id: 'axes',
    caption: message('axes.caption'),
    columns: [
      { id: 'axis', header: message('axes.axis'), weight: 2 },
      { id: 'score', header: message('axes.score'), weight: 2 },
      { id: 'parts', header: message('axes.parts'), weight: 5 },
    ],
    rows: input.result.axes.map((axis) => [
      textCell(message(`axes.name.${axis.id}`), { strong: true }),
      scoreCell(axis.score),
      { kind: 'text', spans: brief ? briefSpans(input, axis) : partSpans(input, axis) },
    ]),
    rowHeaders: true,
  };
}

/** The parts that have a score, each on its line, then how many have none. */
function briefSpans(input: CompassReportInput, axis: AxisResult): Span[] {
  const known = axis.parts.filter(({ score }) => score.kind === 'scored');
  const count = axis.parts.length - known.length;
  const lines = partSpans(input, { ...axis, parts: known });
  if (count === 0) return lines;
  return [...lines, ...(lines.length > 0 ? [LINE_END] : []), span(message('axes.missing', { count }))];
}

/** Every part on its line: its name and its score, or why it has none. */
function partSpans({ names }: CompassReportInput, { parts }: AxisResult): Span[] {
  return parts.flatMap(({ input, score }, index): Span[] => {
    const name = nameInput(input, names);
    const lineEnd: Span[] = index === 0 ? [] : [LINE_END];
    if (score.kind === 'scored') {
      const value = { format: 'score' as const, value: score.value };
      return [...lineEnd, span(message('axes.part', { name, value }))];
    }
    return [...lineEnd, span(message('axes.part-missing', { name, reason: asValue(missingReason(score)) }))];
  });
}
