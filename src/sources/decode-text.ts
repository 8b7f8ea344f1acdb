/** Owns turning the bytes of a text file into text: byte-order mark first, then strict UTF-8, else windows-1252. */
import { decodeUtf8, openWindows1252 } from './decode-bytes.js';

/** The whole text, without byte-order mark. Never throws on any bytes. */
export async function decodeText(bytes: Uint8Array): Promise<string> {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const text = decodeUtf8(bytes) ?? (await openWindows1252())(bytes);
  return text.replace(/^\uFEFF/, '');
}
