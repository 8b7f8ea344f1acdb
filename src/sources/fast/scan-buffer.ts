/** Owns the memory that is scanned: what was left of a row, what came after it, and a line feed behind; used again and again. */
import { PADDING } from './byte-memo.js';

const LINE_FEED = 0x0a;

export class ScanBuffer {
  bytes = new Uint8Array(1 << 16);
  /** First byte that no row was found in, and one after the last. */
  at = 0;
  end = 0;

  /** Takes more bytes; with the last of a file also a line feed for a row without its own. */
  add(more: Uint8Array, isLast: boolean): void {
    const held = this.end - this.at;
    const size = held + more.length;
    const target =
      size + 1 + PADDING > this.bytes.length - 1 ? new Uint8Array(2 * (size + PADDING)) : this.bytes;
    target.set(this.bytes.subarray(this.at, this.end));
    target.set(more, held);
    const needsEnd = isLast && size > 0 && target[size - 1] !== LINE_FEED ? 1 : 0;
    target.fill(LINE_FEED, size, size + needsEnd + 1);
    this.bytes = target;
    this.at = 0;
    this.end = size + needsEnd;
  }

  /** A copy of the bytes that no row was found in. */
  left(): Uint8Array {
    return this.bytes.slice(this.at, this.end);
  }
}
