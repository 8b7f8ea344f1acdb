/** Owns a comparison as JSON: the contract that other programs read, with answers written as in a file of answers. */
import type { CompassComparison } from '../../model/compass-comparison.js';
import { plainValue } from '../../model/format-answers.js';
import { plainResult } from './compass-json.js';
import { formatJson } from './format-json.js';

/** The text of the file; answers are values, or names of special answers. */
export function renderComparisonJson(comparison: CompassComparison): string {
  if (comparison.by === 'raters') {
    const { together, items } = comparison;
    return formatJson({
      ...comparison,
      items: items.map((item) => ({
        ...item,
        answers: item.answers.map(plainValue),
        together: plainValue(item.together),
      })),
      together: plainResult(together),
    });
  }
  const { moved, promises } = comparison;
  return formatJson({
    ...comparison,
    moved: moved.map((one) => ({ ...one, from: plainValue(one.from), to: plainValue(one.to) })),
    promises: promises.map((one) => ({ ...one, from: plainValue(one.from), to: plainValue(one.to) })),
  });
}
