/** Owns the bar beside a score: a strip of one colour, as long as the score is high, that screen readers pass over. */
import { ImageRun } from 'docx';
import { DECORATIVE } from './package-bytes.js';

/** A PNG of one pixel in the accent colour, stretched to the length of the bar. */
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGOQ9s8GAAFeANYvlI1XAAAAAElFTkSuQmCC';

const TWIPS_PER_PIXEL = 15;
const HEIGHT = 8;
/** What the number before the bar and the cell's margins need, in twips. */
const NUMBER_WIDTH = 750;

/** `value` 0–100; the cell is `cellWidth` twips wide; `drawingNumber` is no other drawing's. */
export function scoreBar(value: number, cellWidth: number, drawingNumber: number): ImageRun {
  const longest = Math.max(20, (cellWidth - NUMBER_WIDTH) / TWIPS_PER_PIXEL);
  const width = Math.max(1, Math.round((longest * Math.min(100, Math.max(0, value))) / 100));
  return new ImageRun({
    type: 'png',
    data: PIXEL,
    transformation: { width, height: HEIGHT },
    altText: { id: String(drawingNumber), name: DECORATIVE, description: '' },
  });
}
