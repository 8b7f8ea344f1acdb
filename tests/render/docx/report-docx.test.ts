import { describe, expect, it } from 'vitest';
import { literal } from '../../../src/model/text.js';
import { renderReportDocx } from '../../../src/render/docx/report-docx.js';
import { stepColours } from '../../../src/render/step-colours.js';
import { type Block, type Report, span, textCell } from '../../../src/report/blocks.js';
import type { Chart } from '../../../src/report/chart.js';
import { openDocx } from '../../support/docx.js';
import { sampleReport } from '../../support/sample-report.js';
import { translatorOf } from '../../support/translator.js';
import { findAll, findFirst, type XmlNode } from '../../support/xml.js';

const french = translatorOf('fr');
const sample = openDocx(await renderReportDocx(sampleReport, french));

const styleOf = (paragraph: XmlNode): string | undefined =>
  findFirst(paragraph, 'w:pStyle')?.attributes['w:val'];

const staysWhole = (row: XmlNode): boolean => {
  const mark = findFirst(row, 'w:cantSplit');
  return mark !== undefined && mark.attributes['w:val'] !== 'false';
};

async function render(blocks: Block[], rest: Partial<Report> = {}) {
  return openDocx(await renderReportDocx({ ...sampleReport, ...rest, blocks }, french));
}

