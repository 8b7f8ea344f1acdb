/** Owns packing the parts of a workbook or a Word file: in one order, with one time, so that the same parts give the same bytes. */
import { strToU8, type Zippable, zipSync } from 'fflate';

export type Part = string | Uint8Array;

/** Half the time of level 6, for files a twentieth larger. */
const LEVEL = 3;
/** First, as readers of streams expect. */
const CONTENT_TYPES = '[Content_Types].xml';

/** The years that the date of a part in an archive can have. */
const YEARS = [1980, 2099] as const;

/** `mtime` is written as a clock on a wall shows it: no time zone matters. */
export function packParts(parts: ReadonlyMap<string, Part>, mtime: Date): Uint8Array {
  const paths = [...parts.keys()].filter((path) => path !== CONTENT_TYPES).sort();
  const files: Zippable = {};
  const date = new Date(mtime);
  date.setFullYear(Math.min(YEARS[1], Math.max(YEARS[0], mtime.getFullYear())));
  for (const path of parts.has(CONTENT_TYPES) ? [CONTENT_TYPES, ...paths] : paths) {
    files[path] = toBytes(parts.get(path)!);
  }
  return zipSync(files, { mtime: date, level: LEVEL });
}

/** Text as UTF-8. */
export function toBytes(part: Part): Uint8Array {
  return typeof part === 'string' ? strToU8(part) : part;
}
