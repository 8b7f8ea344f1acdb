import { describe, expect, it } from 'vitest';
import { kickoffSlots, kickoffValues, proposeThemes } from '../../src/document/kickoff.js';
import type { Meeting } from '../../src/document/kickoff-meeting.js';
import {
  defaultPlan,
  type KickoffStructure,
  kitBlockIds,
  lastMinute,
  ownPlan,
  placeBreak,
  timePlan,
} from '../../src/document/kickoff-plan.js';
import { loadCompassTexts } from '../../src/io/load-compass.js';
import { loadTemplate } from '../../src/io/load-template.js';
import { parseOwnPlan } from '../../src/model/own-plan.js';
import { uniformSet } from '../support/answers.js';
import { readerOf, tableIn } from '../support/document.js';
import { resultOf } from '../support/live.js';

const template = loadTemplate<KickoffStructure>('kickoff', 'fr');
const { lines, cells, translator } = readerOf(template);
const texts = loadCompassTexts('fr');
const title = (block: { title: { kind: string; id?: string; text?: string } }): string =>
  block.title.kind === 'literal' ? block.title.text! : translator.t(block.title.id!);

describe('the kit’s programme', () => {
  it.each(['spontaneous', 'solicited'] as const)(
    'lasts 150 minutes for a %s CoP, with its own opening',
    (origin) => {
      const plan = defaultPlan(template, origin);
      expect(lastMinute(plan)).toBe(150);
      expect(plan.map(({ minutes }) => minutes)).toEqual([10, 10, 30, 15, 25, 10, 30, 10, 10]);
      expect(title(plan[1]!)).toContain(origin === 'spontaneous' ? 'initiative' : 'demande');
      expect(plan.every(({ variant }) => variant === undefined)).toBe(true);
    },
  );

  it('shows both openings at the same time where the origin is not known, and still lasts 150 minutes', () => {
    const plan = timePlan(defaultPlan(template, undefined));
    expect(plan).toHaveLength(11);
    expect(plan.slice(0, 4).map(({ from, to }) => [from, to])).toEqual([
      [0, 10],
      [10, 20],
      [10, 20],
      [20, 50],
    ]);
    expect(plan.at(-1)!.to).toBe(150);
  });
});

describe('a programme of one’s own', () => {
  const known = kitBlockIds(template);

  it('takes blocks of the kit over, changes them, and adds its own', () => {
    const { blocks, findings } = parseOwnPlan(
      {
        blocks: [
          'welcome',
          { id: 'introductions', minutes: 20, who: 'Ann' },
          { title: 'Démonstration', minutes: 15, material: ['Écran'] },
        ],
      },
      known,
    );
    expect(findings).toEqual([]);
    const plan = ownPlan(template, blocks);
    expect(plan.map((block) => [title(block), block.minutes])).toEqual([
      ['Accueil', 10],
      [expect.stringContaining('Présentations'), 20],
      ['Démonstration', 15],
    ]);
    expect(plan[1]!.who).toEqual({ kind: 'literal', text: 'Ann' });
    expect(plan[1]!.material.length).toBeGreaterThan(2);
    expect(plan[2]!.material).toEqual([{ id: 'Écran', label: { kind: 'literal', text: 'Écran' } }]);
  });

  it.each([
    [{ blocks: [] }, 'COP-PLAN-001', undefined],
    [{ plan: ['welcome'] }, 'COP-PLAN-001', undefined],
    [{ blocks: ['welcom'] }, 'COP-PLAN-002', 'welcome'],
    [{ blocks: [{ title: 'X' }] }, 'COP-PLAN-003', undefined],
    [{ blocks: [{ title: 'X', minutes: 0 }] }, 'COP-PLAN-003', undefined],
    [{ blocks: [{ title: 'X', minutes: 12.5 }] }, 'COP-PLAN-003', undefined],
    [{ blocks: [{ minutes: 10 }] }, 'COP-PLAN-001', undefined],
    [{ blocks: [{ title: 'X', minutes: 5, tilte: 'Y' }] }, 'COP-PLAN-001', 'title'],
  ])('is refused when it is wrong: %j', (input, code, suggestion) => {
    const { findings } = parseOwnPlan(input, known);
    expect(findings.map((found) => [found.code, found.suggestion])).toEqual([[code, suggestion]]);
  });

  it('gets a break near its middle where it lasts over 90 minutes without one', () => {
    const long = ownPlan(template, [
      { title: 'A', minutes: 40 },
      { title: 'B', minutes: 30 },
      { title: 'C', minutes: 50 },
    ]);
    // Ends after 40, 70 and 120; the middle is 60: the break comes after B.
    expect(placeBreak(template, long)?.map((block) => title(block))).toEqual(['A', 'B', 'Pause', 'C']);
    expect(placeBreak(template, long.slice(0, 2))).toBeUndefined();
    expect(placeBreak(template, [...long, ...ownPlan(template, [{ id: 'break' }])])).toBeUndefined();
  });
});

