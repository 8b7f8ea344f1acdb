/** Owns writing down a sheet: text over the whole width, one thing under the other, rows high enough for it. */

import type { Translator } from '../../i18n/translator.js';
import { sum } from '../../model/sum.js';
import type { Span } from '../../report/blocks.js';
import type { Cell } from './book/cell.js';
import type { Sheet } from './book/sheet.js';
import type { ChartAnchor } from './charts/native-chart.js';
import { BOX, COLOURS, fill, font, LEVEL_FILLS, STYLES, WRAP } from './looks.js';
import { writeSpans } from './rich-text.js';
import { safeText } from './safe-text.js';
import { countLines, heightFor } from './text-height.js';
import { writeLink, writeText } from './write-cell.js';

const ROW_POINTS = 15;
/** What an upright A4 page holds, a little less for other fonts. */
const PAGE_POINTS = 715;
/** The line below a chart that says what it shows. */
const CAPTION_POINTS = 18;
/** Characters over its width; a wider sheet is made smaller when it is printed, so a page holds more of it. */
const PAGE_CHARACTERS = 92;

export type FlowStyle = keyof typeof STYLES;

const SIZES: Partial<Record<FlowStyle, number>> = {
  title: 20,
  subtitle: 12,
  heading1: 15,
  heading2: 13,
  lead: 13,
  note: 10,
};

/** A place on a sheet that moves down as things are written. Columns are 1-based; the width is in characters. */
export class Flow {
  readonly sheet: Sheet;
  readonly columns: number;
  /** The next free row, 1-based. */
  row = 1;
  readonly #widths: readonly number[];
  /** The first row of this page. */
  #pageStart = 1;
  /** The first of the headings that nothing but a gap has followed yet. */
  #heading: number | undefined;
  #headingEnd = 0;

  constructor(sheet: Sheet, widths: readonly number[]) {
    this.sheet = sheet;
    this.columns = widths.length;
    this.#widths = widths;
    sheet.setWidths(widths);
  }

  get width(): number {
    return sum(this.#widths);
  }

  text(text: string, style: FlowStyle): this {
    const heading = style.startsWith('heading') ? (this.#heading ?? this.row) : undefined;
    const cell = this.#wideCell();
    writeText(cell, text, STYLES[style]);
    if (!('alignment' in STYLES[style])) cell.alignment = { vertical: 'middle', wrapText: true };
    this.#advance(countLines(text, this.width, SIZES[style]), SIZES[style]);
    this.#heading = heading;
    this.#headingEnd = this.row;
    return this;
  }

  /** Text with strong and quiet parts, after a mark such as a bullet. */
  spans(spans: readonly Span[], translator: Translator, style: FlowStyle, mark = ''): this {
    const text = writeSpans(this.#wideCell(), spans, translator, { ...STYLES[style], before: mark });
    return this.#advance(countLines(text, this.width, SIZES[style]), SIZES[style]);
  }

  link(text: string, href: string, style: FlowStyle = 'body'): this {
    writeLink(this.#wideCell(), text, href, STYLES[style]);
    return this.#advance(countLines(text, this.width));
  }

  /** A link to a place in the same workbook (`'Sheet'!A1`). */
  sheetLink(text: string, target: string): this {
    const cell = this.#wideCell();
    cell.value = { text: safeText(text), place: target };
    cell.style = { font: font({ underline: true, color: { argb: COLOURS.accent } }), alignment: WRAP };
    return this.#advance(countLines(text, this.width));
  }

  /** A name in the first column, its value over the others. */
  pair(key: string, value: string): this {
    const first = this.sheet.cell(this.row, 1);
    writeText(first, key, { ...STYLES.cell, font: font({ bold: true }) });
    const rest = this.#merge(2);
    writeText(rest, value, STYLES.cell);
    const lines = Math.max(
      countLines(key, this.#widths[0]!),
      countLines(value, this.width - this.#widths[0]!),
    );
    return this.#advance(lines);
  }

  /** A pair whose name is a link to a place in the same workbook. */
  linkedPair(key: string, target: string, value: string): this {
    const row = this.row;
    this.pair(key, value);
    const cell = this.sheet.cell(row, 1);
    cell.value = { text: safeText(key), place: target };
    cell.font = font({ underline: true, color: { argb: COLOURS.accent } });
    return this;
  }

  /** A box whose colour only repeats what its label says. */
  alert(level: string, label: string, title: string, text: string): this {
    const look = { border: BOX, fill: fill(LEVEL_FILLS[level] ?? LEVEL_FILLS.note!), alignment: WRAP };
    writeText(this.sheet.cell(this.row, 1), label, { ...look, font: font({ bold: true }) });
    const cell = this.#merge(2);
    cell.value = {
      richText: [
        { text: safeText(title), font: font({ bold: true }) },
        { text: safeText(text === '' ? '' : `\n${text}`), font: font() },
      ],
    };
    cell.style = look;
    const width = this.width - this.#widths[0]!;
    return this.#advance(countLines(title, width) + (text === '' ? 0 : countLines(text, width)));
  }

  gap(points = 8): this {
    this.sheet.row(this.row).height = points;
    this.row += 1;
    return this;
  }

  /** What follows starts on a new page of paper. */
  breakPage(): this {
    return this.#breakBefore(this.row);
  }

  #breakBefore(row: number): this {
    if (row > 1) this.sheet.row(row - 1).breakAfter = true;
    this.#pageStart = row;
    return this;
  }

  /** Leaves room for a chart about `points` high and tells where it is: on the next page, with its heading, if this is full. */
  reserve(points: number): ChartAnchor {
    // Only a gap may stand between a heading and the chart that it goes with.
    const isHeaded = this.#heading !== undefined && this.row - this.#headingEnd <= 1;
    const start = isHeaded ? this.#heading! : this.row;
    const end = this.#heightOf(this.#pageStart, this.row) + points + CAPTION_POINTS;
    if (start > this.#pageStart && end > this.#pagePoints) {
      this.#breakBefore(start);
    }
    this.#heading = undefined;
    const from = { column: 0, row: this.row - 1 };
    this.row += Math.max(1, Math.round(points / ROW_POINTS));
    return { from, to: { column: this.columns, row: this.row - 1 } };
  }

  /** The row just written is the first of a new page, by itself; a heading goes with it. */
  #turnPage(heading: number | undefined): void {
    if (heading !== undefined && heading > this.#pageStart) this.#breakBefore(heading);
    else this.#pageStart = this.row - 1;
  }

  get #pagePoints(): number {
    return PAGE_POINTS * Math.max(1, this.width / PAGE_CHARACTERS);
  }

  #heightOf(from: number, to: number): number {
    let points = 0;
    for (let row = from; row < to; row += 1) points += this.sheet.row(row).height ?? ROW_POINTS;
    return points;
  }

  #wideCell(): Cell {
    return this.#merge(1);
  }

  #merge(first: number): Cell {
    if (first < this.columns) this.sheet.merge(this.row, first, this.columns);
    return this.sheet.cell(this.row, first);
  }

  #advance(lines: number, sizePt = 11): this {
    const heading = this.#heading;
    this.#heading = undefined;
    this.sheet.row(this.row).height = heightFor(lines, sizePt);
    this.row += 1;
    if (this.#heightOf(this.#pageStart, this.row) > this.#pagePoints) this.#turnPage(heading);
    return this;
  }
}
