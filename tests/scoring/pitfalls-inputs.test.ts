import { describe, expect, it } from 'vitest';
import { answerSet } from '../support/answers.js';
import { membersView } from '../support/members-view.js';
import { assess, raised, rules, theme, undecided } from './pitfall-cases.js';

describe('a rule without its inputs', () => {
  it('names what is missing', () => {
    const result = assess({});
    expect(undecided(result, 'stuck-in-sharing')).toEqual(['age', 'theme.vitality', 'theme.production']);
    expect(undecided(result, 'blind-spot')).toEqual(['survey']);
    expect(undecided(result, 'unreadable-survey')).toEqual(['responseRate', 'respondents', 'floor']);
    expect(result.pitfalls).toEqual([]);
    expect(result.notEvaluated).toHaveLength(rules.length);
  });

  it('is decided all the same when a known part is enough', () => {
    // A spontaneous CoP cannot drift from a commission: false without the survey.
    const result = assess({ profile: { origin: 'spontaneous' }, answers: theme('launch.identity', 1, 1, 1) });
    expect(undecided(result, 'drift-to-working-group')).toBeUndefined();
    expect(raised(result)).toContain('weak-identification');
  });

  it('does not read an answer that was not asked, nor a special one', () => {
    const unasked = { 'growth.facilitation.2': 0, 'growth.facilitation.3': 0 };
    expect(undecided(assess({}, answerSet(unasked, { mode: 'express' })), 'coordinator-overload')).toEqual([
      'item.growth.facilitation.2',
      'item.growth.facilitation.3',
    ]);
    const early = assess({ answers: { 'growth.facilitation.2': 'too-early', 'growth.facilitation.3': 0 } });
    expect(undecided(early, 'coordinator-overload')).toEqual(['item.growth.facilitation.2']);
  });

  it('does not read a score under the floor', () => {
    const hidden = { kind: 'suppressed', reason: 'below-floor' } as const;
    const members = membersView({
      dimensions: { climate: hidden },
      themes: { 'launch.identity': hidden },
    });
    const result = assess({ answers: theme('launch.identity', 4, 4, 4), members });
    expect(undecided(result, 'weak-identification')).toEqual(['survey.dimension.climate']);
    expect(undecided(result, 'blind-spot')).toEqual(['survey']);
  });

  it('knows that a CoP not yet created has no age to worry about', () => {
    const result = assess({ answers: { 'launch.active-roles.1': 0 }, profile: { createdOn: '2027-01-15' } });
    expect(raised(result)).not.toContain('no-core-group');
    expect(undecided(result, 'no-core-group')).toBeUndefined();
  });
});
