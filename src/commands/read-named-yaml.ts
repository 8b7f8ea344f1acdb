/** Owns reading a YAML or JSON file that a person names or wrote, in whatever encoding. */
import { readInput } from '../io/read-input.js';
import { parseYaml } from '../io/yaml.js';
import { LIMITS } from '../model/limits.js';
import type { Located } from '../model/located.js';
import { decodeText } from '../sources/decode-text.js';

/** The values of the file at `path` (absolute); `file` is the name that findings show. Errors: COP-FILE-*, COP-YAML-*. */
export async function readNamedYaml(path: string, file = path): Promise<Located> {
  return parseYaml(await decodeText(await readInput(path, LIMITS.textFileBytes)), file);
}
