/** Owns reading a large file in two parts that meet at the end of a line, each part on its own. */
import { closeSync, openSync, readSync, statSync } from 'node:fs';

export interface FilePart {
  path: string;
  /** First byte, and one after the last. */
  from: number;
  to: number;
}

const LINE_FEED = 0x0a;
const BLOCK_BYTES = 1024 * 1024;
/** A line that does not end within as many bytes is no row of a survey. */
const LINE_BYTES = 64 * 1024;
/** The first thread reads about as much while the second starts; of a small file it reads the larger part. */
const HEAD_START_BYTES = 4 * 1024 * 1024;
const LARGEST_SHARE = 0.6;

/** Two parts of a file of at least so many bytes; undefined of a smaller one, and of what is no file that can be read. */
export function cutFile(path: string, atLeast: number): readonly [FilePart, FilePart] | undefined {
  try {
    // Asked before it is opened: a pipe gives what it holds to whoever opens it first.
    const info = statSync(path);
    if (!info.isFile() || info.size < atLeast) return undefined;
    return withFile(path, (file) => {
      const start = Math.floor(Math.min((info.size + HEAD_START_BYTES) / 2, info.size * LARGEST_SHARE));
      const block = new Uint8Array(LINE_BYTES);
      const feed = block.subarray(0, readSync(file, block, 0, LINE_BYTES, start)).indexOf(LINE_FEED);
      if (feed < 0) return undefined;
      const middle = start + feed + 1;
      return [
        { path, from: 0, to: middle },
        { path, from: middle, to: info.size },
      ];
    });
  } catch {
    // Whoever reads the file as a whole says what is wrong with it.
    return undefined;
  }
}

/** The first bytes of a file. */
export function readHead(path: string, bytes: number): Uint8Array {
  return withFile(path, (file) => {
    const head = new Uint8Array(bytes);
    return head.subarray(0, readSync(file, head, 0, bytes, 0));
  });
}

/** The bytes of a part, from `skip` bytes on. The memory is used again for the next block. */
export function* readPartBlocks({ path, from, to }: FilePart, skip: number): Generator<Uint8Array> {
  const file = openSync(path, 'r');
  try {
    const block = new Uint8Array(BLOCK_BYTES);
    for (let at = from + skip; at < to; ) {
      const count = readSync(file, block, 0, Math.min(BLOCK_BYTES, to - at), at);
      // The file became shorter meanwhile: what is missing is no part of it any more.
      if (count === 0) return;
      at += count;
      yield block.subarray(0, count);
    }
  } finally {
    closeSync(file);
  }
}

function withFile<T>(path: string, use: (file: number) => T): T {
  const file = openSync(path, 'r');
  try {
    return use(file);
  } finally {
    closeSync(file);
  }
}
