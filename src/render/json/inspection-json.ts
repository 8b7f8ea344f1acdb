/** Owns what `cop survey inspect --json` prints: `schemaVersion: 1`, fields may be added, never changed. */
import type { Inspection } from '../../model/survey-inspection.js';
import { formatJson } from './format-json.js';

/** The text, for one file or several. */
export function inspectionJson(files: readonly Inspection[]): string {
  return formatJson({ schemaVersion: 1, kind: 'survey-inspection', files });
}
