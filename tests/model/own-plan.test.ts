import { describe, expect, it } from 'vitest';
import { parseOwnPlan } from '../../src/model/own-plan.js';

const KNOWN = ['welcome', 'vision'];
const parse = (...blocks: readonly unknown[]) => parseOwnPlan({ blocks }, KNOWN);
const codes = (...blocks: readonly unknown[]) =>
  parse(...blocks).findings.map(({ code, path }) => `${code} ${path.join('.')}`);

describe('a plan of one’s own for a kick-off', () => {
  it('takes blocks of the kit by their id, changed where wanted, and blocks of one’s own', () => {
    const own = { title: 'Visite', minutes: 45, break: false, material: ['plan', 3], who: 'Ann' };
    expect(parse('welcome', { id: 'vision', minutes: 20 }, own)).toEqual({
      blocks: [
        { id: 'welcome' },
        { id: 'vision', minutes: 20 },
        { title: 'Visite', minutes: 45, isBreak: false, material: ['plan', '3'], who: 'Ann' },
      ],
      findings: [],
    });
  });

  it.each([1, 600])('takes %i minutes', (minutes) => expect(codes({ title: 'A', minutes })).toEqual([]));

  it.each([0, 601, 1.5, '20', null])('does not take %s minutes', (minutes) => {
    expect(codes({ title: 'A', minutes })).toEqual(['COP-PLAN-003 blocks.0.minutes']);
  });

  it('asks minutes of a block of one’s own, and a title', () => {
    expect(codes({ title: 'A' })).toEqual(['COP-PLAN-003 blocks.0.minutes']);
    expect(codes({ minutes: 5 })).toEqual(['COP-PLAN-001 blocks.0']);
  });

  it('names what it does not know, with the nearest that it does', () => {
    const { findings } = parse('welcom', { id: 'vision', minuts: 5 }, 7);
    expect(findings).toMatchObject([
      { code: 'COP-PLAN-002', path: ['blocks', '0', 'id'], suggestion: 'welcome' },
      { code: 'COP-PLAN-001', path: ['blocks', '1', 'minuts'], suggestion: 'minutes' },
      { code: 'COP-PLAN-001', path: ['blocks', '2'], values: { found: '7' } },
    ]);
  });

  it.each([undefined, null, {}, { blocks: [] }, { blocks: 'welcome' }])('is none in %j', (input) => {
    expect(parseOwnPlan(input, KNOWN)).toMatchObject({ blocks: [], findings: [{ code: 'COP-PLAN-001' }] });
  });
});
