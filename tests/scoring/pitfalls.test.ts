import { describe, expect, it } from 'vitest';
import { loadPitfallRules } from '../../src/io/load-pitfalls.js';
import type { AnswerSet } from '../../src/model/answers.js';
import type { MembersView } from '../../src/model/members-view.js';
import type { Comparison, Condition, PitfallRule } from '../../src/model/pitfall.js';
import type { Profile } from '../../src/model/profile.js';
import { scored } from '../../src/model/score.js';
import { assessCompass } from '../../src/scoring/assess-compass.js';
import { answerSet, compass, uniformSet } from '../support/answers.js';
import { membersView } from '../support/members-view.js';

const rules = loadPitfallRules();
const DATE = '2026-11-21';

interface Case {
  answers?: Parameters<typeof answerSet>[0];
  profile?: Partial<Profile>;
  members?: MembersView;
}

function assess(
  { answers = {}, profile, members }: Case,
  set: AnswerSet = answerSet(answers),
  tried: readonly PitfallRule[] = rules,
) {
  return assessCompass(
    compass,
    { ...set, date: DATE },
    {
      profile: profile ? { name: 'Essai', ...profile } : null,
      rules: tried,
      warnings: [],
      ...(members ? { members } : {}),
    },
  );
}

const raised = (result: ReturnType<typeof assess>) =>
  result.pitfalls.map(({ id, level }) => (level === 'critical' ? `${id}!` : id));
const undecided = (result: ReturnType<typeof assess>, id: string) =>
  result.notEvaluated.find((rule) => rule.id === id)?.missing;

/** The three items of a theme. */
const theme = (id: string, a: number, b: number, c: number) => ({
  [`${id}.1`]: a,
  [`${id}.2`]: b,
  [`${id}.3`]: c,
});

