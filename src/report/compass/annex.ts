/** Owns the annex: every question that was asked, the answer in words, the note and the evidence. */
import { type Answer, answerOf } from '../../model/answers.js';
import type { CompassItem, CompassPhase } from '../../model/compass.js';
import { literal, message } from '../../model/text.js';
import { isAsked } from '../../scoring/asked-items.js';
import {
  type Block,
  type Cell,
  heading,
  LINE_END,
  type Span,
  span,
  type Table,
  textCell,
} from '../blocks.js';
import { type CompassReportInput, phaseName, statementOf, stepText } from './input.js';

/** A table a phase, in the order of the instrument; phases of which nothing was asked are left out. */
export function annexBlocks(input: CompassReportInput): Block[] {
  return input.instrument.phases.flatMap((phase) => {
    const items = phase.themes.flatMap((theme) => theme.items).filter((item) => isShown(input, item));
    return items.length === 0
      ? []
      : [heading(2, literal(phaseName(input, phase.id))), answersTable(input, phase, items)];
  });
}

/** Asked in this run, or answered all the same. */
function isShown({ result }: CompassReportInput, item: CompassItem): boolean {
  return isAsked(item, result) || Object.hasOwn(result.answers, item.id);
}

function answersTable(input: CompassReportInput, phase: CompassPhase, items: readonly CompassItem[]): Table {
  return {
    kind: 'table',
    id: `answers-${phase.id}`,
    caption: message('report.annex.caption', { phase: phaseName(input, phase.id) }),
    columns: [
      { id: 'statement', header: message('report.annex.statement'), weight: 4 },
      { id: 'answer', header: message('report.annex.answer'), weight: 1.6 },
      { id: 'note', header: message('report.annex.note'), weight: 4 },
    ],
    rows: items.map((item) => answerRow(input, item)),
    rowHeaders: true,
  };
}

function answerRow(input: CompassReportInput, item: CompassItem): Cell[] {
  const answer = answerOf(input.result, item.id);
  const statement = statementOf(input, item.id);
  return [
    textCell(item.essential ? message('report.annex.essential', { statement }) : literal(statement)),
    answerCell(input, item, answer),
    { kind: 'text', spans: noteSpans(answer) },
  ];
}

function answerCell(input: CompassReportInput, item: CompassItem, answer: Answer): Cell {
  if (answer.answer.kind === 'blank') return { kind: 'missing', reason: message('report.annex.blank') };
  return textCell(stepText(input, item.id, answer.answer));
}

/** The reason of a special answer, the note, the evidence (a link where it is one). */
function noteSpans({ answer, note, evidence }: Answer): Span[] {
  const reason = 'reason' in answer ? answer.reason : undefined;
  const parts: Span[] = [
    ...(reason ? [span(message('report.annex.reason', { reason }))] : []),
    ...(note ? [span(literal(note))] : []),
    ...(evidence ? [span(literal(evidence), { href: evidence })] : []),
  ];
  return parts.flatMap((part, index) => (index === 0 ? [part] : [LINE_END, part]));
}
