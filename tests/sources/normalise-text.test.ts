import { describe, expect, it } from 'vitest';
import { codeKey, looseKey, oneLine, textKey } from '../../src/sources/normalise-text.js';

describe('oneLine', () => {
  it('keeps one line, one kind of space and nothing that cannot be seen', () => {
    expect(oneLine('\uFEFF  Une\u00A0question\r\n\tlongue\u200B ?\u00AD ')).toBe('Une question longue ?');
  });
});

describe('textKey', () => {
  it.each([
    ['apostrophes', 'l’idée', 'l‘idée', 'lʼidée', 'l`idée', 'l´idée', 'l′idée', "l'idée"],
    ['quotes', '« a »', '“ a ”', '„ a ‟', '″ a ″', '" a "'],
    ['dashes', 'a – b', 'a — b', 'a ‐ b', 'a − b', 'a - b'],
    ['accents stored apart', 'e\u0301te\u0301', '\u00E9t\u00E9'],
    ['case', 'ÉTÉ', 'Été', 'été'],
    ['tags', '<b>Oui</b>', '<span class="x">oui</span>', 'oui'],
    ['a space before a mark', 'vrai : oui', 'vrai: oui'],
    ['the end', 'Oui.', 'oui ?', 'oui*', 'oui …', 'oui'],
  ])('is the same whatever the %s', (_, ...texts) => {
    const plain = texts.at(-1)!.toLowerCase();
    expect(texts.map(textKey)).toEqual(texts.map(() => textKey(plain)));
    expect(textKey(plain)).not.toBe('');
  });

  it('writes each of them in one way', () => {
    expect(textKey('L’« ÉTÉ » – 2 ?')).toBe('l\'" été " - 2');
  });

  it('keeps apart what a reader keeps apart', () => {
    expect(textKey('été')).not.toBe(textKey('ete'));
    expect(textKey('1 < 2')).toBe('1 < 2');
  });
});

describe('looseKey', () => {
  it('is letters and digits alone, without accents', () => {
    expect(looseKey('Q1._.Wie_häufig')).toBe('q1wiehaufig');
    expect(looseKey('Größe, <i>cœur</i>')).toBe('grossecoeur');
  });
});

describe('codeKey', () => {
  it('joins runs of letters and digits by dots', () => {
    expect(['Purpose_1', 'purpose[1]', 'purpose.1'].map(codeKey)).toEqual(Array(3).fill('purpose.1'));
  });
});
