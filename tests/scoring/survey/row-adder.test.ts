/** Counting complete cases apart changes nothing: the same counts for few cohorts or many, and for dimensions of any size. */
import { describe, expect, it } from 'vitest';
import { loadSurvey } from '../../../src/io/load-survey.js';
import { BLANK, layoutRows, NO_OPINION } from '../../../src/model/responses.js';
import { listSurveyItems, type SurveyInstrument } from '../../../src/model/survey.js';
import { AnswerAdder, addItem } from '../../../src/scoring/survey/answer-adder.js';
import { emptyCounts } from '../../../src/scoring/survey/cohort-counts.js';
import { planSurvey } from '../../../src/scoring/survey/plan.js';
import { RowAdder } from '../../../src/scoring/survey/row-adder.js';
import { makeInstrument } from '../../support/survey.js';

/** Codes that change from row to row; one in nine missing. */
function makeCodes(instrument: SurveyInstrument, rows: number): Uint8Array {
  const { columns, width } = layoutRows(instrument);
  const codes = new Uint8Array(rows * width).fill(BLANK);
  for (let row = 0; row < rows; row += 1) {
    columns.forEach(({ kind, steps }, place) => {
      if (kind !== 'item') return;
      const drawn = (row * 31 + place * (row % 13) + (row >> 3)) % 45;
      codes[row * width + place] = drawn % 9 === 0 ? (drawn === 0 ? NO_OPINION : BLANK) : drawn % steps;
    });
  }
  return codes;
}

/** The counts of each cohort, respondent by respondent. */
function addOneByOne(instrument: SurveyInstrument, codes: Uint8Array, cohorts: Uint32Array, count: number) {
  const plan = planSurvey(instrument);
  const answers = new AnswerAdder(plan);
  const scored = new Set(plan.dimensions.flatMap(({ items }) => [...items]));
  const all = Array.from({ length: count }, () => emptyCounts(plan));
  cohorts.forEach((cohort, row) => {
    const offset = row * plan.layout.width;
    all[cohort]!.respondents += 1;
    plan.dimensions.forEach((_, index) => {
      answers.add(all[cohort]!, index, codes, offset);
    });
    plan.items.forEach((item, index) => {
      if (!scored.has(index)) addItem(all[cohort]!, item, codes[offset + item.column]!);
    });
  });
  return all;
}

function addTogether(instrument: SurveyInstrument, codes: Uint8Array, cohorts: Uint32Array, count: number) {
  const plan = planSurvey(instrument);
  const mapped = new Set(listSurveyItems(instrument).map(({ id }) => id));
  const adder = new RowAdder(plan, mapped);
  const all = Array.from({ length: count }, () => emptyCounts(plan));
  for (const counts of all) adder.open(counts);
  const half = cohorts.length >> 1;
  const rows = Uint32Array.from(cohorts.keys());
  adder.add({ codes, cohorts, rows: rows.subarray(0, half) });
  adder.finish();
  adder.add({ codes, cohorts, rows: rows.subarray(half) });
  adder.finish();
  return all;
}

describe('rows added together', () => {
  it.each([
    ['the shipped survey', loadSurvey(), 40],
    [
      'a dimension of twelve items, some reversed',
      makeInstrument({ a: 12, b: 1 }, { reverse: ['a.3', 'b.1'] }),
      5,
    ],
    ['more cohorts than there is room to count apart', makeInstrument({ a: 40, b: 40 }), 150],
  ])('count what they count one by one: %s', (_name, instrument, count) => {
    const codes = makeCodes(instrument, 3_000);
    const cohorts = Uint32Array.from({ length: 3_000 }, (_, row) => (row * 7) % count);
    expect(addTogether(instrument, codes, cohorts, count)).toEqual(
      addOneByOne(instrument, codes, cohorts, count),
    );
  });
});
