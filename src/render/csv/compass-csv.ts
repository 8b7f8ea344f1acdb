/** Owns compass results as one flat table: a row for each phase, theme, item and the signals, in the order of the instrument. */
import type { Answer } from '../../model/answers.js';
import { answerOf } from '../../model/answers.js';
import { plainValue } from '../../model/format-answers.js';
import { type Score, scoreValue } from '../../model/score.js';
import type { CompassReportInput } from '../../report/compass/input.js';
import { type CsvValue, formatCsv } from './format-csv.js';

const HEADER = [
  'cop',
  'date',
  'level',
  'id',
  'name',
  'score',
  'scored_items',
  'coverage',
  'status',
  'answer',
  'reason',
  'note',
  'evidence',
];

/** Column names and ids are the same in every language; names are in that of the texts. */
export function renderCompassCsv(inputs: readonly CompassReportInput[]): string {
  return formatCsv([HEADER, ...inputs.flatMap(listRows)]);
}

function listRows(input: CompassReportInput): CsvValue[][] {
  const { result, texts } = input;
  const row = (level: string, id: string, name: string, rest: readonly CsvValue[]): CsvValue[] => [
    result.profile?.name,
    result.date,
    level,
    id,
    name,
    ...rest,
  ];
  const phases = result.phases.flatMap((phase) => [
    row('phase', phase.id, texts.phases[phase.id]?.name ?? phase.id, [
      ...scoreColumns(phase.score),
      phase.coverage,
      phase.status,
    ]),
    ...phase.themes.flatMap((theme) => [
      row('theme', theme.id, texts.themes[theme.id]?.name ?? theme.id, [
        ...scoreColumns(theme.score),
        theme.coverage,
      ]),
      ...itemsOf(input, theme.id).map((id) =>
        row('item', id, texts.items[id]?.statement ?? id, [
          null,
          null,
          null,
          null,
          ...answerColumns(answerOf(result, id)),
        ]),
      ),
    ]),
  ]);
  const { signalIndex, toExamine } = result.reorientation;
  const reading = toExamine === null ? null : toExamine ? 'to-examine' : 'quiet';
  return [...phases, row('signals', 'signal-index', '', [...scoreColumns(signalIndex), null, reading])];
}

function itemsOf({ instrument }: CompassReportInput, theme: string): string[] {
  return instrument.phases.flatMap((phase) =>
    phase.themes.filter(({ id }) => id === theme).flatMap(({ items }) => items.map(({ id }) => id)),
  );
}

function scoreColumns(score: Score): [CsvValue, CsvValue] {
  return [scoreValue(score), score.kind === 'scored' ? score.validN : 0];
}

function answerColumns({ answer, note, evidence }: Answer): CsvValue[] {
  return [plainValue(answer), 'reason' in answer ? answer.reason : null, note, evidence];
}
