import { describe, expect, it } from 'vitest';
import type { FormControl } from '../../src/model/form-controls.js';
import { askControls, toEntries, toValues } from '../../src/prompt/form-questions.js';

const control = (id: string, kind: FormControl['kind']) =>
  ({ id, kind, options: [] }) as unknown as FormControl;
const CONTROLS = [
  control('name', 'text'),
  control('when', 'date'),
  control('way', 'choice'),
  control('ways', 'choices'),
];

describe('the values of a form, asked in a session', () => {
  it('come back as they were', () => {
    const values = { name: 'Ann', when: '2026-11-21', way: 'learn', ways: ['learn', 'pair'] };
    expect(toValues(CONTROLS, toEntries(values))).toEqual(values);
  });

  it('do not ask what is ticked', () => {
    expect(toEntries({ done: true, name: 'Ann' })).toEqual({ name: { choice: 'Ann', text: 'Ann' } });
  });

  it('are none where nothing was written or chosen, whatever stood there before', () => {
    const entries = {
      name: { text: '  ' },
      when: {},
      way: { text: 'learn' },
      ways: { several: [], text: 'learn' },
    };
    expect(toValues([...CONTROLS, control('constructor', 'text')], entries)).toEqual({});
  });

  it('are without the space around them', () => {
    expect(toValues(CONTROLS, { name: { text: ' Ann ' } })).toEqual({ name: 'Ann' });
  });

  it('hold a date as ISO however it was typed, and a name that looks like one as it is', () => {
    const entries = { name: { text: '8/12/2026' }, when: { text: ' 8/12/2026 ' } };
    expect(toValues(CONTROLS, entries)).toEqual({ name: '8/12/2026', when: '2026-12-08' });
  });
});

describe('the controls of a form as questions', () => {
  const words = () => ({ chapter: 'C', section: 'S', statement: 'Q ?', option: (id: string) => `(${id})` });
  const ask = (rest: Partial<FormControl>) =>
    askControls([{ ...control('x', 'text'), ...rest } as FormControl], words)[0]!;
  const problem = (rest: Partial<FormControl>, text: string) => {
    const question = ask(rest);
    return question.kind === 'text' ? question.problem?.(text) : 'no text';
  };

  it('have options under numbers, and digits under themselves', () => {
    const keysOf = (options: readonly string[]) => {
      const question = ask({ kind: 'choice', options });
      return question.kind === 'choice' && question.options.map(({ key, label }) => `${key} ${label}`);
    };
    expect(keysOf(['learn', 'pair'])).toEqual(['1 (learn)', '2 (pair)']);
    expect(keysOf(['0', '1', '2'])).toEqual(['0 (0)', '1 (1)', '2 (2)']);
    expect(keysOf(['0', '1', 'none'])).toEqual(['1 (0)', '2 (1)', '3 (none)']);
  });

  it('take whole numbers within their bounds, dates of the calendar, any words, and nothing at all', () => {
    const number = { kind: 'number', min: 2, max: 12 } as const;
    for (const text of ['2', ' 12 ', '', ' ']) expect(problem(number, text), text).toBeUndefined();
    for (const text of ['1', '13', '2,5', '-3', 'deux'])
      expect(problem(number, text), text).toBe('field-count');
    expect(problem({ kind: 'number' }, '0')).toBeUndefined();
    expect(problem({ kind: 'date' }, '2026-11-21')).toBeUndefined();
    expect(problem({ kind: 'date' }, '21.11.2026')).toBeUndefined();
    expect(problem({ kind: 'date' }, '2026-02-30')).toBe('field-date');
    expect(problem({ kind: 'date' }, '30/2/2026')).toBe('field-date');
    expect(problem({ kind: 'text' }, '13')).toBeUndefined();
  });

  it('take several lines of text where the form has room for them, never of a date', () => {
    const roomy = () => ({ ...words(), manyLines: true });
    const asked = askControls([control('goals', 'text'), control('when', 'date')], roomy);
    expect(asked.map((question) => 'manyLines' in question)).toEqual([true, false]);
    const entries = { goals: { text: 'un\ndeux' } };
    expect(toValues(CONTROLS.concat(control('goals', 'text')), entries)).toEqual({ goals: 'un\ndeux' });
  });

  it('let several be chosen, as many as there are', () => {
    expect(ask({ kind: 'choices', options: ['a', 'b', 'c'] })).toMatchObject({ kind: 'several', max: 3 });
  });
});