describe('a report as a Word document', () => {
  it('gives the same bytes twice, with the report’s date and no one’s name', async () => {
    const once = await renderReportDocx(sampleReport, french);
    const twice = await renderReportDocx(sampleReport, french);
    expect(Buffer.compare(Buffer.from(once), Buffer.from(twice))).toBe(0);
    // The first part's date in the archive (APPNOTE 4.4.6): bits for years since 1980, months and days.
    expect(Buffer.from(once).readUInt16LE(12)).toBe(((2026 - 1980) << 9) | (11 << 5) | 21);
    const core = sample.part('docProps/core.xml');
    expect(findFirst(core, 'dcterms:created')?.text).toBe('2026-11-21T12:00:00Z');
    expect(findFirst(core, 'dc:creator')?.text).toBe('');
    expect(findFirst(core, 'dc:title')?.text).toBe('Résultat de la boussole');
    expect(findFirst(core, 'dc:language')?.text).toBe('fr-BE');
  });

  it('has A4 pages, real heading styles, the title in the header, page numbers in the footer', () => {
    const size = findFirst(sample.body, 'w:pgSz')!.attributes;
    expect([size['w:w'], size['w:h']]).toEqual(['11906', '16838']);
    expect(
      findAll(sample.body, 'w:p')
        .map(styleOf)
        .filter((id) => id?.startsWith('Heading')),
    ).toEqual(['Heading1', 'Heading2', 'Heading1']);
    expect(sample.part('word/header1.xml').text).toBe('Résultat de la boussole');
    expect(findAll(sample.part('word/footer1.xml'), 'w:instrText').map(({ text }) => text.trim())).toEqual([
      'PAGE',
      'NUMPAGES',
    ]);
  });

  it('turns the page for a landscape report', async () => {
    const { body } = await render([], { orientation: 'landscape' });
    const size = findFirst(body, 'w:pgSz')!.attributes;
    expect([size['w:w'], size['w:h'], size['w:orient']]).toEqual(['16838', '11906', 'landscape']);
  });

  it('repeats header rows, keeps rows whole and describes each table', () => {
    const tables = findAll(sample.body, 'w:tbl');
    expect(tables).not.toEqual([]);
    for (const table of tables) {
      const rows = findAll(table, 'w:tr');
      expect(findFirst(rows[0]!, 'w:tblHeader')).toBeDefined();
      expect(rows.every(staysWhole)).toBe(true);
      expect(findFirst(table, 'w:tblCaption')?.attributes['w:val']).toBeTruthy();
    }
  });

  it('lets a row break that is longer than a page can be', async () => {
    const table: Block = {
      kind: 'table',
      id: 'long',
      caption: literal('Longue'),
      rowHeaders: false,
      columns: [{ id: 'a', header: literal('A') }],
      rows: [[textCell(literal('mot '.repeat(2_500)))]],
    };
    const rows = findAll((await render([table])).body, 'w:tr');
    expect(rows.map(staysWhole)).toEqual([true, false]);
  });

  it('never lets two tables touch, and never spaces with empty paragraphs', async () => {
    const table: Block = {
      kind: 'table',
      id: 't',
      caption: literal('Légende'),
      rowHeaders: false,
      columns: [{ id: 'a', header: literal('A') }],
      rows: [[textCell(literal('a'))]],
    };
    const { body } = await render([table, table, { kind: 'page-break' }, table]);
    const names = body.children.map((child) => (child.name === 'w:p' ? child.text : child.name));
    expect(names.slice(2)).toEqual(['w:tbl', 'Légende', 'w:tbl', 'Légende', 'w:tbl', 'w:sectPr']);
    expect(findAll(sample.body, 'w:p').filter((p) => p.text === '' && !findFirst(p, 'w:drawing'))).toEqual(
      [],
    );
  });

  it('leaves gaps in charts empty and describes them', () => {
    const chart = sample.part('word/charts/chart1.xml');
    const points = findAll(chart, 'c:val').map((values) =>
      findAll(values, 'c:pt').map((point) => [point.attributes.idx, findFirst(point, 'c:v')?.text]),
    );
    expect(points[0]).toEqual([
      ['0', '75'],
      ['1', '58.333'],
      ['2', '50'],
      ['4', '66.667'],
      ['5', '25'],
    ]);
    expect(findFirst(chart, 'c:dispBlanksAs')?.attributes.val).toBe('gap');
    const [description] = findAll(sample.body, 'wp:docPr').map(({ attributes }) => attributes.descr);
    expect(description).toBe('Six thèmes ; le plus bas est Production, 25 sur 100.');
  });

  const stacked: Chart = {
    id: 'answers',
    type: 'stacked-bar',
    title: literal('Réponses'),
    description: literal('Deux questions.'),
    categories: [literal('A'), literal('B')],
    series: ['Non', 'Peut-être', 'Oui'].map((name) => ({
      id: name,
      name: literal(name),
      values: [10, undefined],
    })),
    axis: { min: 0, max: 100, unit: 'percent' },
    steps: true,
  };

  it('stacks the steps of a scale in colours that go from one end to the other', async () => {
    const chart = (await render([{ kind: 'chart', chart: stacked }])).part('word/charts/chart1.xml');
    expect(findFirst(chart, 'c:grouping')?.attributes.val).toBe('stacked');
    expect(findFirst(chart, 'c:overlap')?.attributes.val).toBe('100');
    const fills = findAll(chart, 'c:ser').map((one) => findFirst(one, 'a:srgbClr')?.attributes.val);
    expect(fills).toEqual(stepColours(3));
  });

  const references = [{ label: literal('Seuil'), value: 50 }];

  it.each(['line', 'radar'] as const)(
    'draws a reference among lines as one more, dashed: %s',
    async (type) => {
      const [one] = stacked.series;
      const docx = await render([{ kind: 'chart', chart: { ...stacked, type, series: [one!], references } }]);
      const chart = docx.part('word/charts/chart1.xml');
      expect(findFirst(chart, `c:${type}Chart`)).toBeDefined();
      expect(findFirst(chart, 'c:max')?.attributes.val).toBe('100');
      const [first, reference, ...others] = findAll(chart, 'c:ser');
      expect(others).toEqual([]);
      expect(findFirst(first!, 'a:prstDash')?.attributes.val ?? 'solid').toBe('solid');
      expect(findFirst(reference!, 'a:prstDash')?.attributes.val).toBe('dash');
      expect(findFirst(reference!, 'c:symbol')?.attributes.val).toBe('none');
      expect(findFirst(reference!, 'c:tx')?.text).toContain('Seuil');
      expect(findAll(findFirst(reference!, 'c:val')!, 'c:v').map(({ text }) => text)).toEqual(['50', '50']);
      expect(findFirst(chart, 'c:legend')).toBeDefined();
      expect(docx.body.text).not.toContain('Seuil');
    },
  );

  it('says below bars what their reference stands for', async () => {
    const { body } = await render([{ kind: 'chart', chart: { ...stacked, references } }]);
    expect(body.text).toContain('Seuil');
  });

  it('shows numbers as the reader’s language does, and says why one is missing', () => {
    const cells = findAll(sample.body, 'w:tc').map(({ text }) => text);
    expect(cells).toContain('33,3\u00A0%');
    expect(cells).toContain('sans réponse');
  });
});

