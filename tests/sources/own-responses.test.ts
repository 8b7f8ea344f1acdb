import { describe, expect, it } from 'vitest';
import { ownResponsesTable } from '../../src/sources/own-responses.js';

async function cellsOf(...answers: readonly unknown[]) {
  const responses = answers.map((each, index) => ({ file: `r${index}.yaml`, answers: each }));
  const { layout, rows } = ownResponsesTable(responses, 'responses');
  const all = [];
  for await (const batch of rows) all.push(...batch);
  return { headers: layout.columns.map(({ header }) => header), rows: all };
}

describe('the response files of members', () => {
  it('are rows of one table, whose columns are all that any of them answers', async () => {
    expect(await cellsOf({ a: 4, b: 'no-opinion' }, { c: true, a: 'text' })).toEqual({
      headers: ['a', 'b', 'c'],
      rows: [
        { row: 1, cells: ['4', 'no-opinion', ''] },
        { row: 2, cells: ['text', '', 'true'] },
      ],
    });
  });

  it('hold several choices in one cell, and nothing where the answer is none or a map', async () => {
    expect((await cellsOf({ a: ['x', 'y'], b: null, c: { d: 1 }, e: [] })).rows).toEqual([
      { row: 1, cells: ['x;y', '', '', ''] },
    ]);
  });

  it.each([null, undefined, 'text', 3, ['a']])(
    'are empty responses where the answers are %j',
    async (answers) => {
      expect(await cellsOf({ a: 1 }, answers)).toEqual({
        headers: ['a'],
        rows: [
          { row: 1, cells: ['1'] },
          { row: 2, cells: [''] },
        ],
      });
    },
  );

  it('are no rows at all where there is none', async () => {
    expect(await cellsOf()).toEqual({ headers: [], rows: [] });
  });
});
