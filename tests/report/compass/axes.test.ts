import { describe, expect, it } from 'vitest';
import { axesBlocks, axesTable } from '../../../src/report/compass/axes.js';
import { answerSet, answersOf, uniformSet } from '../../support/answers.js';
import { inputOf, say } from '../../support/report-input.js';

/** The words of the parts of each axis, a line a part, and the words themselves as they stand. */
function partsOf(set: Parameters<typeof inputOf>[0], brief = false): string[] {
  const { rows } = axesTable(inputOf(set, 'en'), brief);
  return rows.map((cells) => {
    const last = cells.at(-1)!;
    return last.kind === 'text' ? last.spans.map(({ text }) => say(text, 'en')).join('') : '';
  });
}

describe('the four axes', () => {
  const three = { 'growth.production.1': 4, 'growth.production.2': 4, 'growth.production.3': 4 };

  it('have a row each, with every part on a line of its own', () => {
    const parts = partsOf(uniformSet(3));
    expect(parts).toHaveLength(4);
    for (const part of parts) {
      const lines = part.split('\n');
      expect(lines.length).toBeGreaterThan(1);
      expect(lines.filter((line) => !/\S.*75|^survey, .*: not asked/.test(line))).toEqual([]);
    }
  });

  it('name the parts without a score, or count them on a last line', () => {
    const [whole, brief] = [partsOf(answerSet(three)), partsOf(answerSet(three), true)];
    const at = whole.findIndex((part) => part.includes('100'));
    const lines = whole[at]!.split('\n');
    expect(lines.filter((line) => line.includes('100'))).toHaveLength(1);
    expect(lines.length).toBeGreaterThan(1);
    const short = brief[at]!.split('\n');
    expect(short).toHaveLength(2);
    expect(short[0]).toContain('100');
    expect(short[1]).toContain(String(lines.length - 1));
    // An axis without any score has no empty line before the count.
    for (const part of brief.filter((_, index) => index !== at)) expect(part.split('\n')).toHaveLength(1);
  });

  it('are left out where none has a score', () => {
    expect(axesBlocks(inputOf(answerSet({}), 'en'))).toEqual([]);
    const set = uniformSet(4, answersOf('growth', Array(5).fill([0, 0, 0])));
    expect(axesBlocks(inputOf(set, 'en')).map(({ kind }) => kind)).toEqual(['table', 'paragraph']);
  });
});
