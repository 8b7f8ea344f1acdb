/** Properties that hold for any answers, against a second, plainer computation where there is one. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerOf, numericValue } from '../../src/model/answers.js';
import type { Score } from '../../src/model/score.js';
import { isAsked } from '../../src/scoring/asked-items.js';
import { scoreCompass } from '../../src/scoring/score-compass.js';
import { arbitrarySet, compass, items } from '../support/answers.js';

const check = (property: (set: Parameters<typeof scoreCompass>[1]) => void) =>
  fc.assert(fc.property(arbitrarySet, property), { numRuns: 300 });

const validN = (score: Score) => (score.kind === 'scored' ? score.validN : 0);

describe('any set of answers', () => {
  it('has scores within 0 and 100, coverage within 0 and 1, and counts that add up', () => {
    check((set) => {
      for (const phase of scoreCompass(compass, set).phases) {
        const asked = compass.phases.find(({ id }) => id === phase.id)!.themes;
        const counted = phase.themes.filter((_, index) => !asked[index]!.signal);
        expect(validN(phase.score)).toBe(counted.reduce((sum, { score }) => sum + validN(score), 0));
        for (const [index, { score, coverage }] of phase.themes.entries()) {
          const applicable = asked[index]!.items.filter(
            (item) => isAsked(item, set) && answerOf(set, item.id).answer.kind !== 'not-applicable',
          );
          const share = applicable.length === 0 ? null : validN(score) / applicable.length;
          expect(coverage).toBe(share);
        }
        for (const { score, coverage } of [phase, ...phase.themes]) {
          if (score.kind === 'scored') {
            expect(score.value).toBeGreaterThanOrEqual(0);
            expect(score.value).toBeLessThanOrEqual(100);
            expect(score.validN).toBeGreaterThan(0);
          }
          if (coverage !== null) expect(coverage >= 0 && coverage <= 1).toBe(true);
        }
      }
    });
  });

  it('scores alike whatever the order of the answers', () => {
    check((set) => {
      const reversed = { ...set, answers: Object.fromEntries(Object.entries(set.answers).reverse()) };
      expect(scoreCompass(compass, reversed)).toEqual(scoreCompass(compass, set));
    });
  });

  it('never scores better for a lower answer', () => {
    fc.assert(
      fc.property(arbitrarySet, fc.nat(items.length - 1), (set, index) => {
        const { id, phase } = items[index]!;
        const value = numericValue(answerOf(set, id));
        if (value === undefined || value === 0) return;
        const lower = {
          ...set,
          answers: { ...set.answers, [id]: { answer: { kind: 'value' as const, value: value - 1 } } },
        };
        const scoreOf = (s: typeof set) => scoreCompass(compass, s).phases.find((p) => p.id === phase)!.score;
        const [before, after] = [scoreOf(set), scoreOf(lower)];
        if (before.kind === 'scored' && after.kind === 'scored') {
          expect(after.value).toBeLessThanOrEqual(before.value + 1e-9);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('has as pivots exactly the single steps that change the position when scored afresh', () => {
    fc.assert(
      fc.property(arbitrarySet, (set) => {
        const result = scoreCompass(compass, set);
        if (result.position === null) return;
        const changed = items
          .filter(({ phase }) => phase !== 'reorientation')
          .flatMap(({ id }) => {
            const from = numericValue(answerOf(set, id));
            if (from === undefined) return [];
            return [from - 1, from + 1]
              .filter((to) => to >= 0 && to <= 4)
              .filter((to) => {
                const answers = { ...set.answers, [id]: { answer: { kind: 'value' as const, value: to } } };
                return scoreCompass(compass, { ...set, answers }).position !== result.position;
              })
              .map((to) => `${id} ${from} ${to}`);
          });
        const pivots = result.stability.pivots.map(({ item, from, to }) => `${item} ${from} ${to}`);
        expect([...pivots].sort()).toEqual([...changed].sort());
        expect(result.stability.stable).toBe(changed.length === 0);
      }),
      { numRuns: 40 },
    );
  });

  it('proposes at most five actions, one a theme, each from an answer that calls for it', () => {
    check((set) => {
      const { actions } = scoreCompass(compass, set);
      expect(actions.length).toBeLessThanOrEqual(5);
      const themes = actions.map(({ item }) => item.split('.')[1]);
      expect(new Set(themes).size).toBe(themes.length);
      for (const { item, kind } of actions) {
        const answer = answerOf(set, item).answer;
        expect(
          kind === 'verify' ? answer.kind === 'unknown' : answer.kind === 'value' && answer.value <= 2,
        ).toBe(true);
      }
    });
  });
});
