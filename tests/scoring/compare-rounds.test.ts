import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ActionPlan } from '../../src/model/action-plan.js';
import type { AnswerSet } from '../../src/model/answers.js';
import { compareRounds, type RoundToCompare } from '../../src/scoring/compare-rounds.js';
import { answerSet, arbitrarySet, compass, items, uniformSet } from '../support/answers.js';
import { exampleSet, inputOf } from '../support/report-input.js';

const round = (set: AnswerSet, rest: Partial<RoundToCompare> = {}): RoundToCompare => ({
  set,
  result: inputOf(set).result,
  raters: [],
  ...rest,
});
const compare = (...rounds: RoundToCompare[]) =>
  compareRounds(compass, rounds, { profile: null, warnings: [] });
const scoreOf = (comparison: ReturnType<typeof compare>, theme: string) =>
  comparison.phases.flatMap((phase) => [...phase.themes]).find(({ id }) => id === theme)!;

describe('compareRounds', () => {
  it('gives every score of every round and the change of the last step', () => {
    const rounds = [1, 2, 4].map((value) => round(uniformSet(value as 1)));
    const comparison = compare(...rounds);
    // 25 × 1, 25 × 2, 25 × 4; the last step is 100 − 50.
    expect(
      scoreOf(comparison, 'domain').scores.map((score) => score.kind === 'scored' && score.value),
    ).toEqual([25, 50, 100]);
    expect(scoreOf(comparison, 'domain').change).toBe(50);
    expect(comparison.phases.map(({ change }) => change)).toEqual([50, 50, 50, 50]);
    // 100 − 50 = 50, then 100 − 100 = 0.
    expect(comparison.signals.change).toBe(-50);
  });

  it('has no change where one of the two scores is missing, and never a zero for it', () => {
    const before = answerSet({ 'growth.value.1': 'too-early', 'growth.vitality.1': 2 });
    const comparison = compare(
      round(before),
      round(answerSet({ 'growth.value.1': 3, 'growth.vitality.1': 2 })),
    );
    expect(scoreOf(comparison, 'value')).toMatchObject({
      change: null,
      scores: [{ kind: 'not-scored' }, { value: 75 }],
    });
    expect(scoreOf(comparison, 'vitality').change).toBe(0);
  });

  it('scores on common ground: a full round beside an express one counts its express answers alone', () => {
    const full = round(uniformSet(0, { 'preparation.domain.1': 4 }));
    const express = round(answerSet({ 'preparation.domain.1': 3 }, { mode: 'express' }));
    const comparison = compare(full, express);
    // The other two items of the theme (0 and 0) are not common: 25 × 4 and 25 × 3.
    expect(scoreOf(comparison, 'domain')).toMatchObject({
      scores: [{ value: 100 }, { value: 75 }],
      change: -25,
    });
    expect(comparison.rounds[0]!.position).toBe(full.result.position);
  });

  it('lists what moved: gains first, then what is new or gone, then losses', () => {
    const before = answerSet({
      'preparation.domain.1': 1,
      'preparation.domain.2': 3,
      'preparation.domain.3': 'too-early',
      'preparation.goals.1': 2,
      'preparation.goals.2': 1,
    });
    const after = answerSet({
      'preparation.domain.1': 2,
      'preparation.domain.2': 1,
      'preparation.domain.3': 2,
      'preparation.goals.1': 2,
      'preparation.goals.2': 4,
    });
    expect(
      compare(round(before), round(after)).moved.map(({ item, change }) => [item.slice(12), change]),
    ).toEqual([
      ['goals.2', 3],
      ['domain.1', 1],
      ['domain.3', null],
      ['domain.2', -2],
    ]);
  });

  it('says what came of every promise', () => {
    const ids = [
      'preparation.domain.1',
      'preparation.domain.2',
      'preparation.domain.3',
      'preparation.goals.1',
      'preparation.goals.2',
      'preparation.goals.3',
    ];
    const before = answerSet({
      [ids[0]!]: 1,
      [ids[1]!]: 1,
      [ids[2]!]: 2,
      [ids[3]!]: 2,
      [ids[4]!]: 'unknown',
      [ids[5]!]: 1,
    });
    const after = answerSet({ [ids[0]!]: 3, [ids[1]!]: 2, [ids[2]!]: 2, [ids[3]!]: 1, [ids[4]!]: 0 });
    const plan: ActionPlan = {
      instrument: 'compass',
      date: '2025-11-01',
      actions: ids.map((item) => ({ item, what: 'faire', owner: 'Anne', status: 'done' })),
    };
    const { promises } = compare(round(before, { plan }), round(after));
    expect(promises.map(({ outcome }) => outcome)).toEqual([
      'in-place',
      'better',
      'unchanged',
      'worse',
      'better',
      'unknown',
    ]);
    expect(promises[0]).toEqual({
      item: ids[0],
      what: 'faire',
      owner: 'Anne',
      status: 'done',
      from: { kind: 'value', value: 1 },
      to: { kind: 'value', value: 3 },
      outcome: 'in-place',
    });
  });

  it('falls back on the actions that the round before proposed, and says that nobody agreed to them', () => {
    const before = round(uniformSet(3, { 'preparation.domain.1': 1 }));
    const { promises } = compare(before, round(uniformSet(3)));
    expect(promises).toMatchObject([{ item: 'preparation.domain.1', status: null, outcome: 'in-place' }]);
  });

  it('tells the story of the example that is due for reorientation', () => {
    const [before, after] = ['2025-11-18', '2026-11-10'].map((date) =>
      round(exampleSet('due-for-reorientation', date)),
    );
    const comparison = compare(before!, after!);
    expect(comparison.rounds.map(({ position, toExamine }) => [position, toExamine])).toEqual([
      ['growth', false],
      ['established', true],
    ]);
    // 37.5 → 70.83: relevance from 66.67 to 25, energy from 58.33 to 33.33.
    expect(comparison.signals.change).toBeCloseTo(33.333, 3);
    expect(comparison.pitfalls).toEqual({ appeared: ['outlived-purpose'], gone: [], stayed: [] });
  });

  it('finds nothing moved between a round and itself, and mirrors when the rounds are turned', () => {
    fc.assert(
      fc.property(arbitrarySet, arbitrarySet, (a, b) => {
        const same = compare(round(a), round(a));
        expect(same.moved).toEqual([]);
        for (const { change } of same.phases) expect(change ?? 0).toBe(0);
        const [there, back] = [compare(round(a), round(b)), compare(round(b), round(a))];
        expect(there.moved.length).toBe(back.moved.length);
        there.phases.forEach((phase, index) => {
          const other = back.phases[index]!.change;
          expect(phase.change === null).toBe(other === null);
          expect((phase.change ?? 0) + (other ?? 0)).toBeCloseTo(0, 9);
        });
        expect(there.basis.itemN + there.basis.leftOut.length).toBe(items.length);
      }),
      { numRuns: 15 },
    );
  });
});
