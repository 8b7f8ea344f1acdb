/** Owns how charts in SVG look: sizes, and series that differ by more than their colour. */
import { isLight, stepColours } from '../step-colours.js';

export const CHART_WIDTH = 720;
export const FONT_SIZE = 14;
export const FONT_FAMILY = "'Source Sans 3', 'Segoe UI', Arial, 'Liberation Sans', sans-serif";
/** Width of an average letter in parts of the font size: SVG cannot measure text before it is drawn. */
export const LETTER_WIDTH = 0.54;

export interface SeriesLook {
  /** What words on a filled area are written in. */
  ink: string;
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

/** `steps`: how many steps of one scale the series are; left out where they are no steps. */
export function seriesLook(index: number, steps?: number): SeriesLook {
  if (steps !== undefined) return stepLook(index, steps);
  return {
    ink: '#fff',
    colour: COLOURS[index % COLOURS.length]!,
    className: `series-${(index % COLOURS.length) + 1}`,
    dash: DASHES[index % DASHES.length],
    marker: MARKERS[index % MARKERS.length]!,
  };
}

/** The same on white and on dark: an order of colours would be lost with other ones. */
function stepLook(index: number, steps: number): SeriesLook {
  const colour = stepColours(steps)[index]!;
  const ink = isLight(colour) ? '#1f2933' : '#fff';
  return { ink, colour: `#${colour}`, className: 'step', dash: undefined, marker: 'square' };
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
