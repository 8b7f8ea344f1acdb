/** Owns turning the bytes of a text file into text: byte-order mark first, then strict UTF-8, else windows-1252. */
import iconv from 'iconv-lite';

/** Never throws: windows-1252 gives every byte a character. Node's own decoder is wrong for € ’ œ, hence the library. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return iconv.decode(Buffer.from(bytes), 'utf16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return iconv.decode(Buffer.from(bytes), 'utf16be');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return iconv.decode(Buffer.from(bytes), 'win1252');
  }
}
