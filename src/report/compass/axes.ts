/** Owns the four evaluation axes as a table: a second reading of the same scores. */
import type { AxisResult } from '../../model/compass-result.js';
import { message, type Text } from '../../model/text.js';
import { type Block, paragraph, type Span, span, type Table, textCell } from '../blocks.js';
import { nameInput } from '../pitfall-input.js';
import { missingReason, scoreCell } from '../score-cell.js';
import type { CompassReportInput } from './input.js';

export function axesBlocks(input: CompassReportInput): Block[] {
  if (input.result.axes.every(({ score }) => score.kind !== 'scored')) return [];
  return [axesTable(input), paragraph(message('axes.reading'), 'note')];
}

export function axesTable(input: CompassReportInput): Table {
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
      { kind: 'text', spans: partSpans(input, axis) },
    ]),
    rowHeaders: true,
  };
}

/** Every part on its line: its name and its score, or why it has none. */
function partSpans({ names }: CompassReportInput, { parts }: AxisResult): Span[] {
  return parts.flatMap(({ input, score }, index): Span[] => {
    const name = nameInput(input, names);
    const lineEnd: Span[] = index === 0 ? [] : [span({ kind: 'literal', text: '\n' })];
    if (score.kind === 'scored') {
      const value = { format: 'score' as const, value: score.value };
      return [...lineEnd, span(message('axes.part', { name, value }))];
    }
    return [...lineEnd, span(message('axes.part-missing', { name, reason: asValue(missingReason(score)) }))];
  });
}

function asValue(text: Text) {
  return text.kind === 'literal' ? text.text : { format: 'message' as const, id: text.id };
}
