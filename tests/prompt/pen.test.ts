import { describe, expect, it } from 'vitest';
import { Pen } from '../../src/prompt/pen.js';
import { translatorOf } from '../support/translator.js';

const penOf = (unicode: boolean) =>
  new Pen(translatorOf('fr'), { width: 20, colour: false, unicode, accessible: false });

describe('text that is cut to a width', () => {
  it.each([
    ['abcde', 5, 'abcde'],
    ['abcdef', 5, 'abcd…'],
    ['ab cd ef', 5, 'ab c…'],
    ['été', 3, 'été'],
    // Two columns each.
    ['日本語', 6, '日本語'],
    ['日本語', 5, '日本…'],
  ])('%s in %i columns is %s', (text, width, cut) => {
    expect(penOf(true).clip(text, width)).toBe(cut);
  });

  it('has a mark of three signs where a console has no other', () => {
    expect(penOf(false).clip('abcdefgh', 6)).toBe('abc...');
  });
});
