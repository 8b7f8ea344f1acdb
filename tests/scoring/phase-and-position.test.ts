import { describe, expect, it } from 'vitest';
import { scoreCompass } from '../../src/scoring/score-compass.js';
import { answerSet, answersOf, compass, items, uniformSet } from '../support/answers.js';

const idsOf = (phase: string) => items.filter((item) => item.phase === phase).map(({ id }) => id);
const fill = (ids: readonly string[], value: number) => Object.fromEntries(ids.map((id) => [id, value]));
const phaseOf = (result: ReturnType<typeof scoreCompass>, id: string) =>
  result.phases.find((phase) => phase.id === id)!;

describe('status (rule 3)', () => {
  it('is acquired at exactly 75 with every essential item in place', () => {
    const result = scoreCompass(compass, uniformSet(3));
    expect(result.phases.map(({ status }) => status)).toEqual(Array(4).fill('acquired'));
    expect(phaseOf(result, 'growth').score).toMatchObject({ value: 75 });
  });

  it('is in progress at exactly 50 and to build just under', () => {
    expect(phaseOf(scoreCompass(compass, uniformSet(2)), 'launch').status).toBe('in-progress');
    const under = uniformSet(2, { 'launch.identity.2': 1 });
    expect(phaseOf(scoreCompass(compass, under), 'launch').status).toBe('to-build');
  });

  it.each(['blank', 'unknown', 'too-early', 2] as const)(
    'is blocked by an essential item that is %s',
    (answer) => {
      const result = scoreCompass(compass, uniformSet(4, { 'preparation.goals.1': answer }));
      expect(phaseOf(result, 'preparation')).toMatchObject({
        status: 'in-progress',
        essentialMissing: ['preparation.goals.1'],
      });
    },
  );

  it('skips an essential item that does not apply', () => {
    const result = scoreCompass(compass, uniformSet(4, { 'preparation.goals.1': 'not-applicable' }));
    expect(phaseOf(result, 'preparation').status).toBe('acquired');
  });

  it('is not assessable under half coverage, assessable at exactly half', () => {
    const ids = idsOf('preparation');
    const seven = scoreCompass(compass, answerSet(fill(ids.slice(0, 7), 4)));
    expect(phaseOf(seven, 'preparation').status).toBe('not-assessable');
    const half = scoreCompass(
      compass,
      answerSet({ ...fill(ids.slice(0, 7), 4), [ids[14]!]: 'not-applicable' }),
    );
    expect(phaseOf(half, 'preparation')).toMatchObject({ coverage: 0.5, status: 'in-progress' });
  });

  it('does not ask for an essential item that an express run leaves out', () => {
    const { items: ofDomain, ...domain } = compass.phases[0]!.themes[0]!;
    const second = ofDomain.map((item, index) => ({ ...item, essential: index === 1 }));
    const moved = {
      ...compass,
      phases: compass.phases.map((phase) => ({
        ...phase,
        themes: phase.themes.map((theme) => (theme.id === domain.id ? { ...domain, items: second } : theme)),
      })),
    };
    const low = uniformSet(4, { 'preparation.domain.2': 0 });
    expect(phaseOf(scoreCompass(moved, low), 'preparation').essentialMissing).toEqual([
      'preparation.domain.2',
    ]);
    const express = scoreCompass(moved, { ...low, mode: 'express' });
    expect(phaseOf(express, 'preparation')).toMatchObject({ essentialMissing: [], status: 'acquired' });
  });

  it('compares with thresholds in arithmetic, where doubles fall just short of them', () => {
    // Sums of themes 5 + 10 + 12 + 11 + 7 = 45 of 60 → 75, and 5 + 5 + 8 + 4 + 8 = 30 of 60 → 50: both …99999999999 in doubles.
    const at75 = [
      [3, 1, 1],
      [4, 3, 3],
      [4, 4, 4],
      [4, 4, 3],
      [3, 2, 2],
    ];
    const at50 = [
      [3, 1, 1],
      [2, 2, 1],
      [3, 3, 2],
      [3, 1, 0],
      [3, 3, 2],
    ];
    const find = (themes: readonly (readonly number[])[]) =>
      phaseOf(scoreCompass(compass, uniformSet(4, answersOf('preparation', themes))), 'preparation');
    const values = [find(at75), find(at50)].map(({ score }) => score.kind === 'scored' && score.value);
    expect(values).toEqual([74.99999999999999, 49.99999999999999]);
    expect([find(at75).status, find(at50).status]).toEqual(['acquired', 'in-progress']);
  });
});

describe('reorientation (rules 2 and 5)', () => {
  it('scores review, succession and legacy alone', () => {
    const result = scoreCompass(
      compass,
      uniformSet(
        0,
        fill(
          items.filter(({ theme }) => theme === 'relevance' || theme === 'energy').map((i) => i.id),
          4,
        ),
      ),
    );
    expect(phaseOf(result, 'reorientation')).toMatchObject({ score: { value: 0, validN: 9 }, coverage: 1 });
    expect(result.signalIndex).toEqual({ kind: 'scored', value: 0, validN: 6 });
  });

  it('takes the signal that is scored when the other is not', () => {
    const result = scoreCompass(compass, answerSet({ 'reorientation.energy.1': 1 }));
    expect(result.signalIndex).toEqual({ kind: 'scored', value: 75, validN: 1 });
    expect(scoreCompass(compass, answerSet({})).signalIndex.kind).toBe('not-scored');
  });
});