describe('content controls', () => {
  const controls = findAll(sample.body, 'w:sdt');
  const tags = controls.map((control) => findFirst(control, 'w:tag')!.attributes['w:val']!);

  it('carry the ids of fields and options, each once', () => {
    expect(tags).toContain('header.person');
    expect(tags).toContain('relational.listening.level:2');
    expect(tags).toContain('material.badges');
    expect(new Set(tags).size).toBe(tags.length);
    const numbers = controls.map((control) => findFirst(control, 'w:id')!.attributes['w:val']);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it('show what is ticked', () => {
    const ticked = controls.filter(
      (control) => findFirst(control, 'w14:checked')?.attributes['w14:val'] === '1',
    );
    expect(ticked.map((control) => findFirst(control, 'w:tag')!.attributes['w:val'])).toEqual([
      'header.view:self',
      'material.room',
      'relational.listening.level:2',
      'relational.listening.cover:delegate',
    ]);
    expect(ticked.every(({ text }) => text === '☒')).toBe(true);
  });

  it('offer a calendar for a date', () => {
    const date = findFirst(sample.body, 'w:date')!;
    expect(date.attributes['w:fullDate']).toBe('2026-11-21T00:00:00Z');
    expect(findFirst(date, 'w:lid')?.attributes['w:val']).toBe('fr-BE');
  });

  it('stay within the 64 characters that Word allows for tag and title', async () => {
    const long = 'é'.repeat(300);
    const { body } = await render([
      { kind: 'field', id: long, label: literal(long), lines: 1, input: 'text' },
    ]);
    const values = ['w:tag', 'w:alias'].map((name) => findFirst(body, name)!.attributes['w:val']!);
    expect(values.map((value) => [...value].length)).toEqual([64, 64]);
  });
});

describe('text that people typed', () => {
  it.each([
    ['markup', '<b> & "quotes" ]]> {{body}}', '<b> & "quotes" ]]> {{body}}'],
    ['emoji and right-to-left', '👩🏽‍💻 שלום مرحبا', '👩🏽‍💻 שלום مرحبا'],
    ['control characters', 'a\u0000b\u0008c\u001Fd\uFFFE', 'abcd'],
    ['half a surrogate pair', 'x\uD83Dy', 'x\uFFFDy'],
    ['10,000 characters', 'ab '.repeat(3_333), 'ab '.repeat(3_333)],
  ])('never breaks the document: %s', async (_, typed, expected) => {
    const { body, part } = await render(
      [
        { kind: 'paragraph', spans: [span(literal(typed))] },
        { kind: 'field', id: 'f', label: literal(typed), lines: 2, input: 'text', value: typed },
      ],
      { title: literal(typed), copName: typed },
    );
    expect(body.children[2]!.text).toBe(expected);
    expect(findFirst(part('docProps/core.xml'), 'dc:title')?.text).toBe(expected);
  });

  it('keeps line ends as line breaks', async () => {
    const { body } = await render([{ kind: 'paragraph', spans: [span(literal('un\r\ndeux\ntrois'))] }]);
    expect(findAll(body.children[2]!, 'w:br')).toHaveLength(2);
  });
});
