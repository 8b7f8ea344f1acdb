/** Owns recognising a response scale by the labels that were used of it. */
import type { KnownScalesFile, StepLabels } from '../model/known-scales.js';
import { LANGS, type Lang } from '../model/lang.js';
import { scaleSteps } from '../model/scale-steps.js';
import type { SurveyInstrument } from '../model/survey.js';
import type { SurveyTexts } from '../model/survey-texts.js';
import { looseKey, textKey } from './normalise-text.js';

export interface KnownScale {
  id: string;
  min: number;
  steps: readonly StepLabels[];
}

export interface KnownScales {
  scales: readonly KnownScale[];
  /** Keys of the labels of "no opinion". */
  special: ReadonlySet<string>;
}

/** A scale with the step of each label that was used of it. */
export interface ScaleFit {
  scale: KnownScale;
  /** Label as used → step, from 0. */
  steps: ReadonlyMap<string, number>;
  /** The language that most labels are in. */
  lang: Lang;
}

/** The scales of the file, and those of the survey that ships with all its wordings. */
export function gatherScales(
  file: KnownScalesFile,
  instrument: SurveyInstrument,
  texts: readonly SurveyTexts[],
): KnownScales {
  const own = Object.entries(instrument.scales).flatMap(([id, { min, max }]): KnownScale[] => {
    if (max - min > 6) return [];
    const values = scaleSteps({ min, max });
    return [{ id, min, steps: values.map((value) => labelsOfStep(id, value, texts)) }];
  });
  const others = Object.entries(file.scales).map(([id, scale]) => ({ id, ...scale }));
  const special = LANGS.flatMap((lang) => file.special[lang] ?? []).map(looseKey);
  return { scales: [...own, ...others], special: new Set(special) };
}

function labelsOfStep(id: string, value: string, texts: readonly SurveyTexts[]): StepLabels {
  const labels: Partial<Record<Lang, readonly string[]>> = {};
  for (const { lang, scales } of texts) {
    const { options = {}, aliases = {} } = scales[id] ?? {};
    labels[lang] = [...(options[value] ? [options[value]] : []), ...(aliases[value] ?? [])];
  }
  return labels;
}

/**
 * Every scale that knows all labels, each on a step of its own in its language; fewest steps first. Two wordings of one step
 * in one language count only when one is a form of the other (satisfait, satisfaite).
 */
export function fitScales(labels: readonly string[], { scales }: KnownScales): ScaleFit[] {
  if (labels.length === 0) return [];
  return scales
    .flatMap((scale) => fitScale(scale, labels) ?? [])
    .sort((a, b) => a.scale.steps.length - b.scale.steps.length);
}

function fitScale(scale: KnownScale, labels: readonly string[]): ScaleFit | undefined {
  const steps = new Map<string, number>();
  const taken = new Map<string, string>();
  const votes = new Map<Lang, number>();
  for (const label of labels) {
    const found = findStep(scale, label);
    if (!found) return undefined;
    for (const lang of found.langs) votes.set(lang, (votes.get(lang) ?? 0) + 1);
    const place = `${found.step} ${found.langs[0]}`;
    const other = taken.get(place);
    if (other !== undefined && !isForm(other, label)) return undefined;
    taken.set(place, label);
    steps.set(label, found.step);
  }
  const [lang] = [...votes].sort((a, b) => b[1] - a[1] || LANGS.indexOf(a[0]) - LANGS.indexOf(b[0]))[0]!;
  return { scale, steps, lang };
}

function findStep(scale: KnownScale, label: string): { step: number; langs: Lang[] } | undefined {
  const key = looseKey(label);
  for (const [step, byLang] of scale.steps.entries()) {
    const langs = LANGS.filter((lang) => byLang[lang]?.some((known) => looseKey(known) === key));
    if (langs.length > 0) return { step, langs };
  }
  return undefined;
}

function isForm(one: string, other: string): boolean {
  const [a, b] = [textKey(one), textKey(other)].sort((x, y) => x.length - y.length);
  return looseKey(b!).startsWith(looseKey(a!).slice(0, -2));
}
