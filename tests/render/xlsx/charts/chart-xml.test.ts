import { describe, expect, it } from 'vitest';
import { chartXml } from '../../../../src/render/xlsx/charts/chart-xml.js';
import type { NativeChart } from '../../../../src/render/xlsx/charts/native-chart.js';
import { seriesLook } from '../../../../src/render/xlsx/charts/palette.js';
import { contrastOf } from '../../../support/contrast.js';
import { findAll, findFirst, parseXml, type XmlNode } from '../../../support/xml.js';

const TYPES = ['radar', 'column', 'bar', 'stacked-bar', 'line'] as const;

function makeChart(type: NativeChart['type'], more: Partial<NativeChart> = {}): NativeChart {
  const values = (letter: string, held: (number | undefined)[]) => ({
    reference: `'D & <1>'!$${letter}$2:$${letter}$4`,
    values: held,
  });
  return {
    type,
    title: 'Scores & <écarts>',
    description: 'Trois scores.',
    axis: { min: 0, max: 100, majorUnit: 25, numberFormat: '0' },
    categories: { reference: "'D & <1>'!$A$2:$A$4", values: ['a', 'b & c', 'd'] },
    series: [
      { name: { reference: "'D & <1>'!$B$1", values: ['moi'] }, values: values('B', [10, undefined, 0]) },
      { name: { reference: "'D & <1>'!$C$1", values: ['eux'] }, values: values('C', [20, 30, undefined]) },
      {
        name: { reference: "'D & <1>'!$D$1", values: ['seuil'] },
        values: values('D', [75, 75, 75]),
        isReference: true,
      },
    ],
    showValues: true,
    ...more,
  };
}

const parse = (chart: NativeChart): XmlNode =>
  parseXml(chartXml(chart, 'fr-BE').replace(/^<\?xml.*?\?>\n/, ''));

/** Order of children that the schema gives (ECMA-376 part 1, §21.2 and dml-chart.xsd), as far as we use it. */
const ORDER: Record<string, string[]> = {
  'c:chartSpace': ['c:date1904', 'c:lang', 'c:roundedCorners', 'c:chart', 'c:spPr', 'c:txPr'],
  'c:chart': [
    'c:title',
    'c:autoTitleDeleted',
    'c:plotArea',
    'c:legend',
    'c:plotVisOnly',
    'c:dispBlanksAs',
    'c:extLst',
  ],
  'c:plotArea': ['c:layout', 'c:barChart', 'c:radarChart', 'c:lineChart', 'c:catAx', 'c:valAx'],
  'c:barChart': [
    'c:barDir',
    'c:grouping',
    'c:varyColors',
    'c:ser',
    'c:dLbls',
    'c:gapWidth',
    'c:overlap',
    'c:axId',
  ],
  'c:lineChart': ['c:grouping', 'c:varyColors', 'c:ser', 'c:dLbls', 'c:marker', 'c:axId'],
  'c:radarChart': ['c:radarStyle', 'c:varyColors', 'c:ser', 'c:dLbls', 'c:axId'],
  'c:ser': [
    'c:idx',
    'c:order',
    'c:tx',
    'c:spPr',
    'c:invertIfNegative',
    'c:marker',
    'c:dLbls',
    'c:cat',
    'c:val',
    'c:smooth',
  ],
  'c:dLbls': [
    'c:numFmt',
    'c:spPr',
    'c:txPr',
    'c:dLblPos',
    'c:showLegendKey',
    'c:showVal',
    'c:showCatName',
    'c:showSerName',
    'c:showPercent',
    'c:showBubbleSize',
  ],
  'c:catAx': [
    'c:axId',
    'c:scaling',
    'c:delete',
    'c:axPos',
    'c:majorGridlines',
    'c:numFmt',
    'c:majorTickMark',
    'c:minorTickMark',
    'c:tickLblPos',
    'c:spPr',
    'c:txPr',
    'c:crossAx',
    'c:crosses',
    'c:auto',
    'c:lblAlgn',
    'c:lblOffset',
    'c:tickLblSkip',
    'c:noMultiLvlLbl',
  ],
  'c:valAx': [
    'c:axId',
    'c:scaling',
    'c:delete',
    'c:axPos',
    'c:majorGridlines',
    'c:numFmt',
    'c:majorTickMark',
    'c:minorTickMark',
    'c:tickLblPos',
    'c:spPr',
    'c:txPr',
    'c:crossAx',
    'c:crosses',
    'c:crossBetween',
    'c:majorUnit',
  ],
};

