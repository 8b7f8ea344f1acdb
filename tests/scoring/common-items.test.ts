import { describe, expect, it } from 'vitest';
import type { AnswerSet } from '../../src/model/answers.js';
import { type AskedRound, findCommonItems, restrictCompass } from '../../src/scoring/common-items.js';
import { answerSet, compass, uniformSet } from '../support/answers.js';

const asked = (set: AnswerSet, rest: Partial<AskedRound> = {}): AskedRound => ({ set, ...rest });

describe('findCommonItems', () => {
  it('leaves nothing out of two full rounds of one version', () => {
    const basis = findCommonItems(compass, [asked(uniformSet(1)), asked(uniformSet(2))]);
    expect([basis.itemN, basis.leftOut]).toEqual([60, []]);
  });

  it('counts a question that this version asks as asked, though nobody answered it', () => {
    const basis = findCommonItems(compass, [
      asked(answerSet({ 'preparation.domain.1': 3 })),
      asked(uniformSet(2)),
    ]);
    expect([basis.itemN, basis.leftOut]).toEqual([60, []]);
  });

  it('compares a full and an express round on the 20 express items', () => {
    const basis = findCommonItems(compass, [
      asked(uniformSet(1)),
      asked({ ...uniformSet(2), mode: 'express' as const }),
    ]);
    expect(basis.itemN).toBe(20);
    expect(new Set(basis.leftOut.map(({ reason }) => reason))).toEqual(new Set(['not-asked']));
  });

  it('takes of another version only the ids that both know, and names the others', () => {
    const old = answerSet({ 'preparation.domain.1': 3 }, { version: '0.9.0' });
    const basis = findCommonItems(compass, [
      asked(old, { unknownItems: ['preparation.purpose.1'] }),
      asked(uniformSet(2)),
    ]);
    expect([...basis.ids]).toEqual(['preparation.domain.1']);
    expect(basis.leftOut).toHaveLength(60);
    expect(basis.leftOut.at(-1)).toEqual({ item: 'preparation.purpose.1', reason: 'other-version' });
  });
});

describe('restrictCompass', () => {
  it('keeps every phase and theme, with the items that are left', () => {
    const restricted = restrictCompass(compass, new Set(['growth.value.2']));
    expect(restricted.phases.map(({ themes }) => themes.length)).toEqual([5, 5, 5, 5]);
    expect(
      restricted.phases.flatMap(({ themes }) => themes.flatMap((theme) => theme.items.map(({ id }) => id))),
    ).toEqual(['growth.value.2']);
  });
});
