/** Owns comparisons of IT tools for tests: short ones by hand, and arbitrary ones. */
import fc from 'fast-check';
import { comparisonOf } from '../../src/document/it-tools.js';
import { loadTemplate } from '../../src/io/load-template.js';
import { type FormValues, listControls } from '../../src/model/form-controls.js';
import type { KnockOut, ToolComparison } from '../../src/model/tool-comparison.js';

/** Criteria as `[weight, score of A, score of B…]`; `undefined` is a blank. */
export function comparison(
  criteria: readonly (readonly (number | undefined)[])[],
  knockOuts: readonly (readonly (KnockOut | undefined)[])[] = [],
): ToolComparison {
  const tools = ['A', 'B', 'C', 'D', 'E'].slice(0, (criteria[0]?.length ?? 1) - 1);
  return {
    tools,
    criteria: criteria.map(([weight, ...scores], index) => ({ id: `c.${index + 1}`, weight, scores })),
    knockOuts: knockOuts.map((answers, index) => ({ id: `k.${index + 1}`, answers })),
  };
}

export const template = loadTemplate('it-tools', 'fr');

/** Any filled form of the comparison of `tools` tools: each cell blank or a value it can hold. */
export function arbitraryTools(tools: number): fc.Arbitrary<FormValues> {
  const cells = listControls(template.structure, tools).filter(({ id }) => /\.(weight|tool-\d)$/.test(id));
  const value = (options: readonly string[]) =>
    options.length > 0
      ? fc.oneof(
          { weight: 5, arbitrary: fc.constant('yes') },
          { weight: 3, arbitrary: fc.constant(undefined) },
          { weight: 1, arbitrary: fc.constantFrom(...options) },
        )
      : fc.oneof(
          { weight: 3, arbitrary: fc.integer({ min: 0, max: 3 }).map(String) },
          { weight: 1, arbitrary: fc.constant(undefined) },
        );
  return fc
    .tuple(...cells.map(({ options }) => value(options)))
    .map((list) =>
      Object.fromEntries(
        list.flatMap((each, index) => (each === undefined ? [] : [[cells[index]!.id, each]])),
      ),
    );
}

export function compare(tools: readonly string[], values: FormValues): ToolComparison {
  return comparisonOf(template, tools, values);
}
