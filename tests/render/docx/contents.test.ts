import { strFromU8, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { wholeGuide } from '../../../src/document/guide.js';
import { LANGS } from '../../../src/model/lang.js';
import { literal } from '../../../src/model/text.js';
import { renderReportDocx } from '../../../src/render/docx/report-docx.js';
import { heading, paragraph, type Report } from '../../../src/report/blocks.js';
import { openDocx } from '../../support/docx.js';
import { guideContent } from '../../support/guide-content.js';
import { houseTemplate } from '../../support/house-template.js';
import { sampleReport } from '../../support/sample-report.js';
import { translatorOf } from '../../support/translator.js';
import { findAll, findFirst, type XmlNode } from '../../support/xml.js';

const french = translatorOf('fr');
const report: Report = {
  ...sampleReport,
  contentsDepth: 2,
  blocks: [
    paragraph(literal('Avant.')),
    heading(1, literal('Un & deux')),
    heading(2, literal('Détail')),
    heading(3, literal('Trop profond')),
    heading(1, literal('Fin')),
  ],
};

const styleOf = (node: XmlNode) => findFirst(node, 'w:pStyle')?.attributes['w:val'] ?? '';
const entriesOf = (body: XmlNode) => findAll(body, 'w:p').filter((p) => /^TO?[CM]\d$/.test(styleOf(p)));
/** What a reader sees: runs without the instructions of fields. */
const shown = (node: XmlNode) =>
  findAll(node, 'w:t')
    .map(({ text }) => text)
    .join('');

describe('the table of contents of a Word document', () => {
  it('is a field of Word that holds its entries already, one a heading down to the level asked for', async () => {
    const { body } = openDocx(await renderReportDocx(report, french));
    const entries = entriesOf(body);
    expect(entries.map((entry) => [styleOf(entry), shown(entry)])).toEqual([
      ['TOC1', 'Un & deux'],
      ['TOC2', 'Détail'],
      ['TOC1', 'Fin'],
    ]);
    const marks = findAll(body, 'w:fldChar').map(({ attributes }) => attributes['w:fldCharType']);
    const page = ['begin', 'separate', 'end'];
    expect(marks).toEqual(['begin', 'separate', ...page, ...page, ...page, 'end']);
    const [field] = findAll(body, 'w:instrText').map(({ text }) => text.trim());
    expect(field).toBe('TOC \\o "1-2" \\h \\z \\u');
  });

  it('stands before the first heading, under a title that is none of its entries', async () => {
    const { body } = openDocx(await renderReportDocx(report, french));
    const order = findAll(body, 'w:p').map(shown);
    expect(order.slice(2, 6)).toEqual(['Avant.', 'Sommaire', 'Un & deux', 'Détail']);
  });

  it('says how page numbers appear, in a line that Word takes away with the field it fills', async () => {
    const { body } = openDocx(await renderReportDocx(report, french));
    const last = findAll(body, 'w:p')
      .filter((paragraph) => findAll(paragraph, 'w:fldChar').length > 0)
      .at(-1)!;
    expect(styleOf(last)).toBe('CopNote');
    expect(shown(last)).toContain('Mettre à jour les champs');
    expect(findAll(last, 'w:fldChar').map(({ attributes }) => attributes['w:fldCharType'])).toEqual(['end']);
  });

  it('leads each entry to the bookmark of its heading, and asks there for the page', async () => {
    const { body } = openDocx(await renderReportDocx(report, french));
    const names = findAll(body, 'w:bookmarkStart').map(({ attributes }) => attributes['w:name']);
    expect(new Set(names).size).toBe(3);
    expect(findAll(body, 'w:hyperlink').map(({ attributes }) => attributes['w:anchor'])).toEqual(names);
    const pages = findAll(body, 'w:instrText').slice(1);
    expect(pages.map(({ text }) => text.trim())).toEqual(names.map((name) => `PAGEREF ${name} \\h`));
    const ids = (end: string) => findAll(body, end).map(({ attributes }) => attributes['w:id']);
    expect(ids('w:bookmarkEnd')).toEqual(ids('w:bookmarkStart'));
  });

  it('is not there unless it is asked for, nor without a heading', async () => {
    const { contentsDepth: _depth, ...without } = report;
    expect(findAll(openDocx(await renderReportDocx(without, french)).body, 'w:fldChar')).toEqual([]);
    const empty = { ...report, blocks: [paragraph(literal('Seul.'))] };
    expect(findAll(openDocx(await renderReportDocx(empty, french)).body, 'w:fldChar')).toEqual([]);
  });

  it('takes the house’s own styles for contents by their names, and brings those that are missing', async () => {
    const house = await houseTemplate();
    const path = 'word/styles.xml';
    const parts = new Map(house.parts);
    const own = '<w:style w:type="paragraph" w:styleId="TM1"><w:name w:val="toc 1"/></w:style></w:styles>';
    const styles = strFromU8(parts.get(path)!).replace(
      /<w:style [^>]*w:styleId="TOC1"[\s\S]*?<\/w:style>/,
      '',
    );
    parts.set(path, strToU8(styles.replace('</w:styles>', own)));
    const filled = openDocx(await renderReportDocx(report, french, { house: { ...house, parts } }));
    expect(entriesOf(filled.body).map(styleOf)).toEqual(['TM1', 'TOC2', 'TM1']);
    const known = findAll(filled.part(path), 'w:style').map(({ attributes }) => attributes['w:styleId']);
    expect(known.filter((id) => id === 'TOC2')).toHaveLength(1);
  });

  it.each(LANGS)('leads through the whole guide in %s', async (lang) => {
    const guide = wholeGuide(guideContent(lang), '2026-11-21');
    const { body } = openDocx(await renderReportDocx(guide, translatorOf(lang)));
    const headings = findAll(body, 'w:p').filter((p) => /^Heading[123]$/.test(styleOf(p)));
    expect(entriesOf(body).map(shown)).toEqual(headings.map(shown));
    expect(headings.length).toBeGreaterThan(50);
  });
});
