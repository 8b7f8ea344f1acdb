/** Owns how files are named in what is made of them: as they were typed, without the folders of this machine and its user. */
import { dirname, isAbsolute, relative, sep } from 'node:path';

/**
 * Names what `files` (as typed) stand for, and what lies in them: a path from the root is cut down to what tells it from the
 * others.
 */
export function shownFiles(files: readonly string[]): (file: string) => string {
  const folders = files.filter((file) => isAbsolute(file)).map(dirname);
  const common = folders.reduce(commonFolder, folders[0] ?? '');
  return (file) => (isAbsolute(file) ? relative(common, file).split(sep).join('/') : file);
}

function commonFolder(one: string, other: string): string {
  const [left, right] = [one.split(sep), other.split(sep)];
  const differing = left.findIndex((step, index) => step !== right[index]);
  return differing < 0 ? one : left.slice(0, differing).join(sep) || sep;
}
