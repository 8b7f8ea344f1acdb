/** Owns reading a ZIP archive: its directory first, then one part at a time as a stream, within the stated limits. */
import { createInflateRaw } from 'node:zlib';
import { CopError, fail } from '../errors.js';
import { LIMITS } from '../model/limits.js';

export interface ZipEntry {
  name: string;
  /** The bytes of the part, unpacked, piece by piece. */
  open(): AsyncIterable<Uint8Array>;
}

/** How many bytes may still be unpacked; an archive within an archive shares that of the outer one. */
export interface ZipBudget {
  left: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const LONGEST_END = 22 + 0xffff;
const STORED = 0;
const DEFLATED = 8;

/**
 * The parts of an archive, folders left out. Errors: COP-ARCHIVE-001 damaged, truncated, behind a password; -002 when what comes
 * out passes the limits (counted while unpacking: what the directory states may be a lie).
 */
export function listZip(
  bytes: Buffer,
  file: string,
  budget: ZipBudget = { left: LIMITS.unpackedBytes },
): ZipEntry[] {
  const end = findEnd(bytes);
  if (end < 0) throw damaged(file);
  const entries: ZipEntry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  const count = bytes.readUInt16LE(end + 10);
  if (count > LIMITS.archiveParts) throw tooLarge(file, `${count}`);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) throw damaged(file);
    const lengths = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field));
    const name = bytes.toString('utf8', at + 46, at + 46 + lengths[0]!);
    const part: Part = {
      name,
      flags: bytes.readUInt16LE(at + 8),
      method: bytes.readUInt16LE(at + 10),
      packedSize: bytes.readUInt32LE(at + 20),
      offset: bytes.readUInt32LE(at + 42),
    };
    if (!name.endsWith('/')) entries.push({ name, open: () => unpack(bytes, part, budget, file) });
    at += 46 + lengths[0]! + lengths[1]! + lengths[2]!;
  }
  return entries;
}

interface Part {
  name: string;
  flags: number;
  method: number;
  packedSize: number;
  offset: number;
}

/** The end of the directory stands in the last 64 KiB, before a comment. */
function findEnd(bytes: Buffer): number {
  const lowest = Math.max(0, bytes.length - LONGEST_END);
  for (let at = bytes.length - 22; at >= lowest; at -= 1) {
    if (bytes.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  }
  return -1;
}

async function* unpack(
  bytes: Buffer,
  part: Part,
  budget: ZipBudget,
  file: string,
): AsyncIterable<Uint8Array> {
  const packed = packedBytes(bytes, part, file);
  let size = 0;
  try {
    for await (const chunk of part.method === STORED ? [packed] : inflate(packed)) {
      size += chunk.length;
      budget.left -= chunk.length;
      const swells = size > LIMITS.unsuspectedBytes && size > packed.length * LIMITS.unpackedRatio;
      if (budget.left < 0 || swells) throw tooLarge(file, part.name);
      yield chunk;
    }
  } catch (cause) {
    throw cause instanceof CopError ? cause : damaged(file);
  }
}

function packedBytes(bytes: Buffer, { flags, method, packedSize, offset }: Part, file: string): Buffer {
  const isReadable = offset + 30 <= bytes.length && bytes.readUInt32LE(offset) === LOCAL_HEADER;
  const isLocked = (flags & 1) === 1;
  if (!isReadable || isLocked || (method !== STORED && method !== DEFLATED)) throw damaged(file);
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  if (start + packedSize > bytes.length) throw damaged(file);
  return bytes.subarray(start, start + packedSize);
}

function inflate(packed: Buffer): AsyncIterable<Uint8Array> {
  const stream = createInflateRaw({ chunkSize: 256 * 1024 });
  stream.end(packed);
  return stream;
}

function damaged(file: string): CopError {
  return fail('COP-ARCHIVE-001', { path: file }, { place: { file } });
}

function tooLarge(file: string, part: string): CopError {
  return fail('COP-ARCHIVE-002', { path: file, part }, { place: { file } });
}
