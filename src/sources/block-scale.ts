/** Owns which scale columns of an unknown questionnaire share: one that is known by its labels, or a range of numbers. */

import type { Lang } from '../model/lang.js';
import type { InspectedColumn } from '../model/survey-inspection.js';
import { isEmptyWord } from './empty-words.js';
import { fitScales, type KnownScale, type KnownScales, type ScaleFit } from './known-scales.js';
import { looseKey } from './normalise-text.js';

/** How the answers of a block become numbers: by known labels, or because they are numbers already. */
export interface BlockScale {
  /** Id of the known scale, or `numbers-1-to-5` and the like. */
  id: string;
  min: number;
  max: number;
  known: KnownScale | null;
  lang: Lang | null;
  /** Labels as the export writes them, by step from 0; those of "no opinion" apart. */
  labels: readonly (readonly string[])[];
  special: readonly string[];
}

/** Scales of numbers that questionnaires use. */
const NUMBER_RANGES: readonly (readonly [number, number])[] = [
  [1, 4],
  [1, 5],
  [1, 6],
  [1, 7],
  [0, 10],
  [1, 10],
];
/** A scale is told from at least as many of its steps. */
const FEWEST_STEPS = 2;

/** Labels of "no opinion" and of nothing at all are no steps. */
function stepLabels({ labels }: InspectedColumn, { special }: KnownScales): string[] {
  return labels
    .map(({ label }) => label)
    .filter((label) => !special.has(looseKey(label)) && !isEmptyWord(label));
}

/** Ids of the scales that the labels of a column fit, `numbers` among them; none for a column with too few of them. */
export function fitsOf(column: InspectedColumn, scales: KnownScales): string[] {
  const labels = stepLabels(column, scales);
  if (labels.length < FEWEST_STEPS) return [];
  if (labels.every(isWholeNumber)) return numberRange([labels]) ? ['numbers'] : [];
  return fitScales(labels, scales).map(({ scale }) => scale.id);
}

function isWholeNumber(label: string): boolean {
  return /^\d{1,2}([.,]0+)?$/.test(label);
}

/** Columns of one group that share a scale. */
export interface ScaledColumns {
  scale: BlockScale;
  columns: readonly InspectedColumn[];
}

/** One part a scale: first the scale that fits most columns of the group, then that of the rest. */
export function cutByScale(
  members: readonly InspectedColumn[],
  scales: KnownScales,
  popular: ReadonlyMap<string, number>,
): ScaledColumns[] {
  const parts: ScaledColumns[] = [];
  let rest = [...members];
  while (rest.length > 0) {
    const [first] = rest;
    const numbers = rest.filter((column) => stepLabels(column, scales).every(isWholeNumber));
    const part = numbers.includes(first!) ? numberPart(numbers, scales) : labelPart(rest, scales, popular);
    if (!part) break;
    parts.push(part);
    rest = rest.filter((column) => !part.columns.includes(column));
  }
  return parts;
}

function labelPart(
  members: readonly InspectedColumn[],
  scales: KnownScales,
  popular: ReadonlyMap<string, number>,
): ScaledColumns | undefined {
  let columns: InspectedColumn[] = [];
  let fits: ScaleFit[] = [];
  for (const column of members) {
    const labels = [...columns, column].flatMap((member) => stepLabels(member, scales));
    const wider = fitScales([...new Set(labels)], scales);
    if (wider.length === 0) continue;
    columns = [...columns, column];
    fits = wider;
  }
  const fewest = fits[0]?.scale.steps.length;
  const candidates = fits.filter(({ scale }) => scale.steps.length === fewest);
  const fit = candidates.sort((a, b) => (popular.get(b.scale.id) ?? 0) - (popular.get(a.scale.id) ?? 0))[0];
  if (!fit) return undefined;
  const { scale, steps, lang } = fit;
  const labels = scale.steps.map((_, step) =>
    [...steps].flatMap(([label, at]) => (at === step ? [label] : [])),
  );
  const special = specialLabels(columns, scales);
  const max = scale.min + scale.steps.length - 1;
  return { columns, scale: { id: scale.id, min: scale.min, max, known: scale, lang, labels, special } };
}

function numberPart(columns: readonly InspectedColumn[], scales: KnownScales): ScaledColumns | undefined {
  const range = numberRange(columns.map((column) => stepLabels(column, scales)));
  if (!range) return undefined;
  const [min, max] = range;
  const labels = Array.from({ length: max - min + 1 }, (_, step) => [String(min + step)]);
  const id = `numbers-${min}-to-${max}`;
  const special = specialLabels(columns, scales);
  return { columns, scale: { id, min, max, known: null, lang: null, labels, special } };
}

/** The smallest usual range that holds all numbers. */
function numberRange(all: readonly (readonly string[])[]): readonly [number, number] | undefined {
  const numbers = all.flat().map((label) => Number(label.replace(',', '.')));
  return NUMBER_RANGES.find(([min, max]) => numbers.every((number) => number >= min && number <= max));
}

function specialLabels(columns: readonly InspectedColumn[], { special }: KnownScales): string[] {
  const labels = columns.flatMap((column) => column.labels.map(({ label }) => label));
  return [...new Set(labels.filter((label) => special.has(looseKey(label))))];
}
