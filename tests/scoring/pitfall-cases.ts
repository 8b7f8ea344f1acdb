/** Owns what is known of the CoPs on which the rules for pitfalls are tried: each rule just raised, and just not. */
import { loadPitfallRules } from '../../src/io/load-pitfalls.js';
import type { AnswerSet } from '../../src/model/answers.js';
import type { MembersView } from '../../src/model/members-view.js';
import type { PitfallRule } from '../../src/model/pitfall.js';
import type { Profile } from '../../src/model/profile.js';
import { scored } from '../../src/model/score.js';
import { assessCompass } from '../../src/scoring/assess-compass.js';
import { answerSet, compass } from '../support/answers.js';
import { membersView } from '../support/members-view.js';

export const rules = loadPitfallRules();
const DATE = '2026-11-21';

/** What is known of a CoP: answers, profile, members. */
export interface Case {
  answers?: Parameters<typeof answerSet>[0];
  profile?: Partial<Profile>;
  members?: MembersView;
}

export function assess(
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

export const raised = (result: ReturnType<typeof assess>) =>
  result.pitfalls.map(({ id, level }) => (level === 'critical' ? `${id}!` : id));
export const undecided = (result: ReturnType<typeof assess>, id: string) =>
  result.notEvaluated.find((rule) => rule.id === id)?.missing;

/** The three items of a theme. */
export const theme = (id: string, a: number, b: number, c: number) => ({
  [`${id}.1`]: a,
  [`${id}.2`]: b,
  [`${id}.3`]: c,
});

/** Each pitfall: the least that raises it, and the same with one thing just on the other side. */
export const CASES: [id: string, raises: Case, justNot: Case][] = [
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
