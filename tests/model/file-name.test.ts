import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toFileName } from '../../src/model/file-name.js';

it.each([
  ['charte-de-la-cop', 'charte-de-la-cop'],
  ['Größe & maß, été', 'Größe & maß, été'],
  ['../../evil', 'evil'],
  ['/etc/evil', 'etc-evil'],
  ['C:\\x\\evil', 'C--x-evil'],
  ['a\u0000b\u202ec\u001b[2J', 'a-b-c-[2J'],
  ['..', 'charter'],
  ['.', 'charter'],
  [' . ', 'charter'],
  ['.hidden', 'hidden'],
  ['trailing.. ', 'trailing'],
  ['CON', 'cop-CON'],
  ['aux.txt', 'cop-aux.txt'],
  ['console', 'console'],
  ['e\u0301'.repeat(300), 'é'.repeat(60)],
])('%j names %j', (words, name) => {
  expect(toFileName(words, 'charter')).toBe(name);
});

it('names one file in its folder, whatever the words', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('', '../', '..\\', '/', '~/', 'C:'),
      (words, begin) => {
        const name = toFileName(`${begin}${words}`, 'charter');
        expect(name).toMatch(/^[^./\\:][^/\\:\u0000-\u001f]*$/);
        expect(name).not.toMatch(/[. ]$/);
        expect(Buffer.byteLength(`${name}.docx`)).toBeLessThanOrEqual(255);
      },
    ),
  );
});
