import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MembersView } from '../../src/model/members-view.js';
import { scored } from '../../src/model/score.js';
import { assessCompass } from '../../src/scoring/assess-compass.js';
import { arbitrarySet, compass, uniformSet } from '../support/answers.js';
import { membersView } from '../support/members-view.js';

const assess = (set: Parameters<typeof assessCompass>[1], members: MembersView, blendWeight?: number) =>
  assessCompass(compass, set, {
    profile: null,
    rules: [],
    warnings: [],
    members,
    ...(blendWeight === undefined ? {} : { blendWeight }),
  });

describe('compareViews', () => {
  it('sets the members beside the coordinator, theme by theme', () => {
    const members = membersView({
      themes: { 'launch.identity': 50, 'growth.value': 60, 'growth.facilitation': 90 },
    });
    const { gaps } = assess(uniformSet(3), members);
    expect(gaps!.map(({ theme, gap, blindSpot }) => [theme, gap, blindSpot])).toEqual([
      ['identity', 25, true],
      ['value', 15, false],
      // Members happier than the coordinator: no blind spot.
      ['facilitation', -15, false],
    ]);
  });

  it('says nothing of a theme that one of the two has no score for', () => {
    const hidden = { kind: 'suppressed', reason: 'complementary' } as const;
    const members = membersView({ themes: { 'launch.identity': hidden, 'growth.value': 10 } });
    const { gaps } = assess(uniformSet('too-early'), members);
    expect(gaps!.map(({ gap, blindSpot }) => [gap, blindSpot])).toEqual([
      [null, null],
      [null, null],
    ]);
    expect(gaps![0]!.members).toEqual(hidden);
  });

  it('needs as many members behind a blind spot as the floor asks', () => {
    const members = membersView({
      themes: { 'launch.identity': scored(10, 4), 'growth.value': scored(10, 5) },
    });
    expect(assess(uniformSet(4), members).gaps!.map(({ blindSpot }) => blindSpot)).toEqual([false, true]);
  });

  it('never changes a score of the coordinator', () => {
    const members = membersView({ themes: { 'launch.identity': 0, 'preparation.mandate': 100 } });
    fc.assert(
      fc.property(arbitrarySet, (set) => {
        const alone = assessCompass(compass, set, { profile: null, rules: [], warnings: [] });
        const { phases, position, actions, stability } = assess(set, members, 0.5);
        expect({ phases, position, actions, stability }).toEqual({
          phases: alone.phases,
          position: alone.position,
          actions: alone.actions,
          stability: alone.stability,
        });
      }),
      { numRuns: 50 },
    );
  });
});

describe('blendViews', () => {
  it('is made only when asked for', () => {
    expect(assess(uniformSet(3), membersView({ themes: { 'growth.value': 55 } }))).not.toHaveProperty(
      'blend',
    );
  });

  it('gives the members their share', () => {
    const members = membersView({
      themes: { 'growth.value': 55, 'launch.identity': { kind: 'suppressed', reason: 'below-floor' } },
    });
    // 0.75 × 75 + 0.25 × 55 = 70.
    expect(assess(uniformSet(3), members, 0.25).blend).toEqual({
      weight: 0.25,
      themes: [{ id: 'value', score: { kind: 'scored', value: 70, validN: 12 } }],
    });
  });

  it('stays between the two views', () => {
    const view = (value: number) => membersView({ themes: { 'growth.value': value } });
    const shares = fc.tuple(
      fc.double({ min: 0, max: 100, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    );
    fc.assert(
      fc.property(shares, ([value, weight]) => {
        const { blend } = assess(uniformSet(2), view(value), weight);
        const { score } = blend!.themes[0]!;
        const blended = score.kind === 'scored' ? score.value : Number.NaN;
        expect(blended).toBeGreaterThanOrEqual(Math.min(50, value) - 1e-9);
        expect(blended).toBeLessThanOrEqual(Math.max(50, value) + 1e-9);
      }),
      { numRuns: 50 },
    );
  });
});
