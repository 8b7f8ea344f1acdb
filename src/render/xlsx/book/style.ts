/** Owns how a cell can look: the part of SpreadsheetML that our workbooks use. Styles are values, never changed once made. */

export interface Colour {
  /** Eight hexadecimal digits, opacity first (`FF1F4E79`). */
  readonly argb: string;
}

export interface Font {
  readonly name?: string;
  /** Points. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly underline?: boolean;
  readonly color?: Colour;
}

/** A solid fill. A conditional format takes its colour from `bgColor`, a cell from `fgColor`. */
export interface Fill {
  readonly fgColor?: Colour;
  readonly bgColor?: Colour;
}

export interface Edge {
  readonly style: 'thin' | 'medium';
  readonly color: Colour;
}

export const SIDES = ['left', 'right', 'top', 'bottom'] as const;
export type Borders = Readonly<Partial<Record<(typeof SIDES)[number], Edge>>>;

export interface Alignment {
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'middle';
  readonly wrapText?: boolean;
  readonly indent?: number;
}

export interface Style {
  readonly font?: Font;
  readonly fill?: Fill;
  readonly border?: Borders;
  readonly alignment?: Alignment;
  readonly numFmt?: string;
  /** A cell is locked on a protected sheet unless this says otherwise. */
  readonly protection?: { readonly locked: boolean };
}

/** What a conditional format changes. */
export type FormatStyle = Pick<Style, 'font' | 'fill'>;
