import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { LANGS } from '../../../../src/model/lang.js';
import { answerSet, uniformSet } from '../../../support/answers.js';
import { makeLive } from '../../../support/live.js';

async function partsOf(...given: Parameters<typeof makeLive>): Promise<Record<string, string>> {
  const parts = Object.entries(unzipSync(await makeLive(...given)));
  return Object.fromEntries(parts.map(([name, part]) => [name, strFromU8(part)]));
}

function sheetsOf(parts: Record<string, string>): string[] {
  return Object.keys(parts)
    .filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name))
    .map((name) => parts[name]!);
}

/** Values of an attribute wherever it stands. */
function attributes(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map(([, value]) => value!);
}

describe('the parts of the live workbook', () => {
  it('are the same bytes for the same answers, and tell nothing of the machine', async () => {
    const [one, two] = [await makeLive(uniformSet(2)), await makeLive(uniformSet(2))];
    expect(Buffer.compare(one, two)).toBe(0);
    const { 'docProps/core.xml': core, 'docProps/app.xml': app } = await partsOf(uniformSet(2));
    expect(core).toContain('<dc:creator>cop</dc:creator>');
    expect(core).toContain('<cp:lastModifiedBy>cop</cp:lastModifiedBy>');
    expect(app).not.toContain('Company');
  });

  it('hold no macro, no link to the outside, no function of newer versions or of one language', async () => {
    const parts = await partsOf(uniformSet(2));
    expect(Object.keys(parts).filter((name) => /vba|externalLink|connections/i.test(name))).toEqual([]);
    expect(Object.values(parts).filter((part) => part.includes('TargetMode="External"'))).toEqual([]);
    const used = new Set(
      sheetsOf(parts).flatMap((sheet) =>
        [...sheet.matchAll(/<f>(.*?)<\/f>/gs)].flatMap(([, formula]) =>
          [...formula!.replace(/&quot;.*?&quot;/gs, '').matchAll(/\b([A-Z][A-Z0-9.]*)\(/g)].map(
            ([, name]) => name,
          ),
        ),
      ),
    );
    expect([...used].sort()).toEqual([
      'AND',
      'COUNTIFS',
      'IF',
      'IFERROR',
      'INDEX',
      'ISNUMBER',
      'ISTEXT',
      'LARGE',
      'MATCH',
      'MAX',
      'MIN',
      'NA',
      'OR',
      'ROUND',
      'SUM',
      'SUMPRODUCT',
      'TRIM',
    ]);
  });

  it('lock every cell but those to fill in, without a password', async () => {
    const sheets = sheetsOf(await partsOf(answerSet({})));
    expect(sheets.length).toBeGreaterThan(5);
    expect(new Set(sheets.map((sheet) => /<sheetProtection [^>]*>/.exec(sheet)?.[0]))).toEqual(
      new Set(['<sheetProtection sheet="1" formatColumns="0" formatRows="0"/>']),
    );
  });

  it('place the drawing where the schema wants it, after page set-up and before tables', async () => {
    const withCharts = sheetsOf(await partsOf(answerSet({}))).filter((sheet) => sheet.includes('<drawing'));
    expect(withCharts).toHaveLength(2);
    for (const sheet of withCharts) {
      const order = [...sheet.matchAll(/<(pageSetup|headerFooter|rowBreaks|drawing|tableParts)\b/g)].map(
        ([, name]) => name,
      );
      const wanted = ['pageSetup', 'headerFooter', 'rowBreaks', 'drawing', 'tableParts'];
      expect(order).toEqual(wanted.filter((name) => order.includes(name)));
    }
  });

  it('give one list of answers a run of questions on one scale', async () => {
    const sheets = sheetsOf(await partsOf(answerSet({})));
    const lists = sheets.map((sheet) =>
      [...sheet.matchAll(/<dataValidation type="list".*?sqref="(E[^"]*)"><formula1>(.*?)<\/formula1>/gs)]
        .map(([, range, source]) => `${range} ${source}`)
        .sort(),
    );
    const [implementation, state] = ["'Listes'!$C$2:$C$9", "'Listes'!$D$2:$D$9"];
    expect(lists.filter((list) => list.length > 0)).toEqual([
      [`E6:E20 ${implementation}`],
      [`E12:E14 ${state}`, `E15:E20 ${implementation}`, `E6:E11 ${implementation}`],
      [`E6:E8 ${state}`, `E9:E20 ${implementation}`],
      [`E15:E20 ${implementation}`, `E6:E8 ${implementation}`, `E9:E14 ${state}`],
    ]);
  });

  it('takes dates of the profile from 1980 to 2100', async () => {
    const [profile] = sheetsOf(await partsOf(answerSet({}))).filter((sheet) => sheet.includes('type="date"'));
    const rules = [...profile!.matchAll(/type="date".*?<formula1>(.*?)<.*?<formula2>(.*?)</g)];
    // Serial days of 1980-01-01 and 2100-12-31.
    expect(rules.map(([, from, to]) => [from, to])).toEqual([
      ['29221', '73415'],
      ['29221', '73415'],
    ]);
  });

  it.each(LANGS)('keep to the lengths that Excel opens without repair, in %s', async (lang) => {
    const parts = await partsOf(answerSet({}), { lang });
    const sheets = sheetsOf(parts).join('');
    for (const [name, longest] of [
      ['promptTitle', 32],
      ['prompt', 255],
      ['errorTitle', 32],
      ['error', 225],
    ] as const) {
      expect(attributes(sheets, name)).not.toEqual([]);
      expect(attributes(sheets, name).filter((text) => text.length > longest)).toEqual([]);
    }
    const names = attributes(parts['xl/workbook.xml']!, 'name');
    expect(names).not.toEqual([]);
    expect(names.filter((name) => name.length > 31)).toEqual([]);
    const texts = [...sheets.matchAll(/<f>(.*?)<\/f>/gs)].flatMap(([, formula]) =>
      [...formula!.matchAll(/&quot;(.*?)&quot;/gs)].map(([, text]) => text!),
    );
    expect(texts).not.toEqual([]);
    expect(texts.filter((text) => text.length > 255)).toEqual([]);
  });

  it('describe every chart in words, and leave gaps for what has no score', async () => {
    const parts = await partsOf(answerSet({}));
    for (const name of ['xl/drawings/drawing1.xml', 'xl/drawings/drawing2.xml']) {
      const described = attributes(parts[name]!, 'descr');
      expect(described).toHaveLength(parts[name]!.split('<xdr:graphicFrame ').length - 1);
      expect(described.filter((text) => text.length <= 60)).toEqual([]);
    }
    for (const number of [1, 2, 3]) {
      const chart = parts[`xl/charts/chart${number}.xml`]!;
      expect(chart).toContain('<c:dispBlanksAs val="gap"/>');
      expect(chart).toContain('<c16r3:dispNaAsBlank val="1"/>');
      expect(/<c:val>.*?<\/c:val>/s.exec(chart)![0]).not.toContain('<c:pt ');
    }
  });
});
