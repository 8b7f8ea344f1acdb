/** Owns `--house my.docx`: reading an organisation's own Word template. */
import { readInput } from '../io/read-input.js';
import { LIMITS } from '../model/limits.js';
import type { HouseTemplate } from '../render/docx/house-template.js';
import type { Session } from './session.js';

/**
 * The template that `--house` names, opened within the limits; undefined when none was asked for. What it may hold is
 * checked by the renderer. Errors: COP-FILE-*, COP-ARCHIVE-*.
 */
export async function readHouse(
  file: string | undefined,
  session: Session,
): Promise<HouseTemplate | undefined> {
  if (file === undefined) return undefined;
  const bytes = await readInput(session.resolve(file), LIMITS.archiveBytes);
  const { openArchive } = await import('../sources/open-archive.js');
  return { parts: openArchive(bytes, file), file };
}
