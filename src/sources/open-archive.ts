/** Owns opening a zip of people's (a Word file) within the stated limits: a bomb is refused before it is unpacked. */
import { type UnzipFileInfo, unzipSync } from 'fflate';
import { fail } from '../errors.js';
import { LIMITS } from '../model/limits.js';

/** The parts of an archive by their path in it. */
export type Archive = ReadonlyMap<string, Uint8Array>;

/**
 * The parts of a zip. Sizes are judged by what its directory says, and no part can unpack to more than that.
 * Errors: COP-ARCHIVE-001 no zip, or a broken one; -002 past a limit once unpacked.
 */
export function openArchive(bytes: Uint8Array, file: string): Archive {
  let total = 0;
  let count = 0;
  const filter = ({ name, size, originalSize }: UnzipFileInfo): boolean => {
    total += originalSize;
    count += 1;
    const bomb = originalSize > LIMITS.unsuspectedBytes && originalSize > size * LIMITS.unpackedRatio;
    if (bomb || total > LIMITS.documentBytes || count > LIMITS.archiveParts) {
      throw fail('COP-ARCHIVE-002', { path: file, part: name }, { place: { file } });
    }
    return !name.endsWith('/');
  };
  try {
    return new Map(Object.entries(unzipSync(bytes, { filter })));
  } catch (cause) {
    if (cause instanceof Error && cause.name === 'CopError') throw cause;
    throw fail('COP-ARCHIVE-001', { path: file }, { place: { file }, cause });
  }
}
