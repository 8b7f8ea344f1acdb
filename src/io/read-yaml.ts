/** Owns reading a YAML or JSON file that the tool keeps: UTF-8, with places. */
import { LIMITS } from '../model/limits.js';
import type { Located } from '../model/located.js';
import { readInput } from './read-input.js';
import { parseYaml } from './yaml.js';

/** Errors: COP-FILE-*, COP-YAML-*. */
export async function readYaml(path: string): Promise<Located> {
  return parseYaml(new TextDecoder().decode(await readInput(path, LIMITS.textFileBytes)), path);
}
