import { describe, expect, it } from 'vitest';
import { loadPitfallRules } from '../../src/io/load-pitfalls.js';
import type { AnswerSet } from '../../src/model/answers.js';
import type { Profile } from '../../src/model/profile.js';
import { examineRound } from '../../src/scoring/assess-compass.js';
import { viewOfCohort } from '../../src/scoring/bridge.js';
import { summarisePortfolio } from '../../src/scoring/portfolio.js';
import type { CopInput } from '../../src/scoring/portfolio-cop.js';
import { scorePhases } from '../../src/scoring/score-compass.js';
import { compass, uniformSet } from '../support/answers.js';
import { surveyOf } from '../support/dossier.js';
import { survey } from '../support/survey.js';

const rules = loadPitfallRules();

interface Short {
  sets?: readonly AnswerSet[];
  profile?: Partial<Profile>;
  waves?: readonly ReturnType<typeof surveyOf>[];
}

function cop(id: string, { sets = [], profile = {}, waves = [] }: Short): CopInput {
  const whole = { name: id, ...profile };
  const last = waves.at(-1);
  const newest = sets.at(-1);
  return {
    id,
    profile: whole,
    rounds: sets.map((set) => {
      const { phases, position } = scorePhases(compass, set);
      const { date, mode, phase, version } = set;
      return { date, asked: { mode, ...(phase ? { phase } : {}) }, phases, position, raters: 1, version };
    }),
    ...(newest
      ? {
          newest: examineRound(compass, newest, {
            profile: whole,
            rules,
            ...(last ? { members: viewOfCohort(last.cohorts[0]!, survey) } : {}),
          }),
        }
      : {}),
    waves: waves.map(({ date, cohorts }) => ({ date, cohort: cohorts[0]! })),
    warnings: [],
  };
}

const summarise = (cops: readonly CopInput[], ranking = false) =>
  summarisePortfolio(cops, { instrument: compass, rules, date: '2026-11-21', ranking, unread: [] });

const at = (date: string, value: 0 | 1 | 2 | 3 | 4, except = {}) => ({ ...uniformSet(value, except), date });

/** Everything acquired but the phase named; and, for none, everything. */
const THEMES = { preparation: 'preparation.goals', launch: 'launch.kickoff', growth: 'growth.production' };
const stuckIn = (phase: keyof typeof THEMES) => at('2026-10-01', 3, { [`${THEMES[phase]}.1`]: 1 });

describe('the distribution', () => {
  it('counts CoPs by position and origin, those without a position apart', () => {
    const { distribution } = summarise([
      cop('a', { sets: [stuckIn('preparation')], profile: { origin: 'solicited' } }),
      cop('b', { sets: [stuckIn('growth')], profile: { origin: 'spontaneous' } }),
      cop('c', { sets: [stuckIn('growth')] }),
      cop('d', { sets: [at('2026-10-01', 3)] }),
      cop('e', {}),
    ]);
    expect(distribution).toEqual([
      { position: 'preparation', cops: 1, spontaneous: 0, solicited: 1 },
      { position: 'launch', cops: 0, spontaneous: 0, solicited: 0 },
      { position: 'growth', cops: 2, spontaneous: 1, solicited: 0 },
      { position: 'established', cops: 1, spontaneous: 0, solicited: 0 },
      { position: null, cops: 1, spontaneous: 0, solicited: 0 },
    ]);
  });
});

