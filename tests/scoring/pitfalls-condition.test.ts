/** Each comparison of each rule, changed in one way: some case must tell. */
import { describe, expect, it } from 'vitest';
import type { Comparison, Condition, PitfallRule } from '../../src/model/pitfall.js';
import { assess, CASES, rules } from './pitfall-cases.js';

/** Each comparison of a condition, changed in one way; a part that is taken out leaves the others. */
function mutate(condition: Condition, change: (one: Comparison) => Condition | undefined): Condition[] {
  if ('input' in condition) {
    const changed = change(condition);
    return changed ? [changed] : [];
  }
  const parts = 'all' in condition ? condition.all : condition.any;
  return parts.flatMap((part, place) =>
    mutate(part, change).map((changed): Condition => {
      const others = parts.map((other, index) => (index === place ? changed : other));
      return 'all' in condition ? { all: others } : { any: others };
    }),
  );
}

const OTHER_SIDE = { atLeast: 'above', above: 'atLeast', atMost: 'below', below: 'atMost' } as const;

/** The same threshold, taken the other way when a value stands exactly on it. */
function swapEdge(one: Comparison): Comparison | undefined {
  const operator = (['atLeast', 'above', 'atMost', 'below'] as const).find((name) => one[name] !== undefined);
  if (!operator) return undefined;
  const { [operator]: threshold, ...rest } = one;
  return { ...rest, [OTHER_SIDE[operator]]: threshold };
}

/** Always true, whatever the value; unknown as before where there is none. */
const accept = ({ input }: Comparison): Condition => ({
  any: [
    { input, is: 'never' },
    { input, above: -1e9 },
    { input, is: 'solicited' },
    { input, is: 'spontaneous' },
  ],
});

describe('every comparison of every rule', () => {
  const verdicts = (tried: readonly PitfallRule[]) =>
    JSON.stringify(
      CASES.flatMap(([, raises, justNot]) =>
        [raises, justNot].map((one) => {
          const { pitfalls } = assess(one, undefined, tried);
          return pitfalls.map(({ id, level, stronger = false, theme: about = '' }) => [
            id,
            level,
            stronger,
            about,
          ]);
        }),
      ),
    );
  const before = verdicts(rules);
  const mutants = rules.flatMap((rule) => {
    const { stronger } = rule;
    const swapped = [
      ...mutate(rule.when, swapEdge).map((when) => ({ ...rule, when })),
      ...(stronger ? mutate(stronger.when, swapEdge) : []).map((when) => ({
        ...rule,
        stronger: { ...stronger, when },
      })),
    ];
    const accepting = mutate(rule.when, accept).map((when) => ({ ...rule, when }));
    const name = (kind: string, index: number) => `${rule.id}: ${kind} ${index + 1}`;
    return [
      ...swapped.map((mutant, index) => [name('edge', index), mutant] as const),
      ...accepting.map((mutant, index) => [name('accepting', index), mutant] as const),
    ];
  });

  it.each(mutants)(
    'is held by a case on its very edge, and by one that it alone decides (%s)',
    (_, mutant) => {
      const tried = rules.map((rule) => (rule.id === mutant.id ? (mutant as PitfallRule) : rule));
      expect(verdicts(tried)).not.toBe(before);
    },
  );
});