/** Each pitfall: the least that raises it, and the same with one thing just on the other side. */
const CASES: [id: string, raises: Case, justNot: Case][] = [
  [
    'stuck-in-sharing',
    // 12 whole months; vitality (2+2+2)/3 × 25 = 50; production (2+2+1)/3 × 25 = 41.7.
    {
      answers: { ...theme('growth.vitality', 2, 2, 2), ...theme('growth.production', 2, 2, 1) },
      profile: { createdOn: '2025-11-21' },
    },
    // One day short of twelve months.
    {
      answers: { ...theme('growth.vitality', 2, 2, 2), ...theme('growth.production', 2, 2, 1) },
      profile: { createdOn: '2025-11-22' },
    },
  ],
  [
    'stuck-in-sharing',
    {
      answers: { ...theme('growth.vitality', 2, 2, 2), ...theme('growth.production', 2, 2, 1) },
      profile: { createdOn: '2020-01-01' },
    },
    // Production (2+2+2)/3 × 25 = 50 exactly.
    {
      answers: { ...theme('growth.vitality', 2, 2, 2), ...theme('growth.production', 2, 2, 2) },
      profile: { createdOn: '2020-01-01' },
    },
  ],
  [
    'lost-legitimacy',
    // Value 41.7, mandate 41.7; no survey needed, one part of the OR is true.
    { answers: { ...theme('growth.value', 2, 2, 1), ...theme('preparation.mandate', 2, 2, 1) } },
    { answers: { ...theme('growth.value', 2, 2, 2), ...theme('preparation.mandate', 2, 2, 1) } },
  ],
  [
    'lost-legitimacy',
    {
      answers: { ...theme('growth.value', 1, 1, 1), ...theme('preparation.mandate', 3, 3, 3) },
      members: membersView({ dimensions: { support: 49.9 } }),
    },
    {
      answers: { ...theme('growth.value', 1, 1, 1), ...theme('preparation.mandate', 3, 3, 3) },
      members: membersView({ dimensions: { support: 50 } }),
    },
  ],
  [
    'coordinator-overload',
    { answers: { 'growth.facilitation.2': 1, 'growth.facilitation.3': 1 } },
    { answers: { 'growth.facilitation.2': 1, 'growth.facilitation.3': 2 } },
  ],
  [
    'first-year-breathlessness',
    // 10 whole months on the day.
    {
      answers: { 'launch.common-project.3': 1, 'growth.vitality.1': 1 },
      profile: { createdOn: '2026-01-21' },
    },
    {
      answers: { 'launch.common-project.3': 1, 'growth.vitality.1': 1 },
      profile: { createdOn: '2026-01-22' },
    },
  ],
  [
    'first-year-breathlessness',
    // 18 months and 30 days are 18 whole months; one day earlier makes 19.
    {
      answers: { 'launch.common-project.3': 0, 'growth.vitality.1': 0 },
      profile: { createdOn: '2025-04-22' },
    },
    {
      answers: { 'launch.common-project.3': 0, 'growth.vitality.1': 0 },
      profile: { createdOn: '2025-04-21' },
    },
  ],
  [
    'no-core-group',
    { answers: { 'launch.active-roles.1': 1 }, profile: { createdOn: '2026-05-21' } },
    { answers: { 'launch.active-roles.1': 1 }, profile: { createdOn: '2026-05-22' } },
  ],
  [
    'star-shape',
    { answers: { 'growth.vitality.3': 1 }, members: membersView({ dimensions: { facilitation: 70 } }) },
    { answers: { 'growth.vitality.3': 1 }, members: membersView({ dimensions: { facilitation: 69.9 } }) },
  ],
  [
    'weak-identification',
    { answers: theme('launch.identity', 2, 2, 1) },
    { answers: theme('launch.identity', 2, 2, 2), members: membersView({ dimensions: { climate: 50 } }) },
  ],
  [
    'weak-identification',
    { members: membersView({ dimensions: { climate: 49 } }) },
    { answers: theme('launch.identity', 2, 2, 2), members: membersView({ dimensions: { climate: 51 } }) },
  ],
  [
    'drift-to-working-group',
    {
      answers: { 'launch.common-project.1': 1 },
      profile: { origin: 'solicited' },
      members: membersView({ items: { 'purpose.3': 49 } }),
    },
    {
      answers: { 'launch.common-project.1': 1 },
      profile: { origin: 'spontaneous' },
      members: membersView({ items: { 'purpose.3': 49 } }),
    },
  ],
  [
    'closed-club',
    { answers: { 'growth.knowledge.3': 1, 'launch.ground-rules.3': 1 } },
    { answers: { 'growth.knowledge.3': 2, 'launch.ground-rules.3': 1 } },
  ],
  [
    'launched-too-early',
    { answers: { ...theme('preparation.domain', 1, 2, 2), ...theme('launch.kickoff', 2, 2, 2) } },
    { answers: { ...theme('preparation.domain', 2, 2, 2), ...theme('launch.kickoff', 2, 2, 2) } },
  ],
  [
    'blind-spot',
    // 75 − 50 = 25 exactly, five members behind it.
    {
      answers: theme('launch.identity', 3, 3, 3),
      members: membersView({ respondents: 5, members: 10, themes: { 'launch.identity': 50 } }),
    },
    {
      answers: theme('launch.identity', 3, 3, 3),
      members: membersView({ respondents: 5, members: 10, themes: { 'launch.identity': 50.1 } }),
    },
  ],
  [
    'blind-spot',
    {
      answers: theme('launch.identity', 4, 4, 4),
      members: membersView({ themes: { 'launch.identity': scored(20, 5) } }),
    },
    {
      answers: theme('launch.identity', 4, 4, 4),
      members: membersView({ themes: { 'launch.identity': scored(20, 4) } }),
    },
  ],
  [
    'managers-block-time',
    { members: membersView({ items: { 'support.1': 49 }, dimensions: { value: 65 } }) },
    { members: membersView({ items: { 'support.1': 50 }, dimensions: { value: 65 } }) },
  ],
  [
    'outlived-purpose!',
    // Relevance 25, energy 75: index 100 − 50 = 50.
    { answers: { ...theme('reorientation.relevance', 1, 1, 1), ...theme('reorientation.energy', 3, 3, 3) } },
    // Energy 83.3: index 100 − 54.2 = 45.8.
    { answers: { ...theme('reorientation.relevance', 1, 1, 1), ...theme('reorientation.energy', 3, 3, 4) } },
  ],
  [
    'unreadable-survey',
    // 5 of 17 is 29.4 %, 6 of 20 is 30 %.
    { members: membersView({ respondents: 5, members: 17 }) },
    { members: membersView({ respondents: 6, members: 20 }) },
  ],
  [
    'unreadable-survey',
    { members: membersView({ respondents: 4, members: null }) },
    { members: membersView({ respondents: 5, members: 5 }) },
  ],
  [
    'new-members-old-identity',
    // 11 of 30 is more than a third, 10 is a third.
    {
      answers: theme('launch.identity', 1, 1, 1),
      profile: { members: 30, membersJoinedLast12Months: 11 },
    },
    {
      answers: theme('launch.identity', 1, 1, 1),
      profile: { members: 30, membersJoinedLast12Months: 10 },
    },
  ],
  // One more condition of a rule at a time, on the other side of its threshold.
  [
    'lost-legitimacy',
    { answers: { ...theme('growth.value', 1, 1, 1), ...theme('preparation.mandate', 2, 2, 1) } },
    {
      answers: { ...theme('growth.value', 1, 1, 1), ...theme('preparation.mandate', 2, 2, 2) },
      members: membersView({ dimensions: { support: 60 } }),
    },
  ],
  [
    'first-year-breathlessness',
    {
      answers: { 'launch.common-project.3': 1, 'growth.vitality.1': 1 },
      profile: { createdOn: '2025-11-21' },
    },
    {
      answers: { 'launch.common-project.3': 2, 'growth.vitality.1': 1 },
      profile: { createdOn: '2025-11-21' },
    },
  ],
  [
    'first-year-breathlessness',
    {
      answers: { 'launch.common-project.3': 1, 'growth.vitality.1': 1 },
      profile: { createdOn: '2025-11-21' },
    },
    {
      answers: { 'launch.common-project.3': 1, 'growth.vitality.1': 2 },
      profile: { createdOn: '2025-11-21' },
    },
  ],
  [
    'no-core-group',
    { answers: { 'launch.active-roles.1': 1 }, profile: { createdOn: '2025-01-01' } },
    { answers: { 'launch.active-roles.1': 2 }, profile: { createdOn: '2025-01-01' } },
  ],
  [
    'star-shape',
    { answers: { 'growth.vitality.3': 1 }, members: membersView({ dimensions: { facilitation: 90 } }) },
    { answers: { 'growth.vitality.3': 2 }, members: membersView({ dimensions: { facilitation: 90 } }) },
  ],
  [
    'drift-to-working-group',
    {
      answers: { 'launch.common-project.1': 1 },
      profile: { origin: 'solicited' },
      members: membersView({ items: { 'purpose.3': 49.9 } }),
    },
    {
      answers: { 'launch.common-project.1': 1 },
      profile: { origin: 'solicited' },
      members: membersView({ items: { 'purpose.3': 50 } }),
    },
  ],
  [
    'drift-to-working-group',
    {
      answers: { 'launch.common-project.1': 0 },
      profile: { origin: 'solicited' },
      members: membersView({ items: { 'purpose.3': 20 } }),
    },
    {
      answers: { 'launch.common-project.1': 2 },
      profile: { origin: 'solicited' },
      members: membersView({ items: { 'purpose.3': 20 } }),
    },
  ],
  [
    'closed-club',
    { answers: { 'growth.knowledge.3': 0, 'launch.ground-rules.3': 1 } },
    { answers: { 'growth.knowledge.3': 0, 'launch.ground-rules.3': 2 } },
  ],
  [
    'managers-block-time',
    { members: membersView({ items: { 'support.1': 20 }, dimensions: { value: 65 } }) },
    { members: membersView({ items: { 'support.1': 20 }, dimensions: { value: 64.9 } }) },
  ],
  [
    'new-members-old-identity',
    { answers: theme('launch.identity', 2, 2, 1), profile: { members: 30, membersJoinedLast12Months: 20 } },
    { answers: theme('launch.identity', 2, 2, 2), profile: { members: 30, membersJoinedLast12Months: 20 } },
  ],
  [
    'stuck-in-sharing',
    // 70 − 50 = 20 exactly: said more strongly. Vitality (2+2+1)/3 × 25 = 41.7.
    {
      answers: { ...theme('growth.vitality', 2, 2, 2), ...theme('growth.production', 1, 1, 1) },
      profile: { createdOn: '2020-01-01' },
      members: membersView({ items: { 'value.1': 70, 'value.3': 50 } }),
    },
    {
      answers: { ...theme('growth.vitality', 2, 2, 1), ...theme('growth.production', 1, 1, 1) },
      profile: { createdOn: '2020-01-01' },
      members: membersView({ items: { 'value.1': 70, 'value.3': 50 } }),
    },
  ],
  [
    'coordinator-overload',
    { answers: { 'growth.facilitation.2': 1, 'growth.facilitation.3': 0 } },
    { answers: { 'growth.facilitation.2': 2, 'growth.facilitation.3': 0 } },
  ],
  [
    'coordinator-overload!',
    // Succession 41.7, and 50 exactly: then it is an alert, but not critical.
    {
      answers: {
        'growth.facilitation.2': 1,
        'growth.facilitation.3': 1,
        ...theme('reorientation.succession', 2, 2, 1),
      },
    },
    {
      answers: {
        'growth.facilitation.2': 1,
        'growth.facilitation.3': 1,
        ...theme('reorientation.succession', 2, 2, 2),
      },
    },
  ],
  [
    'launched-too-early',
    // Launch 50 and 41.7.
    { answers: { ...theme('preparation.domain', 1, 1, 1), ...theme('launch.kickoff', 2, 2, 2) } },
    { answers: { ...theme('preparation.domain', 1, 1, 1), ...theme('launch.kickoff', 2, 2, 1) } },
  ],
  [
    'outlived-purpose!',
    // Relevance 25 and 33.3; the index is 75 and 70.8.
    { answers: { ...theme('reorientation.relevance', 1, 1, 1), ...theme('reorientation.energy', 1, 1, 1) } },
    { answers: { ...theme('reorientation.relevance', 1, 1, 2), ...theme('reorientation.energy', 1, 1, 1) } },
  ],
];

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

