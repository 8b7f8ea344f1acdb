import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankTools } from '../../src/scoring/tool-ranking.js';
import { arbitraryTools, compare, comparison } from '../support/tools.js';

const short = (result: ReturnType<typeof rankTools>) =>
  result.tools.map(({ score, rank, unranked, answeredWeight, blanks }) => [
    score.kind === 'scored'
      ? Number(score.value.toFixed(4))
      : score.kind === 'not-scored'
        ? score.reason
        : '',
    rank,
    unranked,
    answeredWeight,
    blanks,
  ]);

describe('the score of a tool', () => {
  it('is 100 × Σ(w·s) / (3 × Σw) over what has both', () => {
    // A: (3·3 + 2·1 + 1·2) / (3·6) = 13/18 → 72.2222; B: (3·2 + 2·3) / (3·5) = 12/15 → 80, on 5 of 6 of the weight.
    const result = rankTools(
      comparison([
        [3, 3, 2],
        [2, 1, 3],
        [1, 2, undefined],
      ]),
    );
    expect(short(result)).toEqual([
      [72.2222, 2, undefined, 1, 0],
      [80, 1, undefined, 5 / 6, 1],
    ]);
  });

  it('is 100 for a three everywhere, and 0 for a zero everywhere', () => {
    expect(
      short(
        rankTools(
          comparison([
            [2, 3, 0],
            [1, 3, 0],
          ]),
        ),
      ),
    ).toEqual([
      [100, 1, undefined, 1, 0],
      [0, 2, undefined, 1, 0],
    ]);
  });

  it('leaves a blank out and never takes it for zero', () => {
    const [a] = rankTools(
      comparison([
        [1, 3],
        [1, undefined],
      ]),
    ).tools;
    expect(a).toMatchObject({ score: { kind: 'scored', value: 100 }, blanks: 1, answeredWeight: 0.5 });
  });

  it('is none without a note, or where what is noted has no weight', () => {
    expect(
      short(
        rankTools(
          comparison([
            [2, undefined, 3],
            [0, 3, undefined],
          ]),
        ),
      ),
    ).toEqual([
      ['no-weight', undefined, undefined, 0, 1],
      [100, 1, undefined, 1, 1],
    ]);
    expect(short(rankTools(comparison([[undefined, 3]])))).toEqual([
      ['no-answers', undefined, undefined, null, 1],
    ]);
  });
});

describe('the ranking', () => {
  it('leaves out a tool that a condition knocks out, and one scored on under half the weight', () => {
    const criteria = [
      [3, 3, 3, 2],
      [3, 3, undefined, 2],
      [1, 3, undefined, 2],
    ];
    // B is scored on 3 of 7: 0.43.
    const { tools } = rankTools(comparison(criteria, [['no', 'yes', 'check']]));
    expect(tools.map(({ rank, unranked }) => [rank, unranked])).toEqual([
      [undefined, 'knocked-out'],
      [undefined, 'coverage'],
      [1, undefined],
    ]);
    expect(tools.map(({ knockedOut, toCheck }) => [knockedOut, toCheck])).toEqual([
      [['k.1'], []],
      [[], []],
      [[], ['k.1']],
    ]);
  });

  it('ranks on exactly half of the weight', () => {
    expect(
      rankTools(
        comparison([
          [1, 2],
          [1, undefined],
        ]),
      ).tools[0]!.rank,
    ).toBe(1);
  });

  it('gives tools with the same score the same rank, and the next the one after', () => {
    const { tools } = rankTools(
      comparison([
        [1, 2, 2, 1],
        [1, 2, 2, 1],
      ]),
    );
    expect(tools.map(({ rank }) => rank)).toEqual([1, 1, 3]);
  });
});

