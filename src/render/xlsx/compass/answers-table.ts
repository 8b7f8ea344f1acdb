/** Owns all answers of a result as a table, with the notes, evidence and reasons that people gave. */
import { type AnswerValue, answerOf } from '../../../model/answers.js';
import { type CompassItem, listItems } from '../../../model/compass.js';
import { literal, message } from '../../../model/text.js';
import { type Cell, type Table, textCell } from '../../../report/blocks.js';
import {
  type CompassReportInput,
  phaseName,
  statementOf,
  stepName,
  themeName,
} from '../../../report/compass/input.js';
import { column } from './columns.js';

const COLUMNS = ['phase', 'theme', 'statement', 'answer', 'value', 'note', 'evidence', 'reason'] as const;

/** A row for each question that was asked, blank ones too. */
export function answersTable(input: CompassReportInput): Table {
  const { mode, phase } = input.result;
  const asked = listItems(input.instrument).filter(
    (item) => (mode === 'full' || item.express) && (phase === undefined || item.phase === phase),
  );
  return {
    kind: 'table',
    id: 'answers',
    caption: message('xlsx.caption.answers'),
    columns: COLUMNS.map(column),
    rows: asked.map((item) => answerRow(input, item)),
    rowHeaders: false,
  };
}

function answerRow(input: CompassReportInput, item: CompassItem): Cell[] {
  const { answer, note = '', evidence = '' } = answerOf(input.result, item.id);
  const reason = 'reason' in answer ? (answer.reason ?? '') : '';
  const statement = `${item.essential ? '★ ' : ''}${statementOf(input, item.id)}`;
  return [
    ...[phaseName(input, item.phase), themeName(input, item.theme), statement].map((text) =>
      textCell(literal(text)),
    ),
    wordsCell(input, item, answer),
    answer.kind === 'value'
      ? { kind: 'number', value: answer.value, show: 'integer' }
      : textCell(literal('')),
    textCell(literal(note)),
    textCell(literal(evidence), evidence === '' ? {} : { href: evidence }),
    textCell(literal(reason)),
  ];
}

/** The answer in words: the step of its scale, or the name of the special answer. */
function wordsCell(input: CompassReportInput, item: CompassItem, answer: AnswerValue): Cell {
  if (answer.kind === 'blank') return { kind: 'missing', reason: message('xlsx.blank') };
  if (answer.kind === 'value') return textCell(literal(stepName(input, item.id, answer.value)));
  return textCell(literal(input.texts.special[answer.kind].label));
}
