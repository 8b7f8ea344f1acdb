import { describe, expect, it } from 'vitest';
import { failedGates, parseGate, parsePhase } from '../../src/commands/gates.js';
import { answersOf, uniformSet } from '../support/answers.js';
import { findingsIn } from '../support/findings.js';
import { inputOf, say } from '../support/report-input.js';

describe('a gate', () => {
  it.each([
    ['growth=60', { phase: 'growth', least: 60 }],
    ['growth=62,5', { phase: 'growth', least: 62.5 }],
    ['preparation=62.5', { phase: 'preparation', least: 62.5 }],
    ['launch=0', { phase: 'launch', least: 0 }],
    ['launch=100', { phase: 'launch', least: 100 }],
  ])('is read from %s', (typed, gate) => {
    expect(parseGate(typed)).toEqual(gate);
  });

  it.each(['growth=100.1', 'growth=1e2', 'growth=', 'growth= 60', 'growth=60%', 'Growth=60', 'growth=60=60'])(
    'is not %s',
    (typed) => {
      expect(findingsIn(() => parseGate(typed))).toMatchObject([
        { code: 'COP-USAGE-005', values: { typed } },
      ]);
    },
  );

  it('is passed on the very score, and named with both numbers where it is not', () => {
    // Preparation: 44 of 60 → 73.33.
    const set = uniformSet(
      4,
      answersOf('preparation', [
        [3, 3, 3],
        [3, 3, 3],
        [3, 3, 3],
        [3, 3, 3],
        [3, 3, 2],
      ]),
    );
    const { result } = inputOf(set, 'en');
    const failed = (...typed: string[]) =>
      failedGates(result, typed.map(parseGate), (id) => id).map((text) => say(text, 'en'));
    expect(failed('preparation=73.3', 'growth=100')).toEqual([]);
    expect(failed('preparation=75')).toEqual([expect.stringMatching(/^preparation.*73\.33.*75/)]);
    expect(failed('preparation=73.4')).toEqual([expect.stringMatching(/^preparation.*73\.33.*73\.40?\b/)]);
  });
});

describe('a phase', () => {
  it('is one of the four, and the nearest is named for another', () => {
    expect(parsePhase('launch')).toBe('launch');
    expect(findingsIn(() => parsePhase('lunch'))).toMatchObject([
      { code: 'COP-USAGE-005', suggestion: 'launch' },
    ]);
  });
});
