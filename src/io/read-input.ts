/** Owns reading a file or standard input whole, within its limit, with errors a person can act on. */
import { createReadStream, readdirSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { type CopError, fail } from '../errors.js';
import { LIMITS } from '../model/limits.js';
import { suggestionFor } from '../model/suggest.js';

const STREAMED_BYTES = 256 * 1024;

/**
 * The bytes of a file. Errors: COP-FILE-001 missing, -002 a folder, -003 no permission, -004 empty, -005 over `maxBytes`, -007 the
 * drive does not give it.
 */
export async function readInput(path: string, maxBytes: number): Promise<Uint8Array> {
  const place = { file: path };
  const { size, isRegular } = await checkInput(path);
  if (size > maxBytes) throw tooLarge(path, size, maxBytes);
  // Whole at once: a folder of many small files is read in half the time.
  const pieces = isRegular ? readPiece(path) : streamPieces(path);
  const bytes = await collect(pieces, path, maxBytes);
  if (bytes.length === 0) throw fail('COP-FILE-004', { path }, { place });
  return bytes;
}

/** The size in bytes of what can be read, and whether it is a file on a disk. Errors: COP-FILE-001, -002, -003 and -007. */
async function checkInput(path: string): Promise<{ size: number; isRegular: boolean }> {
  const info = await stat(path).catch((cause: NodeJS.ErrnoException) => {
    throw fileError(path, cause);
  });
  if (info.isDirectory()) throw fail('COP-FILE-002', { path }, { place: { file: path } });
  return { size: info.size, isRegular: info.isFile() };
}

/** The bytes of a file of any size, piece by piece. Errors, at any piece: COP-FILE-001, -002, -003 and -007. */
export async function* streamInput(path: string): AsyncIterable<Uint8Array> {
  await checkInput(path);
  yield* streamPieces(path);
}

async function* streamPieces(path: string): AsyncIterable<Uint8Array> {
  try {
    yield* createReadStream(path, { highWaterMark: STREAMED_BYTES });
  } catch (cause) {
    throw fileError(path, cause as NodeJS.ErrnoException);
  }
}

async function* readPiece(path: string): AsyncIterable<Uint8Array> {
  yield await readFile(path).catch((cause: NodeJS.ErrnoException) => {
    throw fileError(path, cause);
  });
}

/** The text of a file, or undefined when there is none. Errors: those of `readInput`, also when nobody can say whether it is there. */
export async function readIfThere(path: string): Promise<string | undefined> {
  const info = await stat(path).catch((cause: NodeJS.ErrnoException) => {
    if (isAbsent(cause)) return undefined;
    throw fileError(path, cause);
  });
  return info ? new TextDecoder().decode(await readInput(path, LIMITS.textFileBytes)) : undefined;
}

/** All of standard input, under the name `-`. */
export async function readStdin(stdin: NodeJS.ReadableStream, maxBytes: number): Promise<Uint8Array> {
  const bytes = await collect(stdin as AsyncIterable<Uint8Array>, '-', maxBytes);
  if (bytes.length === 0) throw fail('COP-FILE-004', { path: '-' }, { place: { file: '-' } });
  return bytes;
}

/** Reads no further than the limit: what grows meanwhile, and a device or a pipe, have no size that could be asked for. */
async function collect(
  pieces: AsyncIterable<Uint8Array>,
  path: string,
  maxBytes: number,
): Promise<Uint8Array> {
  const read: Uint8Array[] = [];
  let size = 0;
  for await (const piece of pieces) {
    read.push(piece);
    size += piece.length;
    if (size > maxBytes) throw tooLarge(path, size, maxBytes);
  }
  return Buffer.concat(read);
}

function tooLarge(path: string, bytes: number, maxBytes: number): Error {
  const mebibytes = (value: number): number => Math.ceil(value / 1024 / 1024);
  const values = { path, size: mebibytes(bytes), limit: mebibytes(maxBytes) };
  return fail('COP-FILE-005', values, { place: { file: path } });
}

/** True when the system says for certain that there is nothing of that name. */
export function isAbsent({ code }: NodeJS.ErrnoException): boolean {
  return code === 'ENOENT' || code === 'ENOTDIR';
}

/** What stands in the folder where the file was looked for; nothing where that cannot be said. */
function neighbours(path: string): string[] {
  try {
    return readdirSync(dirname(path)).filter((name) => !name.startsWith('.'));
  } catch {
    return [];
  }
}

/** Why a file or a folder cannot be read: COP-FILE-001 missing, -003 no permission, -007 anything else. */
export function fileError(path: string, cause: NodeJS.ErrnoException): CopError {
  const at = { place: { file: path }, cause };
  if (isAbsent(cause))
    return fail('COP-FILE-001', { path }, { ...at, ...suggestionFor(basename(path), neighbours(path)) });
  if (cause.code === 'EACCES' || cause.code === 'EPERM') return fail('COP-FILE-003', { path }, at);
  return fail('COP-FILE-007', { path, reason: cause.code ?? String(cause) }, at);
}
