/** Owns finding the blocks of statements in an export of an unknown questionnaire: columns that belong together and share a scale. */
import type { Lang } from '../model/lang.js';
import type { InspectedColumn } from '../model/survey-inspection.js';
import { fitScales, type KnownScale, type KnownScales, type ScaleFit } from './known-scales.js';
import { looseKey, textKey } from './normalise-text.js';

/** How the answers of a block become numbers: by known labels, or because they are numbers already. */
export interface BlockScale {
  /** Id of the known scale, or `numbers5` and the like. */
  id: string;
  min: number;
  max: number;
  known: KnownScale | null;
  lang: Lang | null;
  /** Labels as the export writes them, by step from 0; those of "no opinion" apart. */
  labels: readonly (readonly string[])[];
  special: readonly string[];
}

export interface Block {
  /** What its columns share: the question above a grid, or the beginning of their codes; null when only their place. */
  name: string | null;
  scale: BlockScale;
  columns: readonly InspectedColumn[];
}

export interface FoundBlocks {
  blocks: readonly Block[];
  /** One closed question with a known scale that stands alone. */
  singles: readonly Block[];
  /** Closed questions whose options have no known order. */
  unordered: readonly InspectedColumn[];
  /** Names of groups that mix several scales, and were cut. */
  mixed: readonly string[];
}

/** Ids of a question's statements: `affSat1`, `Q3_2`. */
const BEFORE_NUMBER = /^(.*?[\p{L}\d])(?:[\s._-]+(?:SQ|R)?)\d+[a-z]?$|^(.*?\p{L})\d+[a-z]?$/u;
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

export function findBlocks(columns: readonly InspectedColumn[], scales: KnownScales): FoundBlocks {
  const closed = columns.filter(
    ({ use, content }) => use === 'unmapped' && (content === 'closed' || content === 'number'),
  );
  const fitted = closed.map((column) => ({ column, fits: fitsOf(column, scales) }));
  const usable = fitted.filter(({ fits }) => fits.length > 0);
  const popular = countFits(usable.map(({ fits }) => fits));
  const groups = groupColumns(usable.map(({ column }) => column));
  const blocks: Block[] = [];
  const mixed: string[] = [];
  for (const { name, members } of groups) {
    const parts = cutByScale(members, scales, popular);
    if (parts.length > 1 && name !== null) mixed.push(name);
    blocks.push(...parts.map((part) => ({ name, ...part })));
  }
  return {
    blocks: blocks.filter(({ columns: members }) => members.length > 1),
    singles: blocks.filter(({ columns: members, scale }) => members.length === 1 && scale.known !== null),
    unordered: fitted
      .filter(({ fits, column }) => fits.length === 0 && isChoice(column))
      .map(({ column }) => column),
    mixed,
  };
}

/** Labels of "no opinion" and of nothing at all are no steps. */
function stepLabels({ labels }: InspectedColumn, { special }: KnownScales): string[] {
  return labels
    .map(({ label }) => label)
    .filter((label) => !special.has(looseKey(label)) && !isNothing(label));
}

function isNothing(label: string): boolean {
  return ['na', 'n/a', 'nan', 'null', 'n.v.t', 's.o'].includes(textKey(label));
}

function fitsOf(column: InspectedColumn, scales: KnownScales): string[] {
  const labels = stepLabels(column, scales);
  if (labels.length < FEWEST_STEPS) return [];
  if (labels.every(isWholeNumber)) return numberRange([labels]) ? ['numbers'] : [];
  return fitScales(labels, scales).map(({ scale }) => scale.id);
}

function isWholeNumber(label: string): boolean {
  return /^\d{1,2}([.,]0+)?$/.test(label);
}

function countFits(all: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const id of all.flat()) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

/** Yes and no, and lists of things, are choices; neither is a scale. */
function isChoice({ labels, content }: InspectedColumn): boolean {
  return content === 'closed' && labels.length > FEWEST_STEPS;
}

/** What the codes of one question begin with: `Q1` of `Q1[SQ001]`, `affSat` of `affSat1`; null for a code of its own. */
function questionOf(id: string): string | null {
  const bracket = id.indexOf('[');
  return bracket > 0 ? id.slice(0, bracket) : stemOf(id);
}

function stemOf(id: string): string | null {
  const match = BEFORE_NUMBER.exec(id);
  return match?.[1] ?? match?.[2] ?? null;
}

/** Columns under one question, or with codes that begin alike; else those that stand beside each other. */
function groupColumns(
  columns: readonly InspectedColumn[],
): { name: string | null; members: InspectedColumn[] }[] {
  const groups: { name: string | null; last: number; members: InspectedColumn[] }[] = [];
  for (const column of columns) {
    const name = column.group ?? questionOf(column.id ?? '');
    const open = groups.find(
      (group) => group.name === name && (name !== null || group.last === column.index - 1),
    );
    if (open) {
      open.members.push(column);
      open.last = column.index;
    } else groups.push({ name, last: column.index, members: [column] });
  }
  return groups;
}

type Part = Pick<Block, 'scale' | 'columns'>;

/** One part a scale: first the scale that fits most columns of the group, then that of the rest. */
function cutByScale(
  members: readonly InspectedColumn[],
  scales: KnownScales,
  popular: ReadonlyMap<string, number>,
): Part[] {
  const parts: Part[] = [];
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
): Part | undefined {
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

function numberPart(columns: readonly InspectedColumn[], scales: KnownScales): Part | undefined {
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
