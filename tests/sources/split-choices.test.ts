import { describe, expect, it } from 'vitest';
import { splitChoices } from '../../src/sources/split-choices.js';

const OPTIONS = ['Time', 'Tools, rooms, money', 'Tools', 'People', '1', '2'];
const split = (cell: string) =>
  splitChoices(cell, (part) => {
    const place = OPTIONS.indexOf(part);
    return place < 0 ? undefined : OPTIONS[place];
  });

describe('a cell that holds several choices', () => {
  it.each([
    ['Time;People', ['Time', 'People']],
    ['Time; People;', ['Time', 'People']],
    ['Time\r\nPeople', ['Time', 'People']],
    ['Time|People', ['Time', 'People']],
    ['Time, People', ['Time', 'People']],
    ['1 2', ['1', '2']],
    ['1, 2', ['1', '2']],
    ['', []],
    [' ; ', []],
  ])('is taken apart: %j', (cell, chosen) => {
    expect(split(cell)).toEqual({ chosen, unknown: [] });
  });

  it('takes the longest option that its commas allow, and each part once', () => {
    expect(split('Time, Tools, rooms, money, People')).toEqual({
      chosen: ['Time', 'Tools, rooms, money', 'People'],
      unknown: [],
    });
    expect(split('Tools, People')).toEqual({ chosen: ['Tools', 'People'], unknown: [] });
  });

  it('names the parts that are no option, and reads the others', () => {
    expect(split('Time, rooms, People; more')).toEqual({
      chosen: ['Time', 'People'],
      unknown: ['rooms', 'more'],
    });
  });
});
