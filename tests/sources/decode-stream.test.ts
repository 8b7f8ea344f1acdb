import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeStream } from '../../src/sources/decode-stream.js';
import { chunked } from '../support/read-codes.js';

async function decode(bytes: Uint8Array, chunk = 7): Promise<string> {
  let text = '';
  for await (const piece of decodeStream(chunked(bytes, chunk))) text += piece;
  return text;
}

const WORDS = 'é;€ ’ œ\r\n“Größe” – ça\r\n';

describe('text in the encodings of Belgian offices', () => {
  it.each([
    ['UTF-8', Buffer.from(WORDS)],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${WORDS}`)],
    ['windows-1252', iconv.encode(WORDS, 'win1252')],
    ['UTF-16LE with its mark', iconv.encode(WORDS, 'utf16le', { addBOM: true })],
    ['UTF-16BE with its mark', iconv.encode(WORDS, 'utf16be', { addBOM: true })],
    ['UTF-16LE without mark', iconv.encode('id;purpose.1;langue\r\n1;5;fr\r\n', 'utf16le')],
  ])('%s', async (name, bytes) => {
    const expected = name.endsWith('without mark') ? 'id;purpose.1;langue\r\n1;5;fr\r\n' : WORDS;
    for (const chunk of [1, 2, 3, 1000]) expect(await decode(bytes, chunk)).toBe(expected);
  });

  it.each([1023, 1024, 1025, 2048])(
    'of %i bytes, where the encoding is told from the first 1024',
    async (size) => {
      const text = `é;${'x'.repeat(size)}`.slice(0, size - 1);
      expect(Buffer.from(text)).toHaveLength(size);
      for (const chunk of [1, 512, 1024, size]) expect(await decode(Buffer.from(text), chunk)).toBe(text);
    },
  );

  it('reads a file pasted together from two encodings line by line', async () => {
    const bytes = Buffer.concat([Buffer.from('été\n'), iconv.encode('hiver à\n', 'win1252')]);
    expect(await decode(bytes)).toBe('été\nhiver à\n');
  });

  it('never throws, whatever the bytes and the chunks', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 3000 }),
        fc.integer({ min: 1, max: 900 }),
        async (bytes, chunk) => {
          expect(typeof (await decode(bytes, chunk))).toBe('string');
        },
      ),
      { numRuns: 60 },
    );
  });

  it('gives any text back, however it is cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme', maxLength: 400 }),
        fc.integer({ min: 1, max: 9 }),
        async (text, chunk) => {
          const line = `a;b;${text.replaceAll('\0', '').replaceAll('\uFEFF', '')}`;
          expect(await decode(Buffer.from(line), chunk)).toBe(line);
        },
      ),
      { numRuns: 60 },
    );
  });
});