describe('position (rule 4)', () => {
  it.each([
    [4, 'established', 'all-acquired'],
    [2, 'preparation', 'score'],
  ] as const)('all answers %i: %s', (value, position, code) => {
    const result = scoreCompass(compass, uniformSet(value));
    expect([result.position, result.positionReason.code]).toEqual([position, code]);
  });

  it('is the first phase that is not acquired', () => {
    const answers = {
      ...fill(idsOf('preparation'), 4),
      ...fill(idsOf('launch'), 3),
      ...fill(idsOf('growth'), 1),
    };
    expect(scoreCompass(compass, answerSet(answers)).position).toBe('growth');
  });

  it('is null with a reason when nothing is known of the phase that decides', () => {
    const result = scoreCompass(compass, answerSet(fill(idsOf('preparation'), 4)));
    expect(result.position).toBeNull();
    expect(result.positionReason).toEqual({ code: 'too-few-answers', phase: 'launch' });
    expect(result.stability).toEqual({ stable: null, pivots: [] });
  });

  it('is the phase itself when half of it is "too early": too early is known', () => {
    const launch = Object.fromEntries(idsOf('launch').map((id) => [id, 'too-early' as const]));
    const result = scoreCompass(compass, answerSet({ ...fill(idsOf('preparation'), 4), ...launch }));
    expect(result.position).toBe('launch');
    expect(result.positionReason).toEqual({ code: 'not-assessable', phase: 'launch' });
  });

  it('needs at least half known: 7 of 15 is too few, 8 enough', () => {
    const ids = idsOf('launch');
    const early = (n: number) =>
      scoreCompass(
        compass,
        answerSet({
          ...fill(idsOf('preparation'), 4),
          ...Object.fromEntries(ids.slice(0, n).map((id) => [id, 'too-early' as const])),
        }),
      ).position;
    expect(early(7)).toBeNull();
    expect(early(8)).toBe('launch');
  });

  it('is enough with exactly half known: 7 of the 14 that apply', () => {
    const ids = idsOf('launch');
    const early = Object.fromEntries(ids.slice(0, 7).map((id) => [id, 'too-early' as const]));
    const set = answerSet({ ...fill(idsOf('preparation'), 4), ...early, [ids[14]!]: 'not-applicable' });
    expect(scoreCompass(compass, set).position).toBe('launch');
  });

  it('is null when nothing of the phase applies', () => {
    const none = Object.fromEntries(idsOf('preparation').map((id) => [id, 'not-applicable' as const]));
    const result = scoreCompass(compass, uniformSet(4, none));
    expect(result.position).toBeNull();
    expect(phaseOf(result, 'preparation')).toMatchObject({ coverage: null, status: 'not-assessable' });
  });
});

describe('foundations lag (rule 4)', () => {
  it('lists every pair with at least 20 points between, earlier and later', () => {
    const answers = {
      ...fill(idsOf('preparation'), 2),
      ...fill(idsOf('launch'), 3),
      ...fill(idsOf('growth'), 4),
    };
    expect(scoreCompass(compass, answerSet(answers)).foundationsLag).toEqual([
      { earlier: 'preparation', later: 'launch', gap: 25 },
      { earlier: 'preparation', later: 'growth', gap: 50 },
      { earlier: 'launch', later: 'growth', gap: 25 },
    ]);
  });

  it('counts exactly 20', () => {
    const low = uniformSet(3, {
      ...fill(idsOf('preparation').slice(0, 3), 2),
      ...fill(idsOf('preparation').slice(3, 6), 1),
      ...fill(idsOf('preparation').slice(6, 9), 2),
    });
    // preparation: 50, 25, 50, 75, 75 → 55; launch and growth 75.
    expect(scoreCompass(compass, low).foundationsLag.map(({ gap }) => gap)).toEqual([20, 20]);
  });

  it('counts 20 where doubles make a little less of it', () => {
    // Preparation 5 + 5 + 5 + 8 + 9 = 32 of 60, launch 8 + 9 + 9 + 9 + 9 = 44 of 60: 12/60 between, 19.999999999999993 in doubles.
    const set = uniformSet(0, {
      ...answersOf('preparation', [
        [3, 1, 1],
        [3, 1, 1],
        [3, 1, 1],
        [3, 3, 2],
        [3, 3, 3],
      ]),
      ...answersOf('launch', [[3, 3, 2], ...Array<number[]>(4).fill([3, 3, 3])]),
    });
    expect(scoreCompass(compass, set).foundationsLag).toEqual([
      { earlier: 'preparation', later: 'launch', gap: 19.999999999999993 },
    ]);
  });

  it('leaves out a phase that is not assessable', () => {
    const answers = { 'preparation.domain.1': 0, ...fill(idsOf('launch'), 4) } as const;
    expect(scoreCompass(compass, answerSet(answers)).foundationsLag).toEqual([]);
  });
});