/** Each comparison of a condition, changed in one way; a part that is taken out leaves the others. */
function mutate(condition: Condition, change: (one: Comparison) => Condition | undefined): Condition[] {
  if ('input' in condition) {
    const changed = change(condition);
    return changed ? [changed] : [];
  }
  const parts = 'all' in condition ? condition.all : condition.any;
  return parts.flatMap((part, place) =>
    mutate(part, change).map((changed): Condition => {
      const others = parts.map((other, index) => (index === place ? changed : other));
      return 'all' in condition ? { all: others } : { any: others };
    }),
  );
}

const OTHER_SIDE = { atLeast: 'above', above: 'atLeast', atMost: 'below', below: 'atMost' } as const;

/** The same threshold, taken the other way when a value stands exactly on it. */
function swapEdge(one: Comparison): Comparison | undefined {
  const operator = (['atLeast', 'above', 'atMost', 'below'] as const).find((name) => one[name] !== undefined);
  if (!operator) return undefined;
  const { [operator]: threshold, ...rest } = one;
  return { ...rest, [OTHER_SIDE[operator]]: threshold };
}

/** Always true, whatever the value; unknown as before where there is none. */
const accept = ({ input }: Comparison): Condition => ({
  any: [
    { input, is: 'never' },
    { input, above: -1e9 },
    { input, is: 'solicited' },
    { input, is: 'spontaneous' },
  ],
});

