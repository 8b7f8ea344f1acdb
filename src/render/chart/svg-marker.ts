/** Owns the marks that stand on the values of a series. */
import { element, short } from './svg-element.js';
import type { SeriesLook } from './svg-look.js';

const SIZE = 3.5;

/** The mark of a series centred on a point, in user units. */
export function marker(x: number, y: number, look: SeriesLook): string {
  const paint = { fill: look.colour, class: `${look.className} filled` };
  if (look.marker === 'circle') return element('circle', { cx: x, cy: y, r: SIZE, ...paint });
  if (look.marker === 'square') {
    return element('rect', { x: x - SIZE, y: y - SIZE, width: 2 * SIZE, height: 2 * SIZE, ...paint });
  }
  const wide = SIZE * 1.35;
  const points =
    look.marker === 'diamond'
      ? [
          [x, y - wide],
          [x + wide, y],
          [x, y + wide],
          [x - wide, y],
        ]
      : [
          [x, y - wide],
          [x + wide, y + wide],
          [x - wide, y + wide],
        ];
  return element('polygon', {
    points: points.map((pair) => pair.map((value) => short(value!)).join(',')).join(' '),
    ...paint,
  });
}
