import { describe, expect, it } from 'vitest';
import { planSurvey } from '../../../src/scoring/survey/plan.js';
import { OverlapFinder, RowPrints } from '../../../src/scoring/survey/row-prints.js';
import { encodeRows, makeInstrument } from '../../support/survey.js';

const instrument = makeInstrument({ a: 4 });
const plan = planSurvey(instrument);

/** Prints of responses that are each different: `numbers` written with the steps 1 to 5 of four items. */
function printsOf(numbers: readonly number[]): RowPrints {
  const rows = numbers.map((number) =>
    Object.fromEntries([1, 2, 3, 4].map((k) => [`a.${k}`, 1 + (Math.floor(number / 5 ** (k - 1)) % 5)])),
  );
  const prints = new RowPrints(plan);
  prints.add(encodeRows(instrument, rows).batch);
  return prints;
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index);
const compare = (first: readonly number[], second: readonly number[]) => {
  const finder = new OverlapFinder();
  expect(finder.compare('first.csv', printsOf(first))).toBeUndefined();
  return finder.compare('second.csv', printsOf(second));
};

describe('two exports that share responses', () => {
  it('are told by five different responses that make half of the later one', () => {
    const overlap = { first: 'first.csv', second: 'second.csv', count: 5 };
    expect(compare(range(0, 40), range(35, 45))).toEqual(overlap);
    expect(compare(range(0, 40), range(35, 46))).toBeUndefined();
    expect(compare(range(0, 40), range(36, 40))).toBeUndefined();
  });

  it('count a response that many gave once', () => {
    expect(compare(Array(30).fill(7), Array(30).fill(7))).toBeUndefined();
  });

  it('are told by the file that shares most', () => {
    const finder = new OverlapFinder();
    finder.compare('a.csv', printsOf(range(0, 6)));
    finder.compare('b.csv', printsOf(range(10, 20)));
    expect(finder.compare('c.csv', printsOf([...range(0, 6), ...range(10, 20)]))).toEqual({
      first: 'b.csv',
      second: 'c.csv',
      count: 10,
    });
  });
});
