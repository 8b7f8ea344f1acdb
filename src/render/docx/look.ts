/** Owns how a Word document looks: colours, sizes, margins; ours, or around the accent of a house template. */

/** Six-digit RGB. Text has at least 4.5:1 on white and on the tint it stands on (WCAG 2.2 AA); a test measures it. */
export interface Look {
  text: string;
  accent: string;
  quiet: string;
  rule: string;
  tint: string;
  good: string;
  goodTint: string;
  warning: string;
  warningTint: string;
  critical: string;
  criticalTint: string;
  /** Colours of the series of a chart, told apart by people who are colour-blind too (after Okabe and Ito, darkened). */
  series: readonly string[];
}

export const OUR_LOOK: Look = {
  text: '1F2933',
  accent: '1B4F6B',
  quiet: '565F66',
  rule: 'B8C4CB',
  tint: 'EBF2F5',
  good: '2B6339',
  goodTint: 'EAF4EC',
  warning: '8A4B08',
  warningTint: 'FCF3E6',
  critical: '9B1C24',
  criticalTint: 'FBECEC',
  series: ['1B4F6B', 'C2570C', '5B8C3E', '7A4E9E', '9A7B1F', '4B5563'],
};

/** Our look with the accent of a house, where that can be read as text; greys in its place otherwise. */
export function houseLook(accent: string | undefined): Look {
  const isLegible = accent !== undefined && contrast(accent, 'F2F2F2') >= 4.5;
  const own = isLegible ? accent : '404040';
  return {
    ...OUR_LOOK,
    accent: own,
    rule: 'BFBFBF',
    tint: 'F2F2F2',
    series: [own, ...OUR_LOOK.series.slice(1)],
  };
}

/** Contrast of two colours after WCAG 2.2: 1 (the same) to 21 (black on white). */
export function contrast(first: string, second: string): number {
  const [dark, light] = [luminance(first), luminance(second)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = [0, 2, 4].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** On every computer, or with a twin of the same widths (Liberation Sans): pages break alike everywhere. */
export const FONT = 'Arial';

/** A4 in twips (twentieths of a point), portrait. */
export const PAGE = {
  width: 11_906,
  height: 16_838,
  margin: 1_134,
  denseMargin: 850,
  headerMargin: 510,
} as const;

/** Height of one line to write in by hand, in twips. */
export const WRITING_LINE = 400;

/** The width that text has on a page of ours, in twips. */
export function textWidth(orientation: 'portrait' | 'landscape', dense: boolean): number {
  const margin = dense ? PAGE.denseMargin : PAGE.margin;
  return (orientation === 'portrait' ? PAGE.width : PAGE.height) - 2 * margin;
}
