import { describe, expect, it } from 'vitest';
import { alertBoxes, notEvaluatedNote } from '../../../src/report/compass/alerts.js';
import { uniformSet } from '../../support/answers.js';
import { inputOf, readBlocks } from '../../support/report-input.js';

/** The input of a report in which only the first `count` rules could not be looked at. */
function undecided(count: number) {
  const input = inputOf(uniformSet(3), 'en');
  return { ...input, result: { ...input.result, notEvaluated: input.result.notEvaluated.slice(0, count) } };
}

describe('what could not be looked at', () => {
  it('is named one by one up to three rules, and of four on only counted', () => {
    const whole = undecided(4);
    const names = whole.result.notEvaluated.map(({ id }) => whole.names.pitfalls.pitfalls[id]!.name);
    expect(names).toHaveLength(4);
    const named = (count: number) => {
      const text = readBlocks(notEvaluatedNote(undecided(count)), 'en');
      return names.filter((name) => text.includes(name)).length;
    };
    expect([1, 2, 3, 4].map(named)).toEqual([1, 2, 3, 0]);
    expect(notEvaluatedNote(undecided(0))).toEqual([]);
    expect(readBlocks(notEvaluatedNote(whole), 'en')).toContain('4');
  });
});

describe('alerts', () => {
  it('are said to be none where there is none', () => {
    expect(alertBoxes(inputOf(uniformSet(3))).map(({ kind }) => kind)).toEqual(['paragraph']);
  });
});
