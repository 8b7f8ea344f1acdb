import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../src/model/limits.js';
import { editText, type TextEdit, textField } from '../../src/prompt/text-field.js';

const insert = (text: string): TextEdit => ({ type: 'insert', text });
const move = (to: 'left' | 'right' | 'start' | 'end'): TextEdit => ({ type: 'move', to });
const erase = (what: 'before' | 'after' | 'word' | 'to-start' | 'to-end'): TextEdit => ({
  type: 'erase',
  what,
});
const run = (text: string, ...edits: TextEdit[]) => edits.reduce(editText, textField(text));

describe('a field', () => {
  it.each<[start: string, edits: TextEdit[], text: string, cursor: number]>([
    ['abc', [insert('d')], 'abcd', 4],
    ['abc', [move('left'), insert('X')], 'abXc', 3],
    ['abc', [move('start'), erase('after')], 'bc', 0],
    ['abc', [erase('before')], 'ab', 2],
    ['un deux  ', [erase('word')], 'un ', 3],
    ['un deux', [move('left'), erase('to-start')], 'x', 0],
    ['un deux', [move('start'), move('right'), erase('to-end')], 'u', 1],
    ['', [erase('before'), move('left'), erase('word')], '', 0],
  ])('%j after %j', (start, edits, text, cursor) => {
    expect(run(start, ...edits)).toEqual({ text, cursor });
  });

  it('goes by characters as people see them', () => {
    const family = '👨‍👩‍👧';
    expect(run(`a${family}`, erase('before'))).toEqual({ text: 'a', cursor: 1 });
    expect(run(`a${family}b`, move('start'), move('right'), move('right')).cursor).toBe(1 + family.length);
    expect(run('e\u0301', erase('before')).text).toBe('');
  });

  it('is one line: what was pasted with line ends is joined, controls are left out', () => {
    expect(run('', insert('un\r\ndeux\ttrois\u0007\u001b[31mrouge')).text).toBe('un deux troisrouge');
  });

  it('is several lines where they are kept', () => {
    const lines: TextEdit = { type: 'insert', text: '\r\ndeux\ttrois\u0007\r\n', keepsLines: true };
    expect(run('un', lines).text).toBe('un\ndeux trois\n');
    expect(run('un', lines, erase('before'), erase('to-start')).text).toBe('');
  });

  it('holds no more than its limit', () => {
    expect(run('', insert('x'.repeat(LIMITS.noteCharacters + 5)), insert('y')).text).toBe(
      'x'.repeat(LIMITS.noteCharacters),
    );
  });

  it('keeps its cursor between two characters, whatever is done', () => {
    const edits = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 5 }).map(insert),
      fc.constantFrom<TextEdit>(
        move('left'),
        move('right'),
        move('start'),
        move('end'),
        erase('before'),
        erase('after'),
        erase('word'),
        erase('to-start'),
        erase('to-end'),
      ),
    );
    fc.assert(
      fc.property(fc.array(edits, { maxLength: 30 }), (all) => {
        const { text, cursor } = run('', ...all);
        expect(cursor).toBeGreaterThanOrEqual(0);
        expect(cursor).toBeLessThanOrEqual(text.length);
        expect(text).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
        expect(text.slice(0, cursor)).not.toMatch(/[\ud800-\udbff]$/);
      }),
    );
  });
});
