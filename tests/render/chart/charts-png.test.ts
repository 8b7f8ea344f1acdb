import { createCanvas, loadImage } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { loadChartFonts } from '../../../src/io/load-fonts.js';
import { literal } from '../../../src/model/text.js';
import { renderChartsPng } from '../../../src/render/chart/charts-png.js';
import type { Chart } from '../../../src/report/chart.js';
import { phasesBars, themesRadar } from '../../../src/report/compass/charts.js';
import { exampleInput } from '../../support/report-input.js';
import { translatorOf } from '../../support/translator.js';

const fonts = await loadChartFonts();
const french = translatorOf('fr');

/** How many pixels of a picture have about this colour. */
async function countColour(png: Uint8Array, [red, green, blue]: readonly [number, number, number]) {
  const image = await loadImage(Buffer.from(png));
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  let count = 0;
  for (let i = 0; i < data.length; i += 4) {
    if (Math.abs(data[i]! - red) + Math.abs(data[i + 1]! - green) + Math.abs(data[i + 2]! - blue) < 12)
      count += 1;
  }
  return { count, width: image.width, height: image.height };
}

const bar = (value: number | undefined): Chart => ({
  id: 'b',
  type: 'bar',
  title: literal('Titre'),
  description: literal(''),
  axis: { min: 0, max: 100, unit: 'score' },
  categories: [literal('Un')],
  series: [{ id: 's', name: literal('S'), values: [value] }],
});

describe('renderChartsPng', () => {
  it('draws the radar and the bars under each other, with their words', async () => {
    const input = exampleInput('due-for-reorientation');
    const png = renderChartsPng([themesRadar(input), phasesBars(input)], french, fonts);
    const accent = await countColour(png, [27, 79, 107]);
    expect(accent.width).toBe(1600);
    expect(accent.height).toBeGreaterThan(1900);
    // The bars alone cover four times about a hundred thousand pixels.
    expect(accent.count).toBeGreaterThan(100_000);
    expect((await countColour(png, [31, 41, 51])).count).toBeGreaterThan(5_000);
  });

  it('draws bars to the scale, and none where there is no value', async () => {
    const accent = async (value: number | undefined) =>
      (await countColour(renderChartsPng([bar(value)], french, fonts), [27, 79, 107])).count;
    const [full, half, none] = [await accent(100), await accent(50), await accent(undefined)];
    expect(half / full).toBeCloseTo(0.5, 1);
    expect(none).toBe(0);
  });

  it('gives the same picture for the same charts', () => {
    expect(renderChartsPng([bar(40)], french, fonts)).toEqual(renderChartsPng([bar(40)], french, fonts));
  });
});
