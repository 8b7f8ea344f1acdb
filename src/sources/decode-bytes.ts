/** Owns the two encodings that text comes in without a mark of its own: strict UTF-8, and windows-1252 for what is not. */
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text, a byte-order mark kept; undefined where the bytes are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * A decoder that never fails: windows-1252 gives every byte a character. Node's own is wrong for € ’ œ, hence the library, which
 * is large and loaded only where it is needed.
 */
export async function openWindows1252(): Promise<(bytes: Uint8Array) => string> {
  const { default: iconv } = await import('iconv-lite');
  return (bytes) => iconv.decode(Buffer.from(bytes), 'win1252');
}
