/** Owns reading an action plan of a dossier from disk. */
import type { Warning } from '../errors.js';
import { type ActionPlan, parseActionPlan } from '../model/action-plan.js';
import { throwFindings } from '../model/path-finding.js';
import { readYaml } from './read-yaml.js';

/**
 * The plan in `path`, of the round of `date`. Errors: COP-FILE-* and COP-YAML-*; COP-DOSSIER-001 a wrong value, -003 no list of
 * actions, -004 an action without item or words, all together.
 */
export async function loadActionPlan(
  path: string,
  date: string,
): Promise<{ plan: ActionPlan; warnings: readonly Warning[] }> {
  const { value, locate } = await readYaml(path);
  const { plan, findings, warnings } = parseActionPlan(value, date);
  throwFindings(findings, { locate });
  return { plan, warnings };
}