describe('whether the ranking holds', () => {
  it('is not tested with fewer than two ranked tools', () => {
    expect(rankTools(comparison([[1, 3]])).moves).toBeUndefined();
  });

  it('holds where no weight moved by one changes a rank', () => {
    expect(
      rankTools(
        comparison([
          [3, 3, 0],
          [3, 3, 1],
        ]),
      ).moves,
    ).toEqual([]);
  });

  it('moves a weight down to none, and not over the most that can be given', () => {
    // A: 1·3 + 1·1 = 4, B: 1·0 + 1·2 = 2. The first weight at 0: A 1, B 2; all other moves leave A ahead.
    const down = comparison([
      [1, 3, 0],
      [1, 1, 2],
    ]);
    expect(rankTools(down).moves).toEqual([{ criterion: 'c.1', from: 1, to: 0, newFirst: ['B'] }]);
    // A: 2·2 = 4, B: 3·1 = 3. The second weight at 1: A 2; the first at 4 would put them level.
    const up = comparison([
      [3, 0, 1],
      [2, 2, 0],
    ]);
    expect(rankTools(up).moves).toEqual([{ criterion: 'c.2', from: 2, to: 1, newFirst: ['B'] }]);
  });

  it('names each weight that changes the order, and who comes first then', () => {
    // A: (2·3 + 2·1)/12 = 8/12; B: (2·1 + 2·2)/12 = 6/12. Weight 1 at 1: A 5/9, B 5/9: both first; at 3: A ahead.
    // Weight 2 at 3: A (6 + 3)/15 = 9/15, B (2 + 6)/15 = 8/15: holds; at 1: holds.
    expect(
      rankTools(
        comparison([
          [2, 3, 1],
          [2, 1, 2],
        ]),
      ).moves,
    ).toEqual([{ criterion: 'c.1', from: 2, to: 1, newFirst: ['A', 'B'] }]);
  });

  it('moves weights within 0 and 3 alone', () => {
    const { moves } = rankTools(
      comparison([
        [3, 3, 0],
        [0, 0, 3],
      ]),
    );
    // The second from 0 to 1: A 9/12, B 3/12: holds. The first from 3 to 2 too. None goes below 0 or above 3.
    expect(moves).toEqual([]);
  });
});

describe('properties', () => {
  const tools = ['Teams', 'SharePoint', 'Wiki'];

  it('scores lie in 0–100, ranks count from 1, a tool with a higher score never ranks lower', () => {
    fc.assert(
      fc.property(arbitraryTools(3), (values) => {
        const results = rankTools(compare(tools, values)).tools;
        for (const { score, rank, answeredWeight, blanks } of results) {
          if (score.kind === 'scored') expect(score.value).toBeGreaterThanOrEqual(0);
          if (score.kind === 'scored') expect(score.value).toBeLessThanOrEqual(100 + 1e-9);
          if (rank !== undefined) expect(score.kind).toBe('scored');
          if (rank !== undefined) expect(answeredWeight).toBeGreaterThanOrEqual(0.5);
          expect(blanks).toBeLessThanOrEqual(28);
        }
        const ranked = results.filter(({ rank }) => rank !== undefined);
        if (ranked.length > 0) expect(Math.min(...ranked.map(({ rank }) => rank!))).toBe(1);
        for (const a of ranked) {
          for (const b of ranked) {
            const [left, right] = [a.score, b.score].map((score) =>
              score.kind === 'scored' ? score.value : 0,
            );
            if (left! > right! + 1e-6) expect(a.rank!).toBeLessThan(b.rank!);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('the order of tools does not matter', () => {
    fc.assert(
      fc.property(arbitraryTools(3), (values) => {
        const given = compare(tools, values);
        const turned = {
          tools: [...given.tools].reverse(),
          criteria: given.criteria.map((each) => ({ ...each, scores: [...each.scores].reverse() })),
          knockOuts: given.knockOuts.map((each) => ({ ...each, answers: [...each.answers].reverse() })),
        };
        expect([...rankTools(turned).tools].reverse()).toEqual(rankTools(given).tools);
      }),
      { numRuns: 30 },
    );
  });
});
