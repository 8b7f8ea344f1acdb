import { strFromU8, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { addCharts, type Parts } from '../../../../src/render/xlsx/charts/add-charts.js';
import type { PlacedChart } from '../../../../src/render/xlsx/charts/native-chart.js';
import { findAll, parseXml } from '../../../support/xml.js';

const RELATIONS = '<Relationships xmlns="r"><Relationship Id="rId1" Type="t" Target="x"/></Relationships>';

function makeParts(sheet: string, relations?: string): Parts {
  const parts: Parts = {
    '[Content_Types].xml': strToU8('<Types xmlns="c"></Types>'),
    'xl/worksheets/sheet1.xml': strToU8(sheet),
    'xl/worksheets/sheet2.xml': strToU8('<worksheet><sheetData/></worksheet>'),
  };
  if (relations) parts['xl/worksheets/_rels/sheet1.xml.rels'] = strToU8(relations);
  return parts;
}

function place(sheetIndex: number, title = 'T'): PlacedChart {
  const range = { reference: 'A!$A$1', values: ['a'] };
  return {
    sheetIndex,
    anchor: { from: { column: 0, row: 0 }, to: { column: 3, row: 9 } },
    chart: {
      type: 'line',
      title,
      description: `${title} & en mots`,
      axis: { min: 0, max: 1, numberFormat: '0' },
      categories: range,
      series: [{ name: range, values: { reference: 'A!$B$1', values: [1] } }],
      showValues: false,
    },
  };
}

const text = (parts: Parts, name: string): string => strFromU8(parts[name]!);
const parse = (parts: Parts, name: string) => parseXml(text(parts, name).replace(/^<\?xml.*?\?>\n/, ''));

describe('putting charts into a workbook', () => {
  it.each([
    ['<worksheet><sheetData/><pageSetup/></worksheet>', '<pageSetup/>@</worksheet>'],
    [
      '<worksheet><sheetData/><headerFooter/><legacyDrawing r:id="a"/></worksheet>',
      '<headerFooter/>@<legacyDrawing',
    ],
    ['<worksheet><sheetData/><tableParts count="1"/></worksheet>', '<sheetData/>@<tableParts'],
    [
      '<worksheet><sheetData/><conditionalFormatting><cfRule><extLst/></cfRule></conditionalFormatting><extLst/></worksheet>',
      '</conditionalFormatting>@<extLst/></worksheet>',
    ],
  ])('places the drawing where the schema wants it: %s', (sheet, expected) => {
    const parts = addCharts(makeParts(sheet), [place(0)], 'fr-BE');
    const found = text(parts, 'xl/worksheets/sheet1.xml').replace('<drawing r:id="rIdCharts"/>', '@');
    expect(found).toContain(expected);
  });

  it('numbers charts and drawings across sheets, with types and relations for each', () => {
    const parts = addCharts(
      makeParts('<worksheet><sheetData/></worksheet>', RELATIONS),
      [place(1, 'c'), place(0, 'a'), place(0, 'b')],
      'fr-BE',
    );
    const overrides = findAll(parse(parts, '[Content_Types].xml'), 'Override').map(
      ({ attributes }) => attributes.PartName,
    );
    expect(overrides.sort()).toEqual([
      '/xl/charts/chart1.xml',
      '/xl/charts/chart2.xml',
      '/xl/charts/chart3.xml',
      '/xl/drawings/drawing1.xml',
      '/xl/drawings/drawing2.xml',
    ]);
    const targets = (name: string) =>
      findAll(parse(parts, name), 'Relationship').map(({ attributes }) => attributes.Target);
    expect(targets('xl/worksheets/_rels/sheet1.xml.rels')).toEqual(['x', '../drawings/drawing1.xml']);
    expect(targets('xl/worksheets/_rels/sheet2.xml.rels')).toEqual(['../drawings/drawing2.xml']);
    expect(targets('xl/drawings/_rels/drawing1.xml.rels')).toEqual([
      '../charts/chart1.xml',
      '../charts/chart2.xml',
    ]);
    expect(targets('xl/drawings/_rels/drawing2.xml.rels')).toEqual(['../charts/chart3.xml']);
    const frames = findAll(parse(parts, 'xl/drawings/drawing1.xml'), 'xdr:cNvPr').map(
      ({ attributes }) => attributes,
    );
    expect(frames).toEqual([
      { id: '2', name: 'a', descr: 'a & en mots' },
      { id: '3', name: 'b', descr: 'b & en mots' },
    ]);
  });

  it('leaves the parts that it was given as they are', () => {
    const parts = makeParts('<worksheet><sheetData/></worksheet>');
    addCharts(parts, [place(0)], 'fr-BE');
    expect(Object.keys(parts)).toHaveLength(3);
    expect(text(parts, 'xl/worksheets/sheet1.xml')).not.toContain('drawing');
  });

  it('refuses a sheet that is not there, or that has a drawing', () => {
    expect(() => addCharts(makeParts('<worksheet/>'), [place(7)], 'fr')).toThrow(TypeError);
    expect(() =>
      addCharts(makeParts('<worksheet><drawing r:id="a"/></worksheet>'), [place(0)], 'fr'),
    ).toThrow(TypeError);
  });
});
