/** Owns how cells look: one set of fonts, fills and borders for every workbook. */
import type { Alignment, Borders, Edge, Fill, Font, Style } from './book/style.js';

export const COLOURS = {
  ink: 'FF262626',
  soft: 'FF595959',
  accent: 'FF1F4E79',
  band: 'FFEAF1F8',
  rule: 'FFBFBFBF',
  white: 'FFFFFFFF',
  input: 'FFFFF8E1',
} as const;

/** Fills behind words that already say the same thing. */
export const LEVEL_FILLS: Readonly<Record<string, string>> = {
  acquired: 'FFDDEFE3',
  'in-progress': 'FFFFF2CC',
  'to-build': 'FFFBE3D6',
  'not-assessable': 'FFEDEDED',
  good: 'FFDDEFE3',
  note: 'FFEAF1F8',
  warning: 'FFFFF2CC',
  critical: 'FFFBE3D6',
};

const FONT = 'Calibri';

/** The font of all workbooks, but for what is said. */
export function font(rest: Font = {}): Font {
  return { name: FONT, size: 11, color: { argb: COLOURS.ink }, ...rest };
}

/** The fill of a cell; `argb` is eight hexadecimal digits. */
export function fill(argb: string): Fill {
  return { fgColor: { argb } };
}

const thin: Edge = { style: 'thin', color: { argb: COLOURS.rule } };
export const BOX: Borders = { top: thin, left: thin, bottom: thin, right: thin };
const UNDERLINE: Borders = {
  bottom: { style: 'medium', color: { argb: COLOURS.accent } },
};

export const WRAP: Alignment = { wrapText: true, vertical: 'top' };

export const STYLES = {
  title: { font: font({ size: 20, bold: true, color: { argb: COLOURS.accent } }) },
  subtitle: { font: font({ size: 12, color: { argb: COLOURS.soft } }) },
  heading1: { font: font({ size: 15, bold: true, color: { argb: COLOURS.accent } }), border: UNDERLINE },
  heading2: { font: font({ size: 13, bold: true, color: { argb: COLOURS.accent } }) },
  heading3: { font: font({ bold: true }) },
  lead: { font: font({ size: 13, bold: true }), alignment: WRAP },
  body: { font: font(), alignment: WRAP },
  note: { font: font({ size: 10, color: { argb: COLOURS.soft } }), alignment: WRAP },
  header: {
    font: font({ bold: true, color: { argb: COLOURS.white } }),
    fill: fill(COLOURS.accent),
    border: BOX,
    alignment: { wrapText: true, vertical: 'middle' },
  },
  cell: { font: font(), border: BOX, alignment: WRAP },
} as const satisfies Record<string, Style>;
