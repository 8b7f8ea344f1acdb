/** Owns turning a stream of bytes into text: byte-order mark first, then UTF-8, and windows-1252 for lines that are not UTF-8. */
import { decodeUtf8, openWindows1252 } from './decode-bytes.js';

const LINE_FEED = 0x0a;
/** A line longer than this is decoded in pieces rather than held. */
const LONGEST_LINE = 1024 * 1024;
/** How many bytes are looked at to tell UTF-16 without a byte-order mark. */
const SNIFFED = 1024;

/**
 * Text in pieces, without byte-order mark. Never throws on any bytes. UTF-8 is decided a line at a time, so that a stream
 * needs no second look, and a file pasted together from two encodings still reads.
 */
export async function* decodeStream(bytes: AsyncIterable<Uint8Array>): AsyncIterable<string> {
  let head: Uint8Array = new Uint8Array(0);
  let decoder: Decoder | undefined;
  for await (const chunk of bytes) {
    if (decoder) yield await decoder.write(chunk);
    else {
      head = Buffer.concat([head, chunk]);
      if (head.length < SNIFFED) continue;
      decoder = open(head);
      yield await decoder.write(head);
    }
  }
  decoder ??= open(head);
  if (head.length < SNIFFED) yield await decoder.write(head);
  yield await decoder.end();
}

interface Decoder {
  write(chunk: Uint8Array): Promise<string> | string;
  end(): Promise<string> | string;
}

function open(head: Uint8Array): Decoder {
  const wide = wideEncoding(head);
  if (!wide) return new LineDecoder();
  const decoder = new TextDecoder(wide);
  return { write: (chunk) => decoder.decode(chunk, { stream: true }), end: () => decoder.decode() };
}

/** Every second byte zero, on one side only, is Latin text in UTF-16. */
function wideEncoding(head: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  const pairs = Math.floor(Math.min(head.length, SNIFFED) / 2);
  for (let index = 0; index < pairs * 2; index += 1) {
    if (head[index] === 0) zeros[index % 2]! += 1;
  }
  if (pairs < 2) return undefined;
  if (zeros[0] === 0 && zeros[1]! > pairs * 0.4) return 'utf-16le';
  if (zeros[1] === 0 && zeros[0]! > pairs * 0.4) return 'utf-16be';
  return undefined;
}

/** Holds what comes after the last line feed until its line is whole, so that no character is cut in two. */
class LineDecoder implements Decoder {
  #held: Uint8Array = new Uint8Array(0);
  #begun = false;

  async write(chunk: Uint8Array): Promise<string> {
    const end = chunk.lastIndexOf(LINE_FEED) + 1;
    if (end === 0 && this.#held.length + chunk.length < LONGEST_LINE) {
      this.#held = Buffer.concat([this.#held, chunk]);
      return '';
    }
    const cut = end === 0 ? characterEnd(chunk) : end;
    const whole =
      this.#held.length === 0 ? chunk.subarray(0, cut) : Buffer.concat([this.#held, chunk.subarray(0, cut)]);
    this.#held = chunk.slice(cut);
    return this.#decode(whole);
  }

  end(): Promise<string> {
    return this.#decode(this.#held);
  }

  async #decode(whole: Uint8Array): Promise<string> {
    const text = decodeUtf8(whole) ?? (await decodeLines(whole));
    const isFirst = !this.#begun && text !== '';
    this.#begun ||= isFirst;
    return isFirst && text.startsWith('\uFEFF') ? text.slice(1) : text;
  }
}

/** The end of the last whole UTF-8 character. */
function characterEnd(chunk: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, chunk.length); back += 1) {
    const byte = chunk[chunk.length - back]!;
    if (byte < 0x80) break;
    if (byte >= 0xc0) return chunk.length - back;
  }
  return chunk.length;
}

async function decodeLines(bytes: Uint8Array): Promise<string> {
  const decodeWindows1252 = await openWindows1252();
  let text = '';
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(LINE_FEED, start);
    const end = found < 0 ? bytes.length : found + 1;
    const line = bytes.subarray(start, end);
    text += decodeUtf8(line) ?? decodeWindows1252(line);
    start = end;
  }
  return text;
}
