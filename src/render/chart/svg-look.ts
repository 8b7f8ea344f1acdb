/** Owns how charts in SVG look: sizes, and series that differ by more than their colour. */

export const CHART_WIDTH = 720;
export const FONT_SIZE = 14;
export const FONT_FAMILY = "'Source Sans 3', 'Segoe UI', Arial, 'Liberation Sans', sans-serif";
/** Width of an average letter in parts of the font size: SVG cannot measure text before it is drawn. */
export const LETTER_WIDTH = 0.54;

export interface SeriesLook {
  /** Colour on its own; a page overrides it by the class. */
  colour: string;
  className: string;
  /** Dashes of a line: series are told apart in grey too. */
  dash: string | undefined;
  marker: 'circle' | 'square' | 'diamond' | 'triangle';
}

/** At least 3:1 on white, and on dark through the page's own colours. */
const COLOURS = ['#1b4f6b', '#c2570c', '#5b8c3e', '#7a4e9e', '#9a7b1f', '#4b5563'];
const DASHES = [undefined, '7 4', '2 3', '10 3 2 3', '4 4', '1 4'];
const MARKERS = ['circle', 'square', 'diamond', 'triangle'] as const;

export function seriesLook(index: number): SeriesLook {
  return {
    colour: COLOURS[index % COLOURS.length]!,
    className: `series-${(index % COLOURS.length) + 1}`,
    dash: DASHES[index % DASHES.length],
    marker: MARKERS[index % MARKERS.length]!,
  };
}

/** Words in lines of at most so many letters. */
export function breakLabel(words: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
