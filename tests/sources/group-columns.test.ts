import { describe, expect, it } from 'vitest';
import type { CohortKey } from '../../src/model/responses.js';
import { KeyTable } from '../../src/sources/group-columns.js';

describe('the CoPs and waves that rows name', () => {
  it('are each pair once, in the order in which they come', () => {
    const keys: CohortKey[] = [];
    const table = new KeyTable(keys);
    const pairs: [string | null, string | null][] = [
      ['a', 'bc'],
      ['ab', 'c'],
      ['a', 'bc'],
      [null, 'abc'],
      ['abc', null],
      ['null', 'abc'],
      ['', ''],
    ];
    expect(pairs.map(([cohort, wave]) => table.place({ cohort, wave }))).toEqual([0, 1, 0, 2, 3, 4, 5]);
    expect(keys[1]).toEqual({ cohort: 'ab', wave: 'c' });
    expect(keys).toHaveLength(6);
  });
});
