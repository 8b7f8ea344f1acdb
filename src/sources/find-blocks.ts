/** Owns finding the blocks of statements in an export of an unknown questionnaire: columns that belong together and share a scale. */
import type { InspectedColumn } from '../model/survey-inspection.js';
import { cutByScale, fitsOf, type ScaledColumns } from './block-scale.js';
import type { KnownScales } from './known-scales.js';

export interface Block extends ScaledColumns {
  /** What its columns share: the question above a grid, or the beginning of their codes; null when only their place. */
  name: string | null;
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
/** The closed questions of an export that nothing is known of, sorted by what can be made of them. */
export function findBlocks(columns: readonly InspectedColumn[], scales: KnownScales): FoundBlocks {
  const closed = columns.filter(
    ({ use, content }) => use === 'unmapped' && (content === 'closed' || content === 'number'),
  );
  const fitted = closed.map((column) => ({ column, fits: fitsOf(column, scales) }));
  const usable = fitted.filter(({ fits }) => fits.length > 0);
  const popular = countFits(usable.map(({ fits }) => fits));
  const groups = columnsTogether(usable.map(({ column }) => column));
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

function countFits(all: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const id of all.flat()) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

/** A question with no more answers is none of a scale. */
const YES_AND_NO = 2;

/** Yes and no, and lists of things, are choices; neither is a scale. */
function isChoice({ labels, content }: InspectedColumn): boolean {
  return content === 'closed' && labels.length > YES_AND_NO;
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
function columnsTogether(
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
