/** Owns the bar beside a score: a strip of one colour, as long as the score is high, that screen readers pass over. */
import { ImageRun } from 'docx';
import type { DocxContext } from './context.js';
import { DECORATIVE } from './package-bytes.js';

const TWIPS_PER_PIXEL = 15;
const HEIGHT = 8;
/** What the number before the bar and the cell's margins need, in twips. */
const NUMBER_WIDTH = 750;

/** `value` 0–100; the cell is `cellWidth` twips wide. */
export function scoreBar(value: number, cellWidth: number, context: DocxContext): ImageRun {
  const longest = Math.max(20, (cellWidth - NUMBER_WIDTH) / TWIPS_PER_PIXEL);
  const width = Math.max(1, Math.round((longest * Math.min(100, Math.max(0, value))) / 100));
  return new ImageRun({
    type: 'bmp',
    data: onePixel(context.look.accent),
    transformation: { width, height: HEIGHT },
    altText: { id: String(context.nextNumber()), name: DECORATIVE, description: '' },
  });
}

/** A bitmap of one pixel of a colour (RRGGBB), to be stretched: file header, info header, blue-green-red. */
function onePixel(colour: string): Uint8Array {
  const bytes = new Uint8Array(58);
  const view = new DataView(bytes.buffer);
  bytes.set([0x42, 0x4d]);
  view.setUint32(2, 58, true);
  view.setUint32(10, 54, true);
  view.setUint32(14, 40, true);
  view.setInt32(18, 1, true);
  view.setInt32(22, 1, true);
  view.setUint16(26, 1, true);
  view.setUint16(28, 24, true);
  view.setUint32(34, 4, true);
  const [red, green, blue] = [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  bytes.set([blue!, green!, red!], 54);
  return bytes;
}
