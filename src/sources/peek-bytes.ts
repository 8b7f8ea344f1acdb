/** Owns looking at the first bytes of a stream without losing them. */

/** Enough to tell any kind of file, and all of a small one. */
const HEAD_BYTES = 4096;

export interface PeekedBytes {
  head: Uint8Array;
  /** All bytes, the head included; can be gone through once. */
  all: AsyncIterable<Uint8Array>;
}

/** The head holds at least `atLeast` bytes, or all there are. */
export async function peekBytes(
  bytes: AsyncIterable<Uint8Array>,
  atLeast = HEAD_BYTES,
): Promise<PeekedBytes> {
  const iterator = bytes[Symbol.asyncIterator]();
  const chunks: Uint8Array[] = [];
  let size = 0;
  while (size < atLeast) {
    const next = await iterator.next();
    if (next.done) break;
    chunks.push(next.value);
    size += next.value.length;
  }
  const head = Buffer.concat(chunks);
  return { head, all: goOn(head, iterator) };
}

async function* goOn(head: Uint8Array, iterator: AsyncIterator<Uint8Array>): AsyncIterable<Uint8Array> {
  try {
    if (head.length > 0) yield head;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  } finally {
    await iterator.return?.();
  }
}
