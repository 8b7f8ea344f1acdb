/** Owns finding what ships with the product: instruments, templates and messages, as YAML in the source, as JSON once built. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';

/** Set to true by the build, which turns every YAML file of ours into JSON beside the bundle. */
declare const COP_BUILT: boolean;

const root = packageRoot(import.meta.dirname);

/** True in the bundle that the build makes; false when run from the source. */
export function isBuilt(): boolean {
  return typeof COP_BUILT !== 'undefined';
}

/** A folder or file of the package (`examples`, `kit`…), as an absolute path. */
export function shippedPath(...parts: string[]): string {
  return join(root, ...parts);
}

/** What the build does once for all, done once a process in the source: parsing YAML costs hundreds of times as much. */
const asJson = new Map<string, string>();

/**
 * The plain value of a data file of ours, named without its ending (`questionnaires/compass/instrument`). Its shape is not
 * looked at: tests check every file that ships.
 */
export function readShipped<T>(name: string): T {
  // Written out here, not through isBuilt(), so that the bundle drops the YAML parser from this branch.
  if (typeof COP_BUILT !== 'undefined')
    return JSON.parse(readFileSync(join(root, 'dist', 'data', `${name}.json`), 'utf8'));
  const json = asJson.get(name) ?? JSON.stringify(parse(readFileSync(join(root, `${name}.yaml`), 'utf8')));
  asJson.set(name, json);
  return JSON.parse(json);
}

/** The names, without ending, of the data files in a folder of ours. */
export function listShipped(folder: string): string[] {
  const [path, ending] = isBuilt()
    ? [join(root, 'dist', 'data', folder), '.json']
    : [join(root, folder), '.yaml'];
  return readdirSync(path)
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .sort();
}

function packageRoot(folder: string): string {
  return existsSync(join(folder, 'questionnaires')) ? folder : packageRoot(dirname(folder));
}
