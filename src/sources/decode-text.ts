/** Owns turning the bytes of a text file into text: byte-order mark first, then strict UTF-8, else windows-1252. */

/**
 * Never throws: windows-1252 gives every byte a character. Node's own decoder of it is wrong for € ’ œ, hence the library,
 * which is large and loaded only for such a file.
 */
export async function decodeText(bytes: Uint8Array): Promise<string> {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const { default: iconv } = await import('iconv-lite');
    return iconv.decode(Buffer.from(bytes), 'win1252');
  }
}
