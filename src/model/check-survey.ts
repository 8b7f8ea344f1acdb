/** Owns the checks of a survey that a schema cannot express: unique ids, and scales and dimensions that exist. */
import type { SurveyFile } from './build-survey.js';
import type { PathFinding } from './path-finding.js';
import { suggestionFor } from './suggest.js';

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
    ...mixedScales(file),
    ...(findings.length === 0 ? emptyDimensions(file) : []),
    ...repeated('dimensions', file.dimensions),
    ...repeated('items', items, [...overall, ...open, ...(profile?.questions ?? [])]),
  ];
}

/** Items whose scale has other steps than that of the first item of their dimension. */
function mixedScales({ items, scales }: SurveyFile): PathFinding[] {
  const first = new Map<string, SurveyFile['items'][number]>();
  return items.flatMap((item, at): PathFinding[] => {
    if (item.dimension === undefined) return [];
    const other = first.get(item.dimension) ?? item;
    first.set(item.dimension, other);
    const [own, theirs] = [scales[item.scale], scales[other.scale]];
    if (!own || !theirs || own.max - own.min === theirs.max - theirs.min) return [];
    const values = { id: item.id, other: other.id };
    return [{ code: 'COP-INSTRUMENT-009', path: ['items', String(at), 'scale'], values }];
  });
}

/** A dimension without items has no score. Not looked at while an item names a dimension that does not exist. */
function emptyDimensions({ dimensions, items }: SurveyFile): PathFinding[] {
  return dimensions.flatMap(({ id }, at): PathFinding[] => {
    if (items.some(({ dimension }) => dimension === id)) return [];
    return [{ code: 'COP-INSTRUMENT-010', path: ['dimensions', String(at), 'id'], values: { id } }];
  });
}

function reference(
  id: string,
  found: string,
  known: readonly string[],
  path: readonly string[],
): PathFinding[] {
  if (known.includes(found)) return [];
  return [{ code: 'COP-INSTRUMENT-008', path, values: { id, found }, ...suggestionFor(found, known) }];
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
