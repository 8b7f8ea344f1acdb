import { describe, expect, it } from 'vitest';
import { chooseActions } from '../../src/scoring/actions.js';
import { answerSet, compass, uniformSet } from '../support/answers.js';

const pick = (set: ReturnType<typeof answerSet>, position: Parameters<typeof chooseActions>[2]) =>
  chooseActions(compass, set, position).map(({ item, kind, gap }) => `${item} ${kind} ${gap}`);

describe('actions (rule 8)', () => {
  it('has none when everything is in place', () => {
    expect(pick(uniformSet(3), 'established')).toEqual([]);
  });

  it('never comes from blank, too-early or not-applicable', () => {
    expect(
      pick(answerSet({ 'launch.kickoff.1': 'too-early', 'launch.kickoff.2': 'not-applicable' }), null),
    ).toEqual([]);
  });

  it('puts the phases up to the position before a larger gap further on', () => {
    const set = uniformSet(4, { 'preparation.audience.2': 2, 'growth.production.1': 0 });
    expect(pick(set, 'preparation')).toEqual([
      'preparation.audience.2 improve 1',
      'growth.production.1 improve 3',
    ]);
  });

  it('puts essential before a larger gap, then the larger gap, then instrument order', () => {
    const set = uniformSet(4, {
      'preparation.domain.2': 2,
      'preparation.audience.1': 1,
      'preparation.goals.1': 2,
      'preparation.mandate.2': 1,
      'preparation.means.1': 0,
    });
    expect(pick(set, 'preparation')).toEqual([
      'preparation.goals.1 improve 1',
      'preparation.means.1 improve 3',
      'preparation.audience.1 improve 2',
      'preparation.mandate.2 improve 2',
      'preparation.domain.2 improve 1',
    ]);
  });

  it('never comes from a question that was not put', () => {
    const low = uniformSet(4, {
      'preparation.domain.1': 1,
      'preparation.domain.2': 0,
      'launch.kickoff.1': 0,
    });
    expect(pick({ ...low, mode: 'express', phase: 'preparation' }, null)).toEqual([
      'preparation.domain.1 improve 2',
    ]);
  });

  it('takes one a theme and five at most', () => {
    const actions = pick(uniformSet(0), 'preparation');
    expect(actions).toEqual([
      'preparation.domain.1 improve 3',
      'preparation.goals.1 improve 3',
      'preparation.mandate.1 improve 3',
      'preparation.audience.1 improve 3',
      'preparation.means.1 improve 3',
    ]);
  });

  it('has an unknown answer verified, with gap 1', () => {
    expect(pick(uniformSet(4, { 'launch.identity.2': 'unknown' }), 'established')).toEqual([
      'launch.identity.2 verify 1',
    ]);
  });

  it('treats reorientation after the first three when established, and all four alike without a position', () => {
    const set = uniformSet(4, { 'growth.knowledge.3': 2, 'reorientation.review.1': 0 });
    expect(pick(set, 'established')[0]).toBe('growth.knowledge.3 improve 1');
    expect(pick(set, null)[0]).toBe('reorientation.review.1 improve 3');
  });
});
