/** Owns how a Word document of ours looks when no house template says otherwise: colours, sizes, margins. */

/** Six-digit RGB. Every text colour has at least 4.5:1 on white and on the tint it stands on (WCAG 2.2 AA); a test measures it. */
export const COLOUR = {
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
} as const;

/** Colours of the series of a chart, told apart by people who are colour-blind too (after Okabe and Ito, darkened). */
export const SERIES_COLOURS = ['1B4F6B', 'C2570C', '5B8C3E', '7A4E9E', '9A7B1F', '4B5563'] as const;

/** On every computer, or with a twin of the same widths (Liberation Sans): pages break alike everywhere. */
export const FONT = 'Arial';

/** Twentieths of a point (twips): the unit of lengths in Word. */
export const TWIPS_PER_CM = 567;

/** A4 in twips, portrait. */
export const PAGE = { width: 11_906, height: 16_838, margin: 1_134, headerMargin: 567 } as const;

/** Height of one line to write in by hand. */
export const WRITING_LINE = 400;

/** The width that text has on a page of ours, in twips. */
export function textWidth(orientation: 'portrait' | 'landscape'): number {
  return (orientation === 'portrait' ? PAGE.width : PAGE.height) - 2 * PAGE.margin;
}