describe('the scenario', () => {
  const meeting: Meeting = {
    date: '2026-12-30',
    start: 570,
    slot: 180,
    place: 'Salle 3',
    people: { facilitator: 'Zoé', it: 'Max' },
  };
  const plan = defaultPlan(template, 'spontaneous');
  const profile = { name: 'X', coordinator: 'Ann', sponsor: 'Luc' };
  const values = kickoffValues(meeting, plan, profile, ['Projet commun']);
  const slots = kickoffSlots(template, { meeting, plan, origin: 'spontaneous', themes: undefined }, values);

  it('is filled from options and profile', () => {
    expect(values).toMatchObject({
      'sheet.start': '09:30',
      'sheet.end': '12:30',
      'people.coordinator.who': 'Ann',
      'people.sponsor.who': 'Luc',
      'people.facilitator.who': 'Zoé',
      'people.it.who': 'Max',
      themes: 'Projet commun',
    });
  });

  it('computes clock times, places the break, and says what margin is left', () => {
    const rows = cells(tableIn(slots.timetable!));
    expect(rows.map(([time]) => time!.split('\n')[0])).toEqual([
      '09:30–09:40',
      '09:40–09:50',
      '09:50–10:20',
      '10:20–10:35',
      '10:35–11:00',
      '11:00–11:10',
      '11:10–11:40',
      '11:40–11:50',
      '11:50–12:00',
    ]);
    expect(rows[5]![1]).toBe('Pause');
    expect(rows[0]![4]).toContain('Ann');
    expect(lines(slots.timetable!).slice(-2)).toEqual([
      'Durée totale\u00A0: 150 minutes',
      'Marge dans le créneau\u00A0: 30 minutes',
    ]);
  });

  it('gathers material once, with the blocks that need it', () => {
    const items = lines(slots.material!).filter((line) => line.includes('Marqueurs'));
    expect(items).toHaveLength(1);
    expect(items[0]).toMatch(/Présentations.*Attentes.*Projet commun/);
  });

  it('dates the follow-up over the turn of the year', () => {
    const rows = cells(tableIn(slots.followUp!));
    expect(rows.map((row) => row[2])).toEqual([
      '2026-12-31',
      '2027-01-01',
      '2027-01-04',
      '2027-01-06',
      '2027-01-13',
      '2027-01-29',
      '2027-02-28',
      '2027-03-30',
      '2027-04-29',
      '2027-06-28',
    ]);
  });

  it('leaves times and dates as durations while they are not known, and drops the remote variant on site', () => {
    const blank = kickoffSlots(
      template,
      {
        meeting: { people: {}, mode: 'on-site' },
        plan: defaultPlan(template, undefined),
        origin: undefined,
        themes: undefined,
      },
      {},
    );
    expect(cells(tableIn(blank.timetable!))[0]![0]).toBe('10\u00A0min');
    expect(tableIn(blank.timetable!).columns.map(({ id }) => id)).not.toContain('remote');
    expect(cells(tableIn(blank.followUp!))[0]![2]).toBe('le lendemain de la réunion');
    expect(lines(blank.timetable!).join(' ')).toContain('deux variantes');
  });
});

describe('themes proposed from the compass', () => {
  it('are the weakest of the three founding phases, lowest first, five at most', () => {
    const result = resultOf(
      uniformSet(4, {
        ...Object.fromEntries(
          [1, 2, 3].flatMap((n) => [
            [`launch.identity.${n}`, 1],
            [`growth.value.${n}`, 0],
            [`reorientation.review.${n}`, 0],
          ]),
        ),
        'preparation.domain.1': 3,
      }),
    );
    expect(proposeThemes(result, texts)).toEqual([texts.themes.value!.name, texts.themes.identity!.name]);
    expect(proposeThemes(resultOf(uniformSet(0)), texts)).toHaveLength(5);
    expect(proposeThemes(undefined, texts)).toEqual([]);
  });
});
