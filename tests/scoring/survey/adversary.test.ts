/**
 * An adversary who takes everything that is shown as constraints and knows every survey that could have brought it about: all
 * surveys of a small size are made, and those that agree on what is shown of one of them are set beside it. What is hidden in it is
 * safe when they differ there. No formula and no solver is trusted: for these sizes this is every arithmetic there is, with every
 * statistic, bounds and whole numbers, and the reasons that are given for what is hidden.
 */
import { describe, expect, it } from 'vitest';
import type { SurveyInstrument } from '../../../src/model/survey.js';
import { completeGroups, emptyCounts } from '../../../src/scoring/survey/cohort-counts.js';
import { groupBy } from '../../../src/scoring/survey/compare-cohorts.js';
import { planSurvey, type SurveyPlan } from '../../../src/scoring/survey/plan.js';
import { RowAdder } from '../../../src/scoring/survey/row-adder.js';
import { type Suppression, suppressSmallCells } from '../../../src/scoring/survey/small-groups.js';
import { encodeRows, makeInstrument, type Row } from '../../support/survey.js';

const FLOOR = 3;

function instrumentOf(
  dimensions: Readonly<Record<string, number>>,
  steps: number,
  questions: Readonly<Record<string, readonly string[]>>,
): SurveyInstrument {
  return makeInstrument(dimensions, {
    scales: { five: { min: 1, max: steps, special: [] } },
    profile: {
      minMembers: 0,
      questions: Object.entries(questions).map(([id, options]) => ({ id, options })),
    },
  });
}

type Value = number | null;

/** One possible response: a value an item, an option (by place) a question; null for no answer. */
interface Response {
  items: readonly Value[];
  options: readonly Value[];
}

/** Every response that can be given; one without any answer is no response. */
function allResponses(instrument: SurveyInstrument, withMissing: boolean): Response[] {
  const { max } = instrument.scales.five!;
  const values = Array.from({ length: max }, (_, step): Value => step + 1);
  const items = combine(instrument.items.map(() => (withMissing ? [...values, null] : values)));
  const options = combine(
    instrument.profile.questions.map(({ options: all }) => [...all.map((_, place): Value => place), null]),
  );
  return items
    .filter((answers) => answers.some((answer) => answer !== null))
    .flatMap((answers) => options.map((chosen) => ({ items: answers, options: chosen })));
}

function combine(lists: readonly (readonly Value[])[]): Value[][] {
  return lists.reduce<Value[][]>(
    (rows, list) => rows.flatMap((row) => list.map((value) => row.concat(value))),
    [[]],
  );
}

/** Every way to take `n` of `count`, with repetition, in whatever order: no statistic depends on it. */
function* allSurveys(count: number, n: number, from = 0): Generator<number[]> {
  if (n === 0) {
    yield [];
    return;
  }
  for (let first = from; first < count; first += 1) {
    for (const rest of allSurveys(count, n - 1, first)) yield [first, ...rest];
  }
}

/** Everything that could be shown of a survey, by cell, and every small set of respondents that one could be after. */
interface Survey {
  name: string;
  hidden: Suppression;
  cells: ReadonlyMap<string, string>;
  /** Mean of each set with 1 to `FLOOR − 1` values; undefined where the set has none or more. */
  secrets: ReadonlyMap<string, number>;
  /** Dimensions on which all respondents agree: each part of them is known then, small or not. */
  unanimous: ReadonlySet<string>;
}

/** n, mean and spread, as exact as they are shown. */
function describeSet(values: readonly number[]): string {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return `${n} ${mean.toFixed(8)} ${squares.toFixed(8)}`;
}

function valueOn(places: readonly number[], { items }: Response): number | undefined {
  const answers = places.map((place) => items[place]!).filter((answer) => answer !== null);
  if (answers.length < Math.ceil((2 * places.length) / 3)) return undefined;
  return answers.reduce((sum, answer) => sum + answer, 0) / answers.length;
}

function isSmall(n: number): boolean {
  return n > 0 && n < FLOOR;
}

class World {
  readonly surveys: Survey[] = [];
  readonly #instrument: SurveyInstrument;
  readonly #plan: SurveyPlan;
  readonly #responses: readonly Response[];
  readonly #codes: Uint8Array;
  readonly #mapped: ReadonlySet<string>;

  constructor(instrument: SurveyInstrument, n: number, withMissing: boolean) {
    this.#instrument = instrument;
    this.#plan = planSurvey(instrument);
    this.#mapped = new Set(instrument.profile.questions.map(({ id }) => id));
    this.#responses = allResponses(instrument, withMissing);
    this.#codes = encodeRows(
      instrument,
      this.#responses.map((response) => this.#row(response)),
    ).batch.codes;
    for (const chosen of allSurveys(this.#responses.length, n)) this.surveys.push(this.#describe(chosen));
  }

  #row({ items, options }: Response): Row {
    const { items: asked, profile } = this.#instrument;
    return Object.fromEntries([
      ...asked.map(({ id }, place) => [id, items[place]]),
      ...profile.questions.map(({ id, options: all }, place) => [id, all[options[place] ?? -1] ?? null]),
    ]);
  }

