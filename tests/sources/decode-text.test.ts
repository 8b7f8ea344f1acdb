import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/sources/decode-text.js';

const WORDS = 'été : « 5 € »\n';

describe('the text of a small file', () => {
  it.each([
    ['UTF-8', Buffer.from(WORDS)],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${WORDS}`)],
    ['windows-1252', iconv.encode(WORDS, 'win1252')],
    ['UTF-16LE with its mark', iconv.encode(WORDS, 'utf16le', { addBOM: true })],
    ['UTF-16BE with its mark', iconv.encode(WORDS, 'utf16be', { addBOM: true })],
  ])('is read from %s', async (_, bytes) => {
    expect(await decodeText(bytes)).toBe(WORDS);
  });

  it.each([
    ['ÿa', [0xff, 0x61]],
    ['aþ', [0x61, 0xfe]],
    ['þa', [0xfe, 0x61]],
    ['aÿ', [0x61, 0xff]],
  ])('is not taken for UTF-16 by half a mark: %s', async (text, bytes) => {
    expect(await decodeText(Uint8Array.from(bytes))).toBe(text);
  });

  it('is empty where the file is', async () => {
    expect(await decodeText(new Uint8Array(0))).toBe('');
  });
});
