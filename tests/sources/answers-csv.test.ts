import { describe, expect, it } from 'vitest';
import { parseAnswersCsv } from '../../src/sources/answers-csv.js';
import { findingsIn } from '../support/findings.js';

const parse = (text: string) => parseAnswersCsv(text, 'answers.csv');

describe('answers as CSV', () => {
  it('are what a YAML file of answers holds, an empty cell left out', () => {
    const text =
      'item,value,note,evidence,reason\ngrowth.value.1,3,"Two, or ""three""",,\ngrowth.value.2,,,,later\n';
    expect(parse(text).value).toEqual({
      answers: {
        'growth.value.1': { value: '3', note: 'Two, or "three"' },
        'growth.value.2': { reason: 'later' },
      },
    });
  });

  it('lose the mark that keeps a text from being a formula, and no other apostrophe', () => {
    const text = "item;note\na;'=1+1\nb;'-2\nc;'quoted'\nd;''=x\n";
    expect(parse(text).value).toEqual({
      answers: { a: { note: '=1+1' }, b: { note: '-2' }, c: { note: "'quoted'" }, d: { note: "'=x" } },
    });
  });

  it('say where each stands, as a spreadsheet numbers rows', () => {
    const { locate } = parse('sep=;\nitem;value\na;3\n\nb;4\n');
    expect(locate(['answers', 'b', 'value'])).toEqual({ file: 'answers.csv', row: 4, column: 'value' });
    expect(locate(['answers', 'a'])).toEqual({ file: 'answers.csv', row: 2 });
    expect(locate(['answers', 'none'])).toEqual({ file: 'answers.csv' });
  });

  it('are refused when an item comes twice', () => {
    expect(findingsIn(() => parse('item,value\na,3\nb,4\n\na,3\n'))).toMatchObject([
      { code: 'COP-YAML-002', place: { file: 'answers.csv', row: 5 } },
    ]);
  });

  it('hold an id such as __proto__ as any other', () => {
    const { value } = parse('item,value\n__proto__,3\n') as { value: { answers: object } };
    expect(Object.keys(value.answers)).toEqual(['__proto__']);
  });
});
