/** Owns letting the labels of a saved mapping win over what a label table knows by itself. */
import { BLANK } from '../model/responses.js';
import type { SurveyMapping } from '../model/survey-mapping.js';
import type { LabelTable } from './label-lookup.js';
import { textKey } from './normalise-text.js';

/** `owners` from the most general to the most special: `*`, the scale, the item. The later one wins. */
export function withMappedLabels(
  table: LabelTable,
  owners: readonly string[],
  mapping: SurveyMapping | null,
): LabelTable {
  const answers = new Map<string, string>();
  for (const owner of owners) {
    for (const [label, answer] of mapping?.labels.get(owner) ?? []) answers.set(textKey(label), answer);
  }
  if (answers.size === 0) return table;
  return {
    codeOf: (cell) => {
      const answer = answers.get(textKey(cell));
      if (answer === undefined) return table.codeOf(cell);
      return answer === 'blank' ? BLANK : table.codeOf(answer);
    },
    nearest: (cell) => table.nearest(cell),
    nameOf: (code) => table.nameOf(code),
  };
}
