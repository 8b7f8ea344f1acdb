/** Owns how series are told apart: colour-blind safe colours, and a pattern, marker and dash of their own. */

/** After Okabe and Ito (2008), darkened where needed to stand out from white by 3:1 or more. */
export const SERIES_COLOURS = ['0072B2', 'D55E00', '00795C', 'A64D84', '4D4D4D', '8C6D00'] as const;
const PATTERNS = ['solid', 'wdUpDiag', 'smGrid', 'dkHorz', 'pct50', 'wdDnDiag'] as const;
const MARKERS = ['circle', 'diamond', 'square', 'triangle', 'x', 'star'] as const;
const DASHES = ['solid', 'dash', 'sysDot', 'dashDot', 'lgDash', 'sysDashDot'] as const;

export const REFERENCE_COLOUR = '595959';

export interface SeriesLook {
  colour: string;
  pattern: (typeof PATTERNS)[number];
  marker: (typeof MARKERS)[number];
  dash: (typeof DASHES)[number];
}

/** The look of the series at `index`; past six, colours start again with another pattern, marker and dash. */
export function seriesLook(index: number): SeriesLook {
  const round = Math.floor(index / SERIES_COLOURS.length);
  const at = <T>(list: readonly T[]): T => list[(index + round) % list.length]!;
  return {
    colour: SERIES_COLOURS[index % SERIES_COLOURS.length]!,
    pattern: at(PATTERNS),
    marker: at(MARKERS),
    dash: at(DASHES),
  };
}
