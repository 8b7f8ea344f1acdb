/** Owns reading the indicators of a dossier from disk. */
import { join } from 'node:path';
import type { Warning } from '../errors.js';
import { type Indicators, parseIndicators } from '../model/indicators.js';
import { throwFindings } from '../model/path-finding.js';
import { readIfThere } from './read-input.js';
import { parseYaml } from './yaml.js';

/**
 * What `indicators.yaml` of a dossier holds, oldest first; nothing when there is none. Errors: COP-FILE-* and COP-YAML-*;
 * COP-DOSSIER-001 a wrong value, -005 no list, -006 an entry without a date, all together.
 */
export async function loadIndicators(
  folder: string,
): Promise<{ rounds: readonly Indicators[]; warnings: readonly Warning[] }> {
  const path = join(folder, 'indicators.yaml');
  const text = await readIfThere(path);
  if (text === undefined) return { rounds: [], warnings: [] };
  const { value, locate } = parseYaml(text, path);
  const { rounds, findings, warnings } = parseIndicators(value);
  throwFindings(findings, { locate });
  return { rounds, warnings };
}
