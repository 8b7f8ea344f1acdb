import { describe, expect, it } from 'vitest';
import { listThemes } from '../../src/model/compass.js';
import { tallyTheme } from '../../src/scoring/theme-score.js';
import { answerSet, compass } from '../support/answers.js';

const domain = listThemes(compass).find(({ id }) => id === 'domain')!;
const [one, two, three] = domain.items.map(({ id }) => id) as [string, string, string];

describe('theme score (rule 1)', () => {
  it.each([
    ['all three numbers', { [one]: 4, [two]: 3, [three]: 3 }, (25 * 10) / 3, 3],
    ['all at zero is a score of zero', { [one]: 0, [two]: 0, [three]: 0 }, 0, 3],
    ['a blank is left out, not zero', { [one]: 4 }, 100, 1],
    ['too-early and unknown are left out', { [one]: 2, [two]: 'too-early', [three]: 'unknown' }, 50, 1],
  ] as const)('%s', (_name, answers, value, validN) => {
    const tally = tallyTheme(compass, domain, answerSet(answers));
    expect(tally.score).toEqual({ kind: 'scored', value: expect.closeTo(value, 9), validN });
  });

  it('has no score without a number, and says why', () => {
    const reason = (set: Parameters<typeof answerSet>[0], rest = {}) => {
      const { score } = tallyTheme(compass, domain, answerSet(set, rest));
      return score.kind === 'not-scored' && score.reason;
    };
    expect(reason({})).toBe('no-answers');
    expect(reason({ [one]: 'unknown', [two]: 'too-early' })).toBe('no-answers');
    expect(reason({ [one]: 'not-applicable', [two]: 'not-applicable', [three]: 'not-applicable' })).toBe(
      'nothing-applicable',
    );
    expect(reason({ [one]: 3 }, { phase: 'growth' })).toBe('not-asked');
  });

  it('counts in an express run the first item alone', () => {
    const tally = tallyTheme(
      compass,
      domain,
      answerSet({ [one]: 1, [two]: 4, [three]: 4 }, { mode: 'express' }),
    );
    expect(tally).toMatchObject({ applicableN: 1, scoredN: 1, score: { value: 25 } });
  });

  it('counts numbers and too-early as known, and leaves not-applicable out of the applicable', () => {
    const set = answerSet({ [one]: 'too-early', [two]: 'not-applicable', [three]: 'unknown' });
    expect(tallyTheme(compass, domain, set)).toMatchObject({ applicableN: 2, scoredN: 0, knownN: 1 });
  });
});
