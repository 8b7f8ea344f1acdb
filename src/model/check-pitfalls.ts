/** Owns the checks of pitfalls that a schema cannot express: unique ids, inputs that exist. */
import { type CompassInstrument, listItems, listThemes } from './compass.js';
import type { PathFinding } from './path-finding.js';
import { type PitfallRule, PLAIN_INPUTS } from './pitfall.js';
import { inputsOf } from './pitfall-inputs.js';
import { suggestionFor } from './suggest.js';
import { listSurveyItems, type SurveyInstrument } from './survey.js';

/** Every name that a rule may read. */
export function listInputs(compass: CompassInstrument, survey: SurveyInstrument): string[] {
  const scores = [
    ...compass.phases.map(({ id }) => `phase.${id}`),
    ...listThemes(compass).map(({ id }) => `theme.${id}`),
  ];
  return [
    ...PLAIN_INPUTS,
    ...scores,
    ...scores.map((name) => `previous.${name}`),
    ...listItems(compass).map(({ id }) => `item.${id}`),
    ...survey.dimensions.map(({ id }) => `survey.dimension.${id}`),
    ...listSurveyItems(survey).map(({ id }) => `survey.item.${id}`),
  ];
}

/** Findings about rules that have the right form already; `inputs` are the names they may read. */
export function checkPitfalls(rules: readonly PitfallRule[], inputs: readonly string[]): PathFinding[] {
  const known = new Set(inputs);
  return rules.flatMap((rule, index): PathFinding[] => {
    const path = ['rules', String(index)];
    const twice = rules.findIndex(({ id }) => id === rule.id) !== index;
    const duplicate: PathFinding = {
      code: 'COP-INSTRUMENT-002',
      path: [...path, 'id'],
      values: { id: rule.id },
    };
    const unknown = inputsOf(rule).filter((input) => !known.has(input));
    return [
      ...(twice ? [duplicate] : []),
      ...[...new Set(unknown)].map((input): PathFinding => {
        const values = { id: rule.id, input };
        return { code: 'COP-PITFALLS-002', path, values, ...suggestionFor(input, inputs) };
      }),
    ];
  });
}
