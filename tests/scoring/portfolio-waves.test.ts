import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadPitfallRules } from '../../src/io/load-pitfalls.js';
import type { CohortView } from '../../src/model/members-view.js';
import type { Portfolio } from '../../src/model/portfolio.js';
import type { Profile } from '../../src/model/profile.js';
import { examineRound } from '../../src/scoring/assess-compass.js';
import { viewOfCohort } from '../../src/scoring/bridge.js';
import { summarisePortfolio } from '../../src/scoring/portfolio.js';
import type { CopInput } from '../../src/scoring/portfolio-cop.js';
import { holdFloor, separateWaves } from '../../src/scoring/portfolio-waves.js';
import { scorePhases } from '../../src/scoring/score-compass.js';
import { compass, uniformSet } from '../support/answers.js';
import { surveyOf } from '../support/dossier.js';
import { survey } from '../support/survey.js';

const rules = loadPitfallRules();
const set = { ...uniformSet(4), date: '2026-11-10' };

interface Export {
  /** ISO date of the scoring. */
  date: string;
  n: number;
  value: number;
  label?: string;
}

function wave({ date, n, value, label }: Export): CopInput['waves'][number] {
  const { cohorts } = surveyOf(n, value, {}, { date, members: 20, ...(label ? { wave: label } : {}) });
  return { date, cohort: holdFloor(cohorts[0]!) };
}

function copOf(id: string, exports: readonly Export[], profile: Partial<Profile> = {}): CopInput {
  const whole = { name: id, ...profile };
  const waves = exports.map(wave);
  const last = waves.at(-1);
  const { phases, position } = scorePhases(compass, set);
  return {
    id,
    profile: whole,
    waves,
    warnings: [],
    rounds: [{ date: set.date, asked: { mode: 'full' }, raters: 1, version: set.version, phases, position }],
    newest: examineRound(compass, set, {
      profile: whole,
      rules,
      ...(last ? { members: viewOfCohort(last.cohort, survey) } : {}),
    }),
  };
}

const summarise = (cops: readonly CopInput[]): Portfolio =>
  summarisePortfolio(cops, { instrument: compass, rules, date: '2026-11-21', ranking: true, unread: [] });

const shownOf = (cops: readonly CopInput[]) =>
  separateWaves(cops).map(({ input }) => input.waves.map(({ cohort }) => cohort.respondents));

describe('waves of one survey', () => {
  it.each([
    ['60 days apart', '2026-09-02', [10]],
    ['61 days apart', '2026-09-01', [8, 10]],
  ])('%s', (_, date, shown) => {
    const exports = [
      { date, n: 8, value: 4 },
      { date: '2026-11-01', n: 10, value: 4 },
    ];
    expect(shownOf([copOf('a', exports)])).toEqual([shown]);
  });

  it('are those of one label, however far apart they were scored', () => {
    const exports = [
      { date: '2025-11-01', n: 8, value: 4, label: '2025' },
      { date: '2026-03-01', n: 9, value: 4, label: '2025' },
      { date: '2026-11-01', n: 10, value: 4, label: '2026' },
    ];
    expect(shownOf([copOf('a', exports)])).toEqual([[9, 10]]);
  });

  it('are found across copies of a dossier, not across CoPs that say something else of themselves', () => {
    const older = [{ date: '2026-10-20', n: 8, value: 4 }];
    const newer = [{ date: '2026-11-01', n: 10, value: 4 }];
    const both = (profile: Partial<Profile>) => [
      copOf('a', older, { name: 'Communication', organisations: ['SPF Exemple'] }),
      copOf('b', newer, { name: 'communication', ...profile }),
    ];
    expect(shownOf(both({ organisations: ['SPF Exemple'] }))).toEqual([[], [10]]);
    expect(shownOf(both({ organisations: ['Autre SPF'] }))).toEqual([[8], [10]]);
  });

  it('that are not shown raise no alert either', () => {
    // Coordinator at 100, members at 25: a blind spot in each theme, and no identification.
    const older = copOf('a', [{ date: '2026-10-20', n: 8, value: 2 }], { name: 'Une' });
    const newer = copOf('b', [{ date: '2026-11-01', n: 10, value: 5 }], { name: 'Une' });
    expect(summarise([older]).cops[0]!.pitfalls.map(({ id }) => id)).toContain('blind-spot');
    expect(summarise([older, newer]).cops.map(({ pitfalls }) => pitfalls)).toEqual([[], []]);
  });
});