  #describe(chosen: readonly number[]): Survey {
    const rows = chosen.map((index) => this.#responses[index]!);
    const counts = emptyCounts(this.#plan);
    const adder = new RowAdder(this.#plan, this.#mapped);
    adder.open(counts);
    adder.add({ codes: this.#codes, rows: Uint32Array.from(chosen), cohorts: null });
    adder.finish();
    const cells = new Map<string, string>();
    const secrets = new Map<string, number>();
    const unanimous = new Set<string>();
    this.#describeItems(rows, cells, secrets);
    this.#plan.dimensions.forEach(({ id, items }, place) => {
      const places = [...items];
      const values = valuesOf(places, rows);
      const complete = rows.filter((row) => places.every((item) => row.items[item] !== null)).length;
      cells.set(`dimension ${place}`, `${describeSet(values)} ${complete}`);
      cells.set(`small dimension ${place}`, String(isSmall(values.length)));
      if (new Set(values).size <= 1) unanimous.add(id);
      this.#describeGroups(id, places, rows, cells, secrets);
    });
    const hidden = suppressSmallCells(this.#plan, { ...counts, groups: completeGroups(counts) }, FLOOR);
    return { name: JSON.stringify(rows), hidden, cells, secrets, unanimous };
  }

  #describeItems(rows: readonly Response[], cells: Map<string, string>, secrets: Map<string, number>): void {
    this.#instrument.items.forEach(({ dimension, id }, place) => {
      const values = rows.map((row) => row.items[place]!).filter((value) => value !== null);
      cells.set(`item ${place}`, [...values].sort().join(''));
      cells.set(`small item ${place}`, String(isSmall(values.length)));
      keepSecret(secrets, `${dimension} item ${id}`, values);
    });
  }

  /** Each answer to each question; and, as secrets, all unions of answers, "no answer" among them. */
  #describeGroups(
    dimension: string,
    places: readonly number[],
    rows: readonly Response[],
    cells: Map<string, string>,
    secrets: Map<string, number>,
  ): void {
    this.#instrument.profile.questions.forEach(({ options }, question) => {
      const answers = [...options.map((_, place): Value => place), null];
      for (const set of subsets(answers)) {
        const members = rows.filter((row) => set.includes(row.options[question]!));
        const values = valuesOf(places, members);
        keepSecret(secrets, `${dimension} ${question}=${set.join('|')}`, values);
        if (set.length > 1 || set[0] === null) continue;
        const cell = `${question} ${set[0]}`;
        cells.set(`group ${cell} ${dimension}`, describeSet(values));
        cells.set(`group ${cell}`, String(members.length));
        const before = cells.get(`small group ${cell}`) === 'true';
        cells.set(`small group ${cell}`, String(before || isSmall(members.length) || isSmall(values.length)));
      }
    });
  }

  /** What is shown of a survey, in the words of any survey: equal for those that a reader cannot tell apart. */
  #shownBy({ items, dimensions, groups }: Suppression): string[] {
    const cell = (name: string, reason: unknown): string => (reason ? `small ${name}` : name);
    return [
      ...items.map((reason, place) => cell(`item ${place}`, reason)),
      ...dimensions.map((reason, place) => cell(`dimension ${place}`, reason)),
      ...groups.flatMap((options, question) =>
        options.flatMap((reason, option) => {
          const name = `group ${question} ${option}`;
          if (reason) return [`small ${name}`];
          const shown = this.#plan.dimensions.filter((_, place) => !dimensions[place]);
          return [name, ...shown.map(({ id }) => `${name} ${id}`)];
        }),
      ),
    ];
  }

  /** Secrets that every survey agrees on which a reader cannot tell from the one at hand. */
  findLeaks(): string[] {
    const leaks: string[] = [];
    for (const alike of groupBy(this.surveys, ({ hidden }) => JSON.stringify(hidden))) {
      const shown = this.#shownBy(alike[0]!.hidden);
      const view = ({ cells }: Survey): string => shown.map((name) => cells.get(name)).join(';');
      const possible = new Map(groupBy(this.surveys, view).map((group) => [view(group[0]!), group]));
      for (const survey of alike) leaks.push(...leaksOf(survey, possible.get(view(survey))!));
    }
    return leaks;
  }
}

function leaksOf(survey: Survey, possible: readonly Survey[]): string[] {
  return [...survey.secrets].flatMap(([secret, value]) => {
    if (survey.unanimous.has(secret.split(' ')[0]!)) return [];
    return possible.every((other) => other.secrets.get(secret) === value)
      ? [`${secret} = ${value}: ${survey.name}`]
      : [];
  });
}

function valuesOf(places: readonly number[], rows: readonly Response[]): number[] {
  return rows.map((row) => valueOn(places, row)).filter((value) => value !== undefined);
}

function keepSecret(secrets: Map<string, number>, name: string, values: readonly number[]): void {
  if (!isSmall(values.length)) return;
  secrets.set(name, Number((values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(8)));
}

/** All but the empty set and the whole. */
function subsets<T>(values: readonly T[]): T[][] {
  const all = Array.from({ length: 2 ** values.length }, (_, bits) =>
    values.filter((__, place) => bits & (1 << place)),
  );
  return all.slice(1, -1);
}

describe('an adversary who knows every survey that shows the same', () => {
  it.each([
    ['one item, two answers', { x: 1 }, 3, { q: ['a', 'b'] }, 5, false],
    ['one item, answers missing', { x: 1 }, 2, { q: ['a', 'b'] }, 6, true],
    ['one item, three answers', { x: 1 }, 2, { q: ['a', 'b', 'c'] }, 6, false],
    ['two questions', { x: 1 }, 2, { q: ['a', 'b'], r: ['c'] }, 5, false],
    ['two dimensions', { x: 1, y: 1 }, 2, { q: ['a'] }, 4, true],
    ['three items, answers missing', { x: 3 }, 2, {}, 4, true],
    ['two items and a question', { x: 2 }, 2, { q: ['a'] }, 5, true],
  ] as const)('learns nothing of a small group: %s', (_, dimensions, steps, questions, n, withMissing) => {
    const world = new World(instrumentOf(dimensions, steps, questions), n, withMissing);
    expect(world.findLeaks()).toEqual([]);
  });
});
