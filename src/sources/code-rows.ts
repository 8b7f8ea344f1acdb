/** Owns turning one row of cells into codes and texts: a small coder a column, put together once for a file. */

import { rememberByPair } from '../model/remember.js';
import { BLANK, type FreeText, layoutRows, type ReadOptions, type RowLayout } from '../model/responses.js';
import { listSurveyItems, type SurveyInstrument } from '../model/survey.js';
import type { SurveyTexts } from '../model/survey-texts.js';
import type { LabelTable } from './label-lookup.js';
import { optionLabels, scaleLabels } from './label-table.js';
import { LabelTally } from './label-tally.js';
import type { MappedColumn } from './map-columns.js';
import { withMappedLabels } from './mapped-labels.js';
import { oneLine, textKey, withoutGuard } from './normalise-text.js';
import { splitChoices } from './split-choices.js';
import type { Target, TargetIndex } from './targets.js';
import { isNo, isYes } from './yes-no.js';

/** What one column adds to the row at `at` in `codes`. */
interface ColumnCoder {
  mapped: MappedColumn;
  /** Labels seen in a column of closed answers; undefined for texts and ticks. */
  tally?: LabelTally;
  /** Place of the code in a row, for a column of closed answers. */
  place?: number;
  write(cell: string, row: number, codes: Uint8Array, at: number): void;
}

export interface RowCoder {
  layout: RowLayout;
  coders: readonly ColumnCoder[];
  /** Some column holds texts, ticks or several choices, not one code a cell. */
  needsText: boolean;
  /** Codes the cells of the row of that number in the file as row `place` of a batch. */
  code(cells: readonly string[], row: number, batch: CodedRows, place: number): void;
}

/** What is coded of a batch: codes row by row, and answers in words. */
interface CodedRows {
  codes: Uint8Array;
  texts: FreeText[];
}

/** The coder of a file whose columns mean what `columns` says. */
export function buildRowCoder(
  columns: readonly MappedColumn[],
  index: TargetIndex,
  options: ReadOptions,
): RowCoder {
  const layout = layoutRows(options.instrument);
  const places = new Map(layout.columns.map(({ kind, id }, place) => [`${kind} ${id}`, place]));
  const answered = columns.filter(({ target }) => target !== null);
  const coders = answered.flatMap((mapped) => buildCoder(mapped, places, index, options));
  const open = answered.filter(({ target }) => target!.kind === 'open');
  const quotable = new Map(
    answered
      .filter(({ target }) => target!.kind === 'quotable')
      .map(({ target, column }) => [target!.id, column.index]),
  );
  const priorities = layout.columns.flatMap(({ kind }, place) => (kind === 'priority' ? [place] : []));
  return {
    layout,
    coders,
    needsText: open.length > 0 || coders.some(({ place }) => place === undefined),
    code(cells, row, { codes, texts }, place) {
      const at = place * layout.width;
      codes.fill(BLANK, at, at + layout.width);
      for (const coder of coders) coder.write(cells[coder.mapped.column.index] ?? '', row, codes, at);
      settlePriorities(codes, at, priorities);
      for (const { target, column } of open) {
        const text = withoutGuard((cells[column.index] ?? '').trim());
        if (text === '') continue;
        const tick = cells[quotable.get(target!.id) ?? -1] ?? '';
        texts.push({ row: place, question: target!.id, text, quotable: tick.trim() !== '' && !isNo(tick) });
      }
    },
  };
}

function buildCoder(
  mapped: MappedColumn,
  places: ReadonlyMap<string, number>,
  index: TargetIndex,
  options: ReadOptions,
): ColumnCoder[] {
  const { kind, id } = mapped.target!;
  if (kind === 'item' || kind === 'profile') {
    const tally = new LabelTally(labelsOf(kind, id, options));
    const place = places.get(`${kind} ${id}`)!;
    return [
      {
        mapped,
        tally,
        place,
        write: (cell, row, codes, at) => {
          codes[at + place] = tally.code(cell, row);
        },
      },
    ];
  }
  if (kind === 'priorities') return [choiceCoder(mapped, places, index)];
  if (kind === 'priority') return [tickCoder(mapped, places.get(`priority ${id}`)!, index)];
  return [];
}

function labelsOf(
  kind: 'item' | 'profile',
  id: string,
  { instrument, texts, mapping }: ReadOptions,
): LabelTable {
  const owners = ['*', id];
  const question = instrument.profile.questions.find((profile) => kind === 'profile' && profile.id === id);
  if (question) return withMappedLabels(optionLabels(id, question.options, texts), owners, mapping);
  const { scale } = listSurveyItems(instrument).find((item) => item.id === id)!;
  owners.splice(1, 0, scale);
  return withMappedLabels(labelsOfScales(instrument, texts).get(scale)!, owners, mapping);
}

/** Every item of a scale, in every file of a batch, shares one table. */
const labelsOfScales = rememberByPair(
  ({ scales }: SurveyInstrument, texts: readonly SurveyTexts[]): ReadonlyMap<string, LabelTable> =>
    new Map(Object.entries(scales).map(([id, scale]) => [id, scaleLabels(id, scale, texts)])),
);

/** One column that holds all choices of a respondent. */
function choiceCoder(
  mapped: MappedColumn,
  places: ReadonlyMap<string, number>,
  index: TargetIndex,
): ColumnCoder {
  const lookup = (part: string): number | undefined => {
    const target = index.priorityTexts.get(textKey(part)) ?? priorityByCode(part, mapped.target!, index);
    return target ? places.get(`priority ${target.id}`) : undefined;
  };
  return {
    mapped,
    write(cell, _row, codes, at) {
      for (const place of splitChoices(cell, lookup).chosen) codes[at + place] = 1;
    },
  };
}

function priorityByCode(part: string, { name }: Target, index: TargetIndex): Target | undefined {
  const target = index.byName.get(`${name}.${oneLine(part)}`);
  return target?.kind === 'priority' ? target : undefined;
}

/** One column that holds whether one option was chosen: a tick, a yes, or the option's own words. */
function tickCoder(mapped: MappedColumn, place: number, index: TargetIndex): ColumnCoder {
  return {
    mapped,
    write(cell, _row, codes, at) {
      if (cell === '') return;
      if (isYes(cell) || index.priorityTexts.get(textKey(cell)) === mapped.target) codes[at + place] = 1;
    },
  };
}

/** Who chose something left the rest unchosen; who chose nothing left the question blank. */
function settlePriorities(codes: Uint8Array, at: number, places: readonly number[]): void {
  const answered = places.some((place) => codes[at + place] === 1);
  for (const place of places) {
    if (!answered) codes[at + place] = BLANK;
    else if (codes[at + place] !== 1) codes[at + place] = 0;
  }
}
