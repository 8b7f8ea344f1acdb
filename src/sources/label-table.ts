/** Owns which labels stand for which codes on one scale or list of options: those of every language, aliases, special answers. */
import { NO_OPINION } from '../model/responses.js';
import { scaleSteps } from '../model/scale-steps.js';
import type { SurveyScale } from '../model/survey.js';
import type { SurveyTexts } from '../model/survey-texts.js';
import { isNumber, LabelLookup, type LabelTable } from './label-lookup.js';

/** The labels of a scale in every language, its aliases, its numbers and its special answers. */
export function scaleLabels(id: string, scale: SurveyScale, texts: readonly SurveyTexts[]): LabelTable {
  const names = stepNames(scale);
  const entries = texts.flatMap(({ scales }) => {
    const { options = {}, aliases = {} } = scales[id] ?? {};
    return names.flatMap((name) =>
      [options[name], ...(aliases[name] ?? [])].map((label) => ({ name, label })),
    );
  });
  const codes = new Map(names.map((name, place) => [name, isNumber(name) ? place : NO_OPINION]));
  const numbers = { codeOf: (value: number) => valueCode(value, scale), max: scale.max };
  return new LabelLookup(names, codes, entries, { numbers, placesFrom: scale.min });
}

/** The labels of a profile question's options in every language, and the options' ids. */
export function optionLabels(
  id: string,
  options: readonly string[],
  texts: readonly SurveyTexts[],
): LabelTable {
  const entries = texts.flatMap(({ profile }) =>
    options.map((name) => ({ name, label: profile?.[id]?.options[name] })),
  );
  const codes = new Map(options.map((name, place) => [name, place]));
  return new LabelLookup(options, codes, entries, { placesFrom: 1 });
}

/** Every step of a scale in its order (`1` … `5`), then its special answers. */
function stepNames({ min, max, special }: SurveyScale): string[] {
  const values = scaleSteps({ min, max });
  return [...values, ...special];
}

function valueCode(value: number, { min, max }: SurveyScale): number | undefined {
  return value >= min && value <= max ? value - min : undefined;
}