describe('a native chart', () => {
  it.each(TYPES)('keeps to the order of the schema: %s', (type) => {
    const root = parse(makeChart(type));
    const nodes = [root, ...Object.keys(ORDER).flatMap((name) => findAll(root, name))];
    for (const { name, children } of nodes) {
      const order = ORDER[name]!;
      const places = children.map((child) => order.indexOf(child.name));
      expect(places, name).not.toContain(-1);
      expect(
        [...places].sort((a, b) => a - b),
        name,
      ).toEqual(places);
    }
  });

  it.each(TYPES)('has no point where there is no value, and a zero where there is one: %s', (type) => {
    const [first] = findAll(parse(makeChart(type)), 'c:ser');
    const cache = findFirst(findFirst(first!, 'c:val')!, 'c:numCache')!;
    const points = findAll(cache, 'c:pt').map(({ attributes, text }) => [attributes.idx, text]);
    expect(points).toEqual([
      ['0', '10'],
      ['2', '0'],
    ]);
    expect(findFirst(cache, 'c:ptCount')!.attributes.val).toBe('3');
  });

  it('leaves gaps open, for empty cells and for #N/A', () => {
    const root = parse(makeChart('radar'));
    expect(findFirst(root, 'c:dispBlanksAs')!.attributes.val).toBe('gap');
    expect(findFirst(root, 'c16r3:dispNaAsBlank')!.attributes.val).toBe('1');
    expect(findFirst(root, 'c:plotVisOnly')!.attributes.val).toBe('0');
  });

  it('reads from the top when bars lie down, and crosses between the bars', () => {
    const axes = (type: NativeChart['type']) => {
      const root = parse(makeChart(type));
      return [
        findFirst(findFirst(root, 'c:catAx')!, 'c:orientation')!.attributes.val,
        findFirst(findFirst(root, 'c:valAx')!, 'c:crosses')!.attributes.val,
        findFirst(root, 'c:crossBetween')!.attributes.val,
      ];
    };
    expect(axes('bar')).toEqual(['maxMin', 'max', 'between']);
    expect(axes('column')).toEqual(['minMax', 'autoZero', 'between']);
  });

  it('names every bar that lies down', () => {
    const skips = (type: NativeChart['type']) =>
      findAll(parse(makeChart(type)), 'c:tickLblSkip').map(({ attributes }) => attributes.val);
    expect(TYPES.map(skips)).toEqual([[], [], ['1'], ['1'], []]);
  });

  it('has no noise of binary fractions in its points', () => {
    const noisy = makeChart('bar');
    const [first] = noisy.series;
    const values = { ...first!.values, values: [62.49999999999999, 0.1 + 0.2, 1 / 3] };
    const root = parse({ ...noisy, series: [{ ...first!, values }] });
    const points = findAll(findFirst(root, 'c:numCache')!, 'c:pt').map(({ text }) => text);
    expect(points).toEqual(['62.5', '0.3', '0.333333333333333']);
  });

  it('draws a threshold over columns as a line without markers or numbers', () => {
    const root = parse(makeChart('column'));
    const line = findFirst(root, 'c:lineChart')!;
    expect(findAll(line, 'c:ser')).toHaveLength(1);
    expect(findFirst(line, 'c:symbol')!.attributes.val).toBe('none');
    expect(findAll(line, 'c:dLbls')).toHaveLength(0);
    expect(findAll(findFirst(root, 'c:barChart')!, 'c:ser')).toHaveLength(2);
  });

  it('escapes what people wrote, in text and in references', () => {
    const root = parse(makeChart('line'));
    expect(findFirst(root, 'a:t')!.text).toBe('Scores & <écarts>');
    expect(findFirst(root, 'c:f')!.text).toBe("'D & <1>'!$B$1");
    expect(findAll(root, 'c:pt').map(({ text }) => text)).toContain('b & c');
  });

  it('leaves characters out that XML cannot hold', () => {
    const root = parse(makeChart('line', { title: 'a\u0000b\uD800c\u{1F600}' }));
    expect(findFirst(root, 'a:t')!.text).toBe('abc\u{1F600}');
  });
});

describe('the looks of series', () => {
  const looks = Array.from({ length: 18 }, (_, index) => seriesLook(index));

  it('differ by colour for the first six, and never by colour alone', () => {
    expect(new Set(looks.slice(0, 6).map(({ colour }) => colour)).size).toBe(6);
    for (const field of ['pattern', 'marker', 'dash'] as const) {
      expect(new Set(looks.slice(0, 6).map((look) => look[field])).size).toBe(6);
    }
  });

  it('never repeat, however many there are on a chart one can read', () => {
    expect(new Set(looks.map((look) => JSON.stringify(look))).size).toBe(looks.length);
  });

  it('stand out from white by 3 to 1 or more', () => {
    expect(looks).not.toEqual([]);
    for (const { colour } of looks) expect(contrastOf(colour, 'FFFFFF'), colour).toBeGreaterThanOrEqual(3);
  });
});
