import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  actionsFileName,
  compareRounds,
  parseActionsName,
  parseRoundName,
  roundFileName,
  toRaterName,
} from '../../src/model/round.js';

describe('the names of rounds', () => {
  it.each([
    ['2026-11-21.yaml', { date: '2026-11-21' }],
    ['2026-11-21.yml', { date: '2026-11-21' }],
    ['2026-11-21.elise-d.yaml', { date: '2026-11-21', rater: 'elise-d' }],
    ['2026-11-21.actions.yaml', undefined],
    ['2026-02-30.yaml', undefined],
    ['2026-11-21 (conflit).yaml', undefined],
    ['2026-11-21.a.b.yaml', undefined],
    ['2026-11-21.-x.yaml', undefined],
    ['2026-11-21.json', undefined],
    ['notes.yaml', undefined],
  ])('%s', (name, round) => {
    expect(parseRoundName(name)).toEqual(round);
  });

  it('tells action plans', () => {
    expect(parseActionsName('2026-11-21.actions.yaml')).toBe('2026-11-21');
    expect(parseActionsName('2026-11-31.actions.yaml')).toBeUndefined();
    expect(parseActionsName(actionsFileName('2026-01-02'))).toBe('2026-01-02');
  });

  it.each([
    ['Élise D.', 'elise-d'],
    ['  Koen  Peeters ', 'koen-peeters'],
    ['../../etc/passwd', 'etc-passwd'],
    ['actions', undefined],
    ['…', undefined],
    ['', undefined],
  ])('make %j into %j', (typed, name) => {
    expect(toRaterName(typed)).toBe(name);
  });

  it('are read as they were written, whatever the rater typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        const rater = toRaterName(typed);
        fc.pre(rater !== undefined);
        const round = { date: '2026-11-21', rater: rater! };
        expect(parseRoundName(roundFileName(round))).toEqual(round);
      }),
    );
  });

  it('stand newest first, the round without a rater before those with one', () => {
    const rounds = [
      { date: '2025-01-01' },
      { date: '2026-01-01', rater: 'b' },
      { date: '2026-01-01' },
      { date: '2026-01-01', rater: 'a' },
    ];
    expect(rounds.sort(compareRounds).map(roundFileName)).toEqual([
      '2026-01-01.yaml',
      '2026-01-01.a.yaml',
      '2026-01-01.b.yaml',
      '2025-01-01.yaml',
    ]);
  });
});