describe('what CoPs have in common', () => {
  it('counts the CoPs where a theme is under 50, among those that have a score for it', () => {
    const low = { 'growth.production.1': 1, 'growth.production.2': 1, 'growth.production.3': 2 };
    const early = {
      'growth.production.1': 'too-early',
      'growth.production.2': 'too-early',
      'growth.production.3': 'too-early',
    } as const;
    const { themes } = summarise([
      cop('a', { sets: [at('2026-10-01', 3, low)], profile: { origin: 'solicited' } }),
      cop('b', { sets: [at('2026-10-01', 2)] }),
      cop('c', { sets: [at('2026-10-01', 3, early)] }),
    ]);
    expect(themes[0]).toEqual({
      id: 'production',
      scoredN: 2,
      lowN: 1,
      lowRate: 0.5,
      lowSpontaneous: 0,
      lowSolicited: 1,
    });
    expect(themes).toHaveLength(20);
    expect(themes[1]!.lowN).toBe(0);
  });

  it('counts a pitfall once a CoP, among those where it could be decided', () => {
    const waves = [surveyOf(8, 4, { climate: 1, value: 1, facilitation: 1 })];
    const { pitfalls } = summarise([
      cop('a', { sets: [at('2026-10-01', 4)], waves }),
      cop('b', { sets: [at('2026-10-01', 4)] }),
    ]);
    // Identity, facilitation, value and production stand far above the members: one CoP all the same.
    expect(pitfalls.find(({ id }) => id === 'blind-spot')).toEqual({
      id: 'blind-spot',
      cops: 1,
      evaluated: 1,
    });
  });
});

describe('quartiles', () => {
  const growing = (n: number) =>
    Array.from({ length: n }, (_, index) =>
      cop(`cop ${index + 1}`, {
        sets: [
          at('2026-10-01', 4, Object.fromEntries(Array.from({ length: index }, (_, k) => [items12[k]!, 0]))),
        ],
      }),
    );
  const items12 = ['domain', 'audience', 'goals', 'mandate', 'means'].flatMap((theme) =>
    [1, 2, 3].map((n) => `preparation.${theme}.${n}`),
  );

  it('are told from eight CoPs on', () => {
    const seven = summarise(growing(7)).quartiles.find(({ id }) => id === 'preparation')!;
    expect(seven).toEqual({
      kind: 'phase',
      id: 'preparation',
      cops: 7,
      quartiles: null,
      reasons: { quartiles: 'too-few-cohorts' },
    });
    // Preparation: 15 items at 4, the k-th CoP with k − 1 of them at 0: 100, 93.3, 86.7 … 53.3.
    const eight = summarise(growing(8));
    const { quartiles } = eight.quartiles.find(({ id }) => id === 'preparation')!;
    const scores = [0, 1, 2, 3, 4, 5, 6, 7].map((zeros) => (100 * (15 - zeros)) / 15).reverse();
    // Type 7 at (8 − 1) × p: 1.75, 3.5, 5.25.
    const between = (low: number, share: number) => scores[low]! + share * (scores[low + 1]! - scores[low]!);
    expect(quartiles![0]).toBeCloseTo(between(1, 0.75), 9);
    expect(quartiles![1]).toBeCloseTo(between(3, 0.5), 9);
    expect(quartiles![2]).toBeCloseTo(between(5, 0.25), 9);
    const quarters = eight.cops.map(({ phases }) => phases[0]!.quarter);
    expect(quarters).toEqual([4, 4, 3, 3, 2, 2, 1, 1]);
  });
});

