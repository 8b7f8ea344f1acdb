import { describe, expect, it } from 'vitest';
import { parseActionPlan } from '../../src/model/action-plan.js';

const action = { item: 'growth.value.1', what: 'Raconter' };

describe('parseActionPlan', () => {
  it('reads an action with all its fields, and a plan without date takes that of its file', () => {
    const whole = { ...action, owner: 'Anne', due: '2026-12-01', effort: '2 jours', status: 'done' };
    const { plan, findings, warnings } = parseActionPlan({ actions: [whole] }, '2026-11-21');
    expect(plan).toEqual({ instrument: 'compass', date: '2026-11-21', actions: [whole] });
    expect([findings, warnings]).toEqual([[], []]);
  });

  it('takes an action without a status as planned', () => {
    expect(parseActionPlan({ actions: [action] }, '2026-11-21').plan.actions[0]?.status).toBe('planned');
  });

  it('finds everything that is wrong at once, with its path', () => {
    const wrong = { item: 'growth.value.1', due: '2026-02-30', status: 'finished' };
    const { plan, findings } = parseActionPlan({ actions: [wrong, 'do it'] }, '2026-11-21');
    expect(plan.actions).toEqual([]);
    expect(findings.map(({ code, path }) => [code, path.join('.')])).toEqual([
      ['COP-DOSSIER-001', 'actions.0.due'],
      ['COP-DOSSIER-001', 'actions.0.status'],
      ['COP-DOSSIER-004', 'actions.0'],
      ['COP-DOSSIER-004', 'actions.1'],
      ['COP-DOSSIER-004', 'actions.1'],
    ]);
  });

  it('keeps the sound actions of a plan that also has a broken one', () => {
    const { plan, findings } = parseActionPlan({ actions: [{}, action] }, '2026-11-21');
    expect(plan.actions.map(({ what }) => what)).toEqual(['Raconter']);
    expect(findings).toHaveLength(2);
  });

  it('warns of a field it does not know', () => {
    const { warnings } = parseActionPlan({ actions: [{ ...action, ownner: 'Anne' }] }, '2026-11-21');
    expect(warnings).toEqual([
      { code: 'unknown-field-near', values: { field: 'actions.0.ownner', near: 'owner' } },
    ]);
  });

  it.each([null, 'text', [], {}, { actions: {} }])('refuses %j as no plan', (input) => {
    expect(parseActionPlan(input, '2026-11-21').findings.map(({ code }) => code)).toEqual([
      'COP-DOSSIER-003',
    ]);
  });
});
