/** Owns the format-neutral building blocks of every report and document: what is said, never how a format shows it. */

import type { Text } from '../model/text.js';
import type { Chart } from './chart.js';

export type Block =
  | Heading
  | Paragraph
  | BulletList
  | Table
  | KeyValues
  | AlertBox
  | ChartBlock
  | Field
  | Choice
  | PageBreak;

export interface Heading {
  kind: 'heading';
  level: 1 | 2 | 3;
  text: Text;
}

export interface Paragraph {
  kind: 'paragraph';
  /** Spans that follow each other in one paragraph. */
  spans: readonly Span[];
  role?: 'lead' | 'note' | 'caption' | 'quote';
}

export interface Span {
  /** A line feed in it is a line break. */
  text: Text;
  strong?: boolean;
  /** Second to what it stands beside, such as a help line: smaller or greyer where a format can. */
  quiet?: boolean;
  /** http(s) only; a renderer that cannot link shows the text alone. */
  href?: string;
}

export interface BulletList {
  kind: 'list';
  ordered: boolean;
  items: readonly (readonly Span[])[];
  /** A clickable box before each item, ticked or not. */
  checks?: readonly boolean[];
  /** What names each box when a filled form is read back. */
  checkIds?: readonly string[];
  /** The answers to one question: on paper they stay on one page. */
  isAnswers?: boolean;
}

export interface Table {
  kind: 'table';
  /** Stable id, for sheet names and anchors. */
  id: string;
  /** What the table holds, for a screen reader. */
  caption: Text;
  /** A short name, for the tab of its sheet; the caption where left out. */
  name?: Text;
  columns: readonly Column[];
  rows: readonly (readonly Cell[])[];
  /** True when the first cell of a row is its header. */
  rowHeaders: boolean;
  /** One a row where given: 0 for a row that stands for a group, 1 for a row under it (shown indented). */
  rowLevels?: readonly (0 | 1)[];
  /** Colours behind its scores 0–100, from low to high, where a format can: the numbers say the same. */
  heat?: boolean;
}

export interface Column {
  id: string;
  header: Text;
  align?: 'start' | 'end' | 'center';
  /** Relative weight of the width; 1 when left out. */
  weight?: number;
}

export type Cell =
  | { kind: 'text'; spans: readonly Span[] }
  /** A number with how it is shown; the value itself goes unrounded into xlsx, csv and json. */
  | { kind: 'number'; value: number; show: 'score' | 'decimal' | 'integer' | 'percent' }
  /** No number, and why, in words (never an empty cell that could pass for zero). */
  | { kind: 'missing'; reason: Text }
  /** A score 0–100 shown with a bar beside its number. */
  | { kind: 'bar'; value: number }
  /** An ISO date; a date that can be sorted where a format can. */
  | { kind: 'date'; iso: string }
  | { kind: 'status'; status: string; text: Text }
  /** To be written in by hand, `lines` high; the value of a date is an ISO date. */
  | { kind: 'blank'; lines: number; id: string; value?: string; label: Text; input?: Field['input'] }
  /** Boxes to tick; `id` names the field when a filled form is read back. */
  | { kind: 'choice'; id: string; label: Text; options: readonly ChoiceOption[]; multiple: boolean };

export interface ChoiceOption {
  id: string;
  label: Text;
  selected: boolean;
}

export interface KeyValues {
  kind: 'key-values';
  pairs: readonly { key: Text; value: readonly Span[] }[];
}

export interface AlertBox {
  kind: 'alert';
  level: 'note' | 'warning' | 'critical' | 'good';
  title: Text;
  spans: readonly Span[];
}

export interface ChartBlock {
  kind: 'chart';
  chart: Chart;
}

/** A labelled blank to write in, or what is known already. */
export interface Field {
  kind: 'field';
  id: string;
  label: Text;
  hint?: Text;
  lines: number;
  value?: string;
  input: 'text' | 'date' | 'number';
  /** Room over the whole width, below its label. */
  wide?: boolean;
}

export interface Choice {
  kind: 'choice';
  id: string;
  label: Text;
  options: readonly ChoiceOption[];
  multiple: boolean;
}

interface PageBreak {
  kind: 'page-break';
}

/** A whole report or document before it has a format. */
export interface Report {
  id: string;
  title: Text;
  subtitle?: Text;
  /** ISO date shown on it. */
  date: string;
  lang: string;
  orientation: 'portrait' | 'landscape';
  /** Meant to fit one page: less room between things. */
  dense?: boolean;
  /** A table of contents before the first heading, of headings down to this level; none when left out. */
  contentsDepth?: Heading['level'];
  /** The CoP it is about; undefined for a blank document. */
  copName?: string;
  blocks: readonly Block[];
}

/** Words within a paragraph; `rest` says how they stand out. */
export function span(text: Text, rest: Omit<Span, 'text'> = {}): Span {
  return { text, ...rest };
}

/** Starts a new line within one run of spans. */
export const LINE_END: Span = { text: { kind: 'literal', text: '\n' } };

/** A paragraph of one text. */
export function paragraph(text: Text, role?: Paragraph['role']): Paragraph {
  return role ? { kind: 'paragraph', spans: [{ text }], role } : { kind: 'paragraph', spans: [{ text }] };
}

/** The title of a report stands above level 1. */
export function heading(level: Heading['level'], text: Text): Heading {
  return { kind: 'heading', level, text };
}

/** A list without numbers, a line an item. */
export function bulletList(items: BulletList['items']): BulletList {
  return { kind: 'list', ordered: false, items };
}

/** Blocks under their heading (a message id); nothing at all when there are none. */
export function section(
  level: Heading['level'],
  title: string,
  blocks: readonly (Block | undefined)[],
): Block[] {
  const known = blocks.filter((block) => block !== undefined);
  return known.length === 0 ? [] : [heading(level, { kind: 'message', id: title }), ...known];
}

/** A cell of one text; `rest` says how it stands out. */
export function textCell(text: Text, rest: Omit<Span, 'text'> = {}): Cell {
  return { kind: 'text', spans: [{ text, ...rest }] };
}