describe('a CoP in the portfolio', () => {
  it('shows how it moved since the round before', () => {
    const { cops } = summarise([
      cop('a', { sets: [at('2025-10-01', 2), at('2026-10-01', 3)] }),
      cop('b', { sets: [at('2026-10-01', 3)] }),
    ]);
    expect(cops[0]!.trend).toEqual({
      since: '2025-10-01',
      direction: 'forward',
      phases: [
        { id: 'preparation', change: 25 },
        { id: 'launch', change: 25 },
        { id: 'growth', change: 25 },
        { id: 'reorientation', change: 25 },
      ],
      approximate: false,
    });
    expect(cops[1]!.trend).toBeNull();
  });

  it('says when two rounds did not ask the same', () => {
    const since = (before: Partial<AnswerSet>) =>
      summarise([cop('a', { sets: [{ ...at('2025-10-01', 2), ...before }, at('2026-10-01', 3)] })]).cops[0]!
        .trend!;
    expect(since({}).approximate).toBe(false);
    expect(since({ mode: 'express' }).approximate).toBe(true);
    expect(since({ phase: 'growth' }).approximate).toBe(true);
    expect(since({ version: '0.9.0' }).approximate).toBe(true);
  });

  it('does not show two exports of one survey side by side', () => {
    const waves = [
      surveyOf(8, 4, {}, { date: '2025-11-01' }),
      surveyOf(10, 4, {}, { date: '2026-10-01' }),
      surveyOf(11, 4, {}, { date: '2026-11-01' }),
    ];
    const { cops } = summarise([cop('a', { sets: [at('2026-10-01', 3)], waves })]);
    expect(cops[0]!.waves.map(({ respondents }) => respondents)).toEqual([8, 11]);
    expect(cops[0]!.warnings).toEqual([{ code: 'portfolio-same-survey', values: { count: 1 } }]);
  });

  it('comes in the order of ids where names are the same', () => {
    const twins = ['b', 'c', 'a'].map((id) => cop(id, { profile: { name: 'CoP' } }));
    expect(summarise(twins).cops.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  it('comes in the order of names, and is ranked only when that is asked for', () => {
    const inputs = [
      cop('c', { sets: [stuckIn('growth')] }),
      cop('é', { sets: [at('2026-10-01', 3)] }),
      cop('a', { sets: [stuckIn('preparation')] }),
      cop('b', { sets: [stuckIn('growth')] }),
      cop('d', {}),
    ];
    const plain = summarise(inputs.toReversed());
    expect(plain.cops.map(({ name }) => name)).toEqual(['a', 'b', 'c', 'd', 'é']);
    expect(plain).not.toHaveProperty('ranking');
    expect(summarise(inputs, true).ranking).toEqual([
      { rank: 1, cop: 'é' },
      { rank: 2, cop: 'b' },
      { rank: 2, cop: 'c' },
      { rank: 4, cop: 'a' },
    ]);
  });
});

describe('the years', () => {
  it('count the last round of each CoP in the year, and the median of at least eight surveys', () => {
    const cops = Array.from({ length: 8 }, (_, index) =>
      cop(`cop ${index}`, {
        sets: [at('2025-03-01', 1), at('2025-10-01', 3), at('2026-10-01', 3)],
        waves: [surveyOf(6, index < 4 ? 4 : 3, {}, { date: '2026-10-20' })],
      }),
    );
    const { years } = summarise(cops);
    expect(years.map(({ year }) => year)).toEqual(['2025', '2026']);
    expect(years[0]!.positions.find(({ position }) => position === 'established')!.cops).toBe(8);
    // Four CoPs at 75, four at 50.
    expect(years[1]!.dimensions[0]).toEqual({ id: 'purpose', cops: 8, median: 62.5 });
    expect(years[0]!.dimensions[0]).toMatchObject({ cops: 0, median: null });
  });
});

describe('what is under the floor', () => {
  it('is shown nowhere, and changes nothing that is shown', () => {
    const shown = Array.from({ length: 9 }, (_, index) =>
      cop(`cop ${index}`, { sets: [at('2026-10-01', 3)], waves: [surveyOf(6 + index, 3 + (index % 3))] }),
    );
    // Four respondents who say very different things: two portfolios that must not differ but for alerts of the coordinator's.
    const withHidden = (value: number) =>
      summarise([...shown, cop('small', { sets: [at('2026-10-01', 3)], waves: [surveyOf(4, value)] })]);
    const [low, high] = [withHidden(1), withHidden(5)];
    expect(low).toEqual(high);
    const small = low.cops.find(({ id }) => id === 'small')!;
    expect(small.waves[0]!.dimensions.every(({ score }) => score.kind === 'suppressed')).toBe(true);
    expect(
      small.waves[0]!.dimensions.every(({ interval, quarter }) => interval === null && quarter === null),
    ).toBe(true);
    expect(low.quartiles.filter(({ kind }) => kind === 'dimension').every(({ cops }) => cops === 9)).toBe(
      true,
    );
  });
});
