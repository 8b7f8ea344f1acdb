import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { LIMIT_CASES } from '../../robustness/limits.js';
import { makeZip, pack } from '../../robustness/make-zip.js';
import { formatTable } from '../../robustness/table.js';
import { LIMITS } from '../../src/model/limits.js';

describe('npm run robustness', () => {
  it('passes every stated limit', () => {
    const tried = new Set(LIMIT_CASES.map(({ limit }) => limit).filter((limit) => limit !== undefined));
    expect([...tried].sort()).toEqual(Object.keys(LIMITS).sort());
  });

  it('ends with one table, what is wrong above it', () => {
    const parts = [
      { name: 'kills', tried: 1200, wrong: ['a file is gone'], sums: 'kills' as const },
      { name: 'limits', tried: 22, wrong: [], worstMs: 1234.5, worstMiB: 99, sums: 'limits' as const },
      { name: 'search', tried: 300, wrong: [], sums: 'leaks' as const },
    ];
    expect(formatTable(parts, 90_000)).toBe(
      [
        'a file is gone',
        '',
        '           tried     wrong  worst ms       MiB',
        'kills      1,200         1',
        'limits        22         0     1,235        99',
        'search       300         0',
        '',
        'cases tried     1,522',
        'kills survived  1,199 of 1,200',
        'limits held     22 of 22',
        'leaks found     0',
        'worst time      1,235 ms',
        'worst memory    99 MiB',
        'in 2 min',
        '',
      ].join('\n'),
    );
  });
});

it('archives made by hand are archives', () => {
  const packed = pack('some text');
  const parts = unzipSync(makeZip(['a.txt', 'b/c.txt'].map((name) => ({ name, packed }))));
  expect(Object.entries(parts).map(([name, bytes]) => [name, Buffer.from(bytes).toString()])).toEqual([
    ['a.txt', 'some text'],
    ['b/c.txt', 'some text'],
  ]);
});