describe('every comparison of every rule', () => {
  const verdicts = (tried: readonly PitfallRule[]) =>
    JSON.stringify(
      CASES.flatMap(([, raises, justNot]) =>
        [raises, justNot].map((one) => {
          const { pitfalls } = assess(one, undefined, tried);
          return pitfalls.map(({ id, level, stronger = false, theme: about = '' }) => [
            id,
            level,
            stronger,
            about,
          ]);
        }),
      ),
    );
  const before = verdicts(rules);
  const mutants = rules.flatMap((rule) => {
    const { stronger } = rule;
    const swapped = [
      ...mutate(rule.when, swapEdge).map((when) => ({ ...rule, when })),
      ...(stronger ? mutate(stronger.when, swapEdge) : []).map((when) => ({
        ...rule,
        stronger: { ...stronger, when },
      })),
    ];
    const accepting = mutate(rule.when, accept).map((when) => ({ ...rule, when }));
    const name = (kind: string, index: number) => `${rule.id}: ${kind} ${index + 1}`;
    return [
      ...swapped.map((mutant, index) => [name('edge', index), mutant] as const),
      ...accepting.map((mutant, index) => [name('accepting', index), mutant] as const),
    ];
  });

  it.each(mutants)(
    'is held by a case on its very edge, and by one that it alone decides (%s)',
    (_, mutant) => {
      const tried = rules.map((rule) => (rule.id === mutant.id ? (mutant as PitfallRule) : rule));
      expect(verdicts(tried)).not.toBe(before);
    },
  );
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
