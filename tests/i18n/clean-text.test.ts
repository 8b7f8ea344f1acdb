import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, safeHref } from '../../src/i18n/clean-text.js';
import { cpuSeconds } from '../support/cpu-time.js';

describe('cleanText', () => {
  it.each([
    ['\u001b[31mrouge\u001b[0m', 'rouge'],
    ['\u009b2Jvide', 'vide'],
    ['\u001b]0;titre\u0007après', 'après'],
    ['\u001b]8;;https://a.example\u001b\\lien\u001b]8;;\u001b\\', 'lien'],
    ['\u001bPdcs\u001b\\fin', 'fin'],
    ['\u001bcremise à zéro', 'remise à zéro'],
    ['\u001b\u001b[0m[31m', '[31m'],
    ['une cloche\u0007 et un retour\u0008', 'une cloche et un retour'],
    ['\u202egnp.exe', 'gnp.exe'],
    ['a\u2066b\u2069c\u200ed\u061c', 'abcd'],
    ['ligne\r\nligne\rligne\u2028ligne', 'ligne\nligne\nligne\nligne'],
    ['demi \ud800 paire', 'demi \ufffd paire'],
    ['\ufeffmarque', 'marque'],
  ])('makes %j harmless', (text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });

  it('keeps the rest of a line whose escape sequence never ends', () => {
    expect(cleanText('\u001b]0;sans fin, et la suite')).toBe('0;sans fin, et la suite');
  });

  it.each(['Évaluation « à 75 % » – 🇧🇪 👩‍💻 é\u0301', 'שלום', 'a\tb\nc', 'ﬁ œ ’'])(
    'keeps %j as it is',
    (text) => {
      expect(cleanText(text)).toBe(text);
    },
  );

  it('leaves nothing that a terminal obeys or XML forbids, and cleaning twice changes nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 }), (units) => {
        const clean = cleanText(`\u001b[${String.fromCharCode(...units)}`);
        expect(clean).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
        expect(() => encodeURIComponent(clean)).not.toThrow();
        expect(cleanText(clean)).toBe(clean);
      }),
      { numRuns: 60 },
    );
  });

  it('takes time in proportion to the text', async () => {
    const seconds = await cpuSeconds(() => {
      cleanText('\u001b]'.repeat(50_000));
      cleanText(`\u001b[${'0;'.repeat(50_000)}`);
    });
    expect(seconds).toBeLessThan(2);
  });
});

describe('safeHref', () => {
  it.each([
    ['https://intranet.example/a b', 'https://intranet.example/a%20b'],
    ['  HTTP://a.example ', 'http://a.example/'],
    ['https://a.example/"><script>', 'https://a.example/%22%3E%3Cscript%3E'],
  ])('takes %j', (typed, address) => {
    expect(safeHref(typed)).toBe(address);
  });

  it.each([
    undefined,
    '',
    'javascript:alert(1)',
    ' java\u0000script:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    '//a.example',
    'https:',
    'https://',
    '\\\\server\\share',
    'voir https://a.example',
    'vbscript:x',
    'JaVaScRiPt:alert(1)',
    '\u0001javascript:alert(1)',
    '\u202ehttps:javascript',
    'https://user:pass@a.example/',
    'https://bank.example@a.example',
    'http:\\\\a.example',
  ])('takes no %j', (typed) => {
    expect(safeHref(typed)).toBeUndefined();
  });
});
