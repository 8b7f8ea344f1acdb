/** Owns what `cop survey inspect --json` prints: `schemaVersion: 1`, fields may be added, never changed. */
import type { Inspection } from '../../model/survey-inspection.js';

export function inspectionJson(files: readonly Inspection[]): string {
  return `${JSON.stringify({ schemaVersion: 1, kind: 'survey-inspection', files }, null, 2)}\n`;
}
