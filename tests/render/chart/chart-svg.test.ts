import { describe, expect, it } from 'vitest';
import { literal } from '../../../src/model/text.js';
import { renderChartSvg, renderChartsSvg } from '../../../src/render/chart/chart-svg.js';
import { breakLabel, CHART_WIDTH } from '../../../src/render/chart/svg-look.js';
import type { Chart } from '../../../src/report/chart.js';
import { phasesBars, themesRadar } from '../../../src/report/compass/charts.js';
import { plain } from '../../support/plain.js';
import { exampleInput } from '../../support/report-input.js';
import { translatorOf } from '../../support/translator.js';
import { findAll, parseXml, type XmlNode } from '../../support/xml.js';

const french = translatorOf('fr');
const t = literal;
const base: Chart = {
  id: 'c',
  type: 'bar',
  title: t('Titre'),
  description: t('Ce qu’on y voit.'),
  axis: { min: 0, max: 100, unit: 'score' },
  categories: ['Un', 'Deux', 'Trois'].map(t),
  series: [{ id: 's', name: t('Série'), values: [50, undefined, 100] }],
};
const draw = (chart: Partial<Chart>) => parseXml(renderChartSvg({ ...base, ...chart } as Chart, french, 'x'));
const texts = (node: XmlNode) => findAll(node, 'text').map((one) => plain(one.text));

describe('renderChartSvg', () => {
  it('is a picture with a title and a description, in the colour of the text around it', () => {
    const svg = draw({});
    expect(svg.attributes).toMatchObject({ role: 'img', 'aria-labelledby': 'x-title x-desc' });
    expect(findAll(svg, 'title').map(({ text }) => text)).toEqual(['Titre']);
    expect(findAll(svg, 'desc').map(({ text }) => text)).toEqual(['Ce qu’on y voit.']);
    expect(findAll(svg, 'text').every((one) => one.attributes.fill === 'currentColor')).toBe(true);
  });

  it('draws bars to the scale with their numbers, and a dash where there is no value', () => {
    const svg = draw({});
    const bars = findAll(svg, 'rect').map(({ attributes }) => Number(attributes.width));
    expect(bars).toHaveLength(2);
    // 50 is half of 100.
    expect(bars[0]! * 2).toBeCloseTo(bars[1]!, 1);
    expect(texts(svg)).toEqual(expect.arrayContaining(['Un', 'Deux', 'Trois', '50', '100', '–']));
  });

  it('draws a line of reference and says in words what it stands for', () => {
    const svg = draw({ references: [{ value: 75, label: t('acquis à partir de 75') }] });
    expect(texts(svg)).toContain('acquis à partir de 75');
    expect(findAll(svg, 'line').filter(({ attributes }) => attributes['stroke-dasharray'])).toHaveLength(2);
  });

  it('tells several series apart by dash and mark, not by colour alone, and names them', () => {
    const series = ['2025', '2026'].map((id, index) => ({ id, name: t(id), values: [10, 20 + index, 30] }));
    const svg = draw({ type: 'line', series });
    const lines = findAll(svg, 'path').map(({ attributes }) => attributes['stroke-dasharray']);
    expect(new Set(lines).size).toBe(2);
    expect(findAll(svg, 'circle').length).toBeGreaterThan(0);
    expect(findAll(svg, 'rect').length).toBeGreaterThan(0);
    expect(texts(svg)).toEqual(expect.arrayContaining(['2025', '2026']));
  });

  it('stacks shares with their numbers where there is room', () => {
    const shares = [3, 60, 37].map((value, index) => ({
      id: `${index}`,
      name: t(`Réponse ${index}`),
      values: [value, value, value],
    }));
    const svg = draw({ type: 'stacked-bar', axis: { min: 0, max: 100, unit: 'percent' }, series: shares });
    const first = findAll(svg, 'rect')
      .slice(0, 3)
      .map(({ attributes }) => [Number(attributes.x), Number(attributes.width)]);
    expect(first[1]![0]!).toBeCloseTo(first[0]![0]! + first[0]![1]! + 1, 1);
    expect(texts(svg)).toContain('60 %');
    expect(texts(svg)).not.toContain('3 %');
  });
});

describe('the radar', () => {
  it('closes and fills a shape that has every value', () => {
    const svg = draw({ type: 'radar', series: [{ id: 's', name: t('S'), values: [100, 50, 25] }] });
    const [path] = findAll(svg, 'path');
    expect(path!.attributes.d).toMatch(/Z$/);
    expect(path!.attributes['fill-opacity']).toBe('0.1');
    expect(
      findAll(svg, 'circle').filter(({ attributes }) => attributes.class?.includes('filled')),
    ).toHaveLength(3);
  });

  it('leaves a gap open: neither a zero nor a line across', () => {
    const values = [75, 75, undefined, 75, 75];
    const svg = draw({
      type: 'radar',
      categories: values.map((_, index) => t(`${index}`)),
      series: [{ id: 's', name: t('S'), values }],
    });
    const { d, fill } = findAll(svg, 'path')[0]!.attributes;
    expect(fill).toBe('none');
    expect(d).not.toMatch(/Z/);
    // One stretch over the top: 3, 4, 0, 1.
    expect(d!.match(/M/g)).toHaveLength(1);
    expect(d!.match(/L/g)).toHaveLength(3);
    expect(
      findAll(svg, 'circle').filter(({ attributes }) => attributes.class?.includes('filled')),
    ).toHaveLength(4);
  });

  it('leaves it open at the top too', () => {
    const svg = draw({ type: 'radar', series: [{ id: 's', name: t('S'), values: [undefined, 50, 25] }] });
    const { d, fill } = findAll(svg, 'path')[0]!.attributes;
    expect(fill).toBe('none');
    expect(d).not.toMatch(/Z/);
  });

  it('names its groups and stays within its box', () => {
    const chart = themesRadar(exampleInput('due-for-reorientation'));
    const svg = parseXml(renderChartSvg(chart, french, 'x'));
    expect(texts(svg)).toEqual(
      expect.arrayContaining([
        'Préparation',
        'Démarrage',
        'Croissance',
        'Éventuelle réorientation',
        'Domaine',
      ]),
    );
    const [x, , width] = svg.attributes.viewBox!.split(' ').map(Number);
    expect([x, width]).toEqual([-8, CHART_WIDTH + 16]);
  });
});

describe('renderChartsSvg', () => {
  it('is a file of its own with every chart under the other, each with its title drawn', () => {
    const input = exampleInput('young-solicited', 'nl');
    const text = renderChartsSvg([themesRadar(input), phasesBars(input)], translatorOf('nl'));
    expect(text).toMatch(
      /^<\?xml version="1.0" encoding="UTF-8"\?>\n<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/,
    );
    const svg = parseXml(text.replace(/^<\?xml.*\n/, ''));
    expect(texts(svg)).toEqual(expect.arrayContaining(['De thema’s van het CoP-kompas', 'De vier fasen']));
    expect(text).not.toMatch(/NaN|undefined/);
  });
});

describe('breakLabel', () => {
  it('breaks between words', () => {
    expect(breakLabel('Éventuelle réorientation', 12)).toEqual(['Éventuelle', 'réorientation']);
    expect(breakLabel('Un mot', 12)).toEqual(['Un mot']);
  });
});