describe('the floor of a portfolio', () => {
  const lowFloor = (n: number): CohortView => {
    const { cohorts } = surveyOf(n, 4);
    const [cohort] = cohorts;
    const scored = { kind: 'scored' as const, value: 75, validN: n };
    return {
      ...cohort!,
      floor: 3,
      dimensions: cohort!.dimensions.map(({ id }) => ({ id, score: scored, interval: [70, 80] as const })),
      items: cohort!.items.map(({ id }) => ({ id, validN: n, mean: 4 })),
      phases: cohort!.phases.map(({ id, themes }) => ({
        id,
        score: scored,
        themes: themes.map((theme) => ({ ...theme, score: scored })),
      })),
    };
  };
  const figures = ({ dimensions, items, phases }: CohortView) =>
    [...dimensions, ...phases, ...phases.flatMap(({ themes }) => themes)]
      .map(({ score }) => score.kind)
      .concat(items.map(({ mean }) => (mean === null ? 'suppressed' : 'scored')));

  it('holds for results that were scored with a lower one: four are hidden, five shown', () => {
    expect(new Set(figures(holdFloor(lowFloor(4))))).toEqual(new Set(['suppressed']));
    expect(holdFloor(lowFloor(4)).dimensions[0]).toMatchObject({ interval: null });
    expect(holdFloor(lowFloor(4)).floor).toBe(5);
    expect(new Set(figures(holdFloor(lowFloor(5))))).toEqual(new Set(['scored']));
  });

  it('is that of the survey where it is higher', () => {
    const high = { ...lowFloor(8), floor: 10 };
    expect(holdFloor(high).floor).toBe(10);
    expect(new Set(figures(holdFloor(high)))).toEqual(new Set(['suppressed']));
  });
});

/** What somebody would do who holds every file of the portfolio and wants to know what a few people answered. */
describe('an adversary with all that is shown', () => {
  const exports = fc
    .array(
      fc.record({
        month: fc.integer({ min: 1, max: 9 }),
        day: fc.integer({ min: 10, max: 28 }),
        n: fc.integer({ min: 3, max: 12 }),
        value: fc.integer({ min: 1, max: 5 }),
        label: fc.constantFrom(undefined, '2026'),
      }),
      { maxLength: 3 },
    )
    .map((all) =>
      all
        .map(({ month, day, n, value, label }): Export => {
          return { date: `2026-0${month}-${day}`, n, value, ...(label ? { label } : {}) };
        })
        .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
    );
  const portfolios = fc
    .array(fc.record({ name: fc.constantFrom('Une', 'Deux', 'Trois'), exports }), {
      minLength: 1,
      maxLength: 5,
    })
    .map((cops) => cops.map(({ name, exports: own }, index) => copOf(`d${index}`, own, { name })));

  it('finds no figure of fewer than five, and no two results of one survey to subtract', () => {
    fc.assert(
      fc.property(portfolios, (inputs) => {
        const { cops } = summarise(inputs);
        const shown = cops.flatMap(({ name, waves }) => waves.map((one) => ({ name, ...one })));
        for (const { score } of shown.flatMap(({ dimensions }) => dimensions)) {
          if (score.kind === 'scored') expect(score.validN).toBeGreaterThanOrEqual(5);
        }
        for (const [index, one] of shown.entries()) {
          for (const other of shown.slice(index + 1)) {
            if (one.name !== other.name) continue;
            const days = Math.abs(Date.parse(one.date) - Date.parse(other.date)) / 86_400_000;
            expect(days).toBeGreaterThan(60);
            expect(one.wave === null || one.wave !== other.wave).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('learns nothing from quartiles, medians and quarters that the figures shown do not say', () => {
    fc.assert(
      fc.property(portfolios, (inputs) => {
        // Everything that is hidden, taken out beforehand: the same quartiles, medians and quarters come out.
        const without = inputs.map((input) => ({ ...input, waves: hideAll(separateWaves(inputs), input) }));
        const [whole, bare] = [summarise(inputs), summarise(without)];
        expect(whole.quartiles).toEqual(bare.quartiles);
        expect(whole.years.map(({ dimensions }) => dimensions)).toEqual(
          bare.years.map(({ dimensions }) => dimensions),
        );
        expect(whole.cops.map(({ phases }) => phases)).toEqual(bare.cops.map(({ phases }) => phases));
      }),
      { numRuns: 40 },
    );
  });
});

/** The waves of a CoP that are shown, each with nothing but what is shown in it. */
function hideAll(separated: ReturnType<typeof separateWaves>, { id }: CopInput): CopInput['waves'] {
  const { input } = separated.find((one) => one.input.id === id)!;
  return input.waves.map(({ date, cohort }) => ({
    date,
    cohort: {
      ...cohort,
      items: [],
      phases: [],
      dimensions: cohort.dimensions.map((dimension) =>
        dimension.score.kind === 'scored' ? dimension : { ...dimension, interval: null },
      ),
    },
  }));
}
