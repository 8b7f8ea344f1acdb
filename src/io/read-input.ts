/** Owns reading a file or standard input whole, within its limit, with errors a person can act on. */
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { fail } from '../errors.js';
import { LIMITS } from '../model/limits.js';

const STREAMED_BYTES = 256 * 1024;

/**
 * The bytes of a file. Errors: COP-FILE-001 missing, -002 a folder, -003 no permission, -004 empty, -005 over `maxBytes`.
 */
export async function readInput(path: string, maxBytes: number): Promise<Uint8Array> {
  const place = { file: path };
  const size = await checkInput(path);
  if (size > maxBytes) throw tooLarge(path, size, maxBytes);
  const bytes = await readFile(path).catch((cause: NodeJS.ErrnoException) => {
    throw fileError(path, cause);
  });
  if (bytes.length === 0) throw fail('COP-FILE-004', { path }, { place });
  return bytes;
}

/** The size of a file that can be read, in bytes. Errors: COP-FILE-001 missing, -002 a folder, -003 no permission. */
async function checkInput(path: string): Promise<number> {
  const info = await stat(path).catch((cause: NodeJS.ErrnoException) => {
    throw fileError(path, cause);
  });
  if (info.isDirectory()) throw fail('COP-FILE-002', { path }, { place: { file: path } });
  return info.size;
}

/** The bytes of a file of any size, piece by piece. Errors, at the first piece: COP-FILE-001 missing, -002 a folder, -003 no permission. */
export async function* streamInput(path: string): AsyncIterable<Uint8Array> {
  await checkInput(path);
  try {
    yield* createReadStream(path, { highWaterMark: STREAMED_BYTES });
  } catch (cause) {
    throw fileError(path, cause as NodeJS.ErrnoException);
  }
}

/** The text of a file, or undefined when there is none. Errors: those of `readInput`. */
export async function readIfThere(path: string): Promise<string | undefined> {
  const info = await stat(path).catch(() => undefined);
  return info ? new TextDecoder().decode(await readInput(path, LIMITS.textFileBytes)) : undefined;
}

/** All of standard input, under the name `-`. */
export async function readStdin(stdin: NodeJS.ReadableStream, maxBytes: number): Promise<Uint8Array> {
  const bytes = await buffer(stdin);
  if (bytes.length === 0) throw fail('COP-FILE-004', { path: '-' }, { place: { file: '-' } });
  if (bytes.length > maxBytes) throw tooLarge('-', bytes.length, maxBytes);
  return bytes;
}

function tooLarge(path: string, bytes: number, maxBytes: number): Error {
  const mebibytes = (value: number): number => Math.ceil(value / 1024 / 1024);
  const values = { path, size: mebibytes(bytes), limit: mebibytes(maxBytes) };
  return fail('COP-FILE-005', values, { place: { file: path } });
}

function fileError(path: string, cause: NodeJS.ErrnoException): Error {
  const denied = cause.code === 'EACCES' || cause.code === 'EPERM';
  return fail(denied ? 'COP-FILE-003' : 'COP-FILE-001', { path }, { place: { file: path }, cause });
}
