import { describe, expect, it } from 'vitest';
import type { PitfallRule } from '../../src/model/pitfall.js';
import { assessCompass } from '../../src/scoring/assess-compass.js';
import { compass, uniformSet } from '../support/answers.js';
import { membersView } from '../support/members-view.js';
import { assess, CASES, raised, rules, theme, undecided } from './pitfall-cases.js';

describe('the fifteen pitfalls', () => {
  it.each(CASES)('%s is raised, and just is not', (id, raises, justNot) => {
    expect(raised(assess(raises))).toContain(id);
    expect(raised(assess(justNot))).not.toContain(id);
    expect(undecided(assess(justNot), id.replace('!', ''))).toBeUndefined();
  });

  it('has a case for every rule', () => {
    const tried = new Set(CASES.map(([id]) => id.replace('!', '')));
    expect(rules.map(({ id }) => id).filter((id) => !tried.has(id))).toEqual([]);
  });

  it('finds nothing in a CoP where all is in place and members agree', () => {
    const members = membersView({
      dimensions: { facilitation: 75, climate: 75, support: 75, value: 75 },
      items: { 'value.1': 75, 'value.3': 75, 'purpose.3': 75, 'support.1': 75 },
      themes: { 'launch.identity': 75 },
    });
    const profile = {
      createdOn: '2024-01-01',
      origin: 'solicited',
      members: 30,
      membersJoinedLast12Months: 2,
    } as const;
    const result = assess({ profile, members }, uniformSet(3));
    expect(result.pitfalls).toEqual([]);
    expect(result.notEvaluated).toEqual([]);
  });
});

describe('an alert', () => {
  it('lists the figures that raised it, each with what it was held against', () => {
    const result = assess({
      answers: { ...theme('growth.value', 1, 1, 1), ...theme('preparation.mandate', 3, 3, 3) },
      members: membersView({ dimensions: { support: 40 } }),
    });
    expect(result.pitfalls).toContainEqual({
      id: 'lost-legitimacy',
      level: 'warning',
      inputs: [
        { input: 'theme.value', value: 25, operator: '<', threshold: 50 },
        { input: 'survey.dimension.support', value: 40, operator: '<', threshold: 50 },
      ],
    });
  });

  it('names its theme and holds n against the floor where it is one a theme', () => {
    const result = assess({
      answers: { ...theme('launch.identity', 4, 4, 4), ...theme('growth.value', 4, 4, 4) },
      members: membersView({ themes: { 'launch.identity': 60, 'growth.value': 70 } }),
    });
    expect(result.pitfalls).toEqual([
      {
        id: 'blind-spot',
        level: 'note',
        theme: 'identity',
        inputs: [
          { input: 'gap', value: 40, operator: '>=', threshold: 25 },
          { input: 'responders', value: 12, operator: '>=', threshold: 5 },
        ],
      },
      expect.objectContaining({ id: 'blind-spot', theme: 'value' }),
    ]);
  });

  it('of one theme is enough for the rule, though another theme could not be tried', () => {
    const result = assess({
      answers: theme('launch.identity', 4, 4, 4),
      members: membersView({ themes: { 'launch.identity': 60, 'growth.value': 70 } }),
    });
    expect(result.pitfalls.map(({ id, theme: about }) => [id, about])).toEqual([['blind-spot', 'identity']]);
    expect(undecided(result, 'blind-spot')).toBeUndefined();
    const none = assess({ members: membersView({ themes: { 'growth.value': 70 } }) });
    expect(undecided(none, 'blind-spot')).toEqual(['theme.value']);
  });

  it('shows a third of the members as the threshold', () => {
    const result = assess({
      answers: theme('launch.identity', 1, 1, 1),
      profile: { members: 30, membersJoinedLast12Months: 11 },
    });
    const alert = result.pitfalls.find(({ id }) => id === 'new-members-old-identity');
    expect(alert?.inputs[0]).toEqual({
      input: 'membersJoinedLast12Months',
      value: 11,
      operator: '>',
      threshold: 10,
    });
  });

  it('is critical when the coordinator is overloaded and nobody could take over', () => {
    const overload = { 'growth.facilitation.2': 0, 'growth.facilitation.3': 1 };
    const alone = assess({ answers: { ...overload, ...theme('reorientation.succession', 2, 2, 1) } });
    expect(alone.pitfalls).toContainEqual({
      id: 'coordinator-overload',
      level: 'critical',
      stronger: true,
      inputs: [
        { input: 'item.growth.facilitation.2', value: 0, operator: '<=', threshold: 1 },
        { input: 'item.growth.facilitation.3', value: 1, operator: '<=', threshold: 1 },
        { input: 'theme.succession', value: expect.closeTo(125 / 3, 9), operator: '<', threshold: 50 },
      ],
    });
    expect(alone.reorientation.toExamine).toBe(true);
    const backed = assess({ answers: { ...overload, ...theme('reorientation.succession', 2, 2, 2) } });
    expect(raised(backed)).toContain('coordinator-overload');
    expect(backed.reorientation.toExamine).toBeNull();
  });

  it('says it more strongly when members value the exchange but do not apply it', () => {
    const answers = { ...theme('growth.vitality', 3, 3, 3), ...theme('growth.production', 1, 1, 1) };
    const profile = { createdOn: '2020-01-01' };
    const strong = assess({
      answers,
      profile,
      members: membersView({ items: { 'value.1': 70, 'value.3': 50 } }),
    });
    expect(strong.pitfalls[0]).toMatchObject({ id: 'stuck-in-sharing', level: 'warning', stronger: true });
    expect(strong.pitfalls[0]!.inputs.at(-1)).toEqual({
      input: 'survey.item.value.1',
      minus: 'survey.item.value.3',
      value: 20,
      operator: '>=',
      threshold: 20,
    });
    const mild = assess({
      answers,
      profile,
      members: membersView({ items: { 'value.1': 70, 'value.3': 50.1 } }),
    });
    expect(mild.pitfalls[0]).not.toHaveProperty('stronger');
  });
});

describe('a rule of one’s own', () => {
  it('may look back at the round before', () => {
    const rule: PitfallRule = {
      id: 'energy-falls',
      level: 'note',
      sources: [],
      when: { input: 'previous.theme.energy', minus: 'theme.energy', atLeast: 25 },
    };
    const before = assess({}, uniformSet(4));
    const after = assessCompass(compass, uniformSet(3), {
      profile: null,
      rules: [rule],
      warnings: [],
      previous: before.phases,
    });
    expect(after.pitfalls).toEqual([
      {
        id: 'energy-falls',
        level: 'note',
        inputs: [
          { input: 'previous.theme.energy', minus: 'theme.energy', value: 25, operator: '>=', threshold: 25 },
        ],
      },
    ]);
  });
});
