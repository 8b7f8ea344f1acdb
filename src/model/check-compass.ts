/** Owns the checks of a compass that a schema cannot express: unique ids, references, ids that match their place. */
import type { CompassFile } from './build-compass.js';
import type { PathFinding } from './path-finding.js';
import { suggestionFor } from './suggest.js';

/** Findings about a structure that has the right form already. */
export function checkCompass(file: CompassFile): PathFinding[] {
  const findings: PathFinding[] = [];
  const seen = new Set<string>();
  const once = (id: string, path: readonly string[]): void => {
    if (seen.has(id)) findings.push({ code: 'COP-INSTRUMENT-002', path, values: { id } });
    seen.add(id);
  };
  file.phases.forEach((phase, p) => {
    phase.themes.forEach((theme, t) => {
      const path = ['phases', String(p), 'themes', String(t)];
      once(theme.id, [...path, 'id']);
      if (!Object.hasOwn(file.scales, theme.scale)) {
        findings.push({
          code: 'COP-INSTRUMENT-008',
          path: [...path, 'scale'],
          values: { id: theme.id, found: theme.scale },
          ...suggestionFor(theme.scale, Object.keys(file.scales)),
        });
      }
      theme.items.forEach((item, i) => {
        const itemPath = [...path, 'items', String(i), 'id'];
        once(item.id, itemPath);
        if (item.id.startsWith(`${phase.id}.${theme.id}.`)) return;
        const found = `${phase.id}.${theme.id}`;
        findings.push({ code: 'COP-INSTRUMENT-008', path: itemPath, values: { id: item.id, found } });
      });
    });
  });
  return findings;
}
