/** Owns the checks of a survey that a schema cannot express: unique ids, and scales and dimensions that exist. */
import type { SurveyFile } from './build-survey.js';
import type { PathFinding } from './path-finding.js';
import { suggestName } from './suggest.js';

/** Findings about a structure that has the right form already. */
export function checkSurvey(file: SurveyFile): PathFinding[] {
  const { items, overall = [], open = [], profile } = file;
  const dimensions = file.dimensions.map(({ id }) => id);
  const scales = Object.keys(file.scales);
  const findings = items.flatMap((item, at) => [
    ...reference(item.id, item.scale, scales, ['items', String(at), 'scale']),
    ...(item.dimension === undefined
      ? []
      : reference(item.id, item.dimension, dimensions, ['items', String(at), 'dimension'])),
  ]);
  overall.forEach((item, at) => {
    findings.push(...reference(item.id, item.scale, scales, ['overall', String(at), 'scale']));
  });
  return [
    ...findings,
    ...repeated('dimensions', file.dimensions),
    ...repeated('items', items, [...overall, ...open, ...(profile?.questions ?? [])]),
  ];
}

function reference(
  id: string,
  found: string,
  known: readonly string[],
  path: readonly string[],
): PathFinding[] {
  if (known.includes(found)) return [];
  const suggestion = suggestName(found, known);
  return [{ code: 'COP-INSTRUMENT-008', path, values: { id, found }, ...(suggestion ? { suggestion } : {}) }];
}

/** Ids that stand twice in a list, or in it and in `others`. */
function repeated(
  list: string,
  entries: readonly { id: string }[],
  others: readonly { id: string }[] = [],
): PathFinding[] {
  const seen = new Set(others.map(({ id }) => id));
  return entries.flatMap(({ id }, at): PathFinding[] => {
    const isRepeated = seen.has(id);
    seen.add(id);
    return isRepeated ? [{ code: 'COP-INSTRUMENT-002', path: [list, String(at), 'id'], values: { id } }] : [];
  });
}
