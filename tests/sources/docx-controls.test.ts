import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { documentTranslator } from '../../src/commands/document-words.js';
import { buildDocument } from '../../src/document/build-document.js';
import { loadTemplate } from '../../src/io/load-template.js';
import { type FormValue, type FormValues, listControls } from '../../src/model/form-controls.js';
import { formOfControls } from '../../src/model/form-of-controls.js';
import { renderReportDocx } from '../../src/render/docx/report-docx.js';
import { readControls } from '../../src/sources/docx-controls.js';
import { readXml } from '../../src/sources/xml-tokens.js';

const control = (properties: string, content: string): string =>
  `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
const run = (text: string): string =>
  `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

describe('content controls of a Word file', () => {
  it('give what was typed, over several runs, lines and paragraphs', () => {
    const xml = control(
      '<w:tag w:val="a"/>',
      `<w:p>${run('un ')}${run('&lt;deux&gt; &amp; &#x1F642;')}<w:r><w:br/><w:t>trois</w:t></w:r></w:p><w:p>${run('quatre')}</w:p>`,
    );
    expect(readControls(xml)).toEqual([{ tag: 'a', text: 'un <deux> & 🙂\ntrois\nquatre' }]);
  });

  it('keep what only looks like an entity, also under a name that every object has', () => {
    const text = '&constructor; &toString; &eacute; &#0; & co';
    expect(readControls(control('<w:tag w:val="a"/>', run(text)))[0]!.text).toBe(text);
  });

  it('are blank while their placeholder shows, and when nothing but spaces is in them', () => {
    expect(readControls(control('<w:tag w:val="a"/><w:showingPlcHdr/>', run('Cliquez ici')))[0]!.text).toBe(
      '',
    );
    expect(readControls(control('<w:tag w:val="a"/>', run('\u00A0\u00A0 ')))[0]!.text).toBe('');
    expect(readControls(control('<w:tag w:val="a"/><w:showingPlcHdr w:val="0"/>', run('x')))[0]!.text).toBe(
      'x',
    );
  });

  it('give ticks and dates as Word and LibreOffice write them', () => {
    const box = (value: string) =>
      control(`<w:tag w:val="v:x"/><w14:checkbox><w14:checked w14:val="${value}"/></w14:checkbox>`, run('☒'));
    expect(readControls(box('1'))[0]).toMatchObject({ ticked: true });
    expect(readControls(box('true'))[0]).toMatchObject({ ticked: true });
    expect(readControls(box('0'))[0]).toMatchObject({ ticked: false });
    expect(readControls(box('false'))[0]).toMatchObject({ ticked: false });
    const date = control(
      '<w:tag w:val="d"/><w:date w:fullDate="2026-11-21T00:00:00Z"><w:lid w:val="fr-BE"/></w:date>',
      run('21 novembre 2026'),
    );
    expect(readControls(date)).toEqual([{ tag: 'd', text: '21 novembre 2026', date: '2026-11-21' }]);
  });

  it('may stand inside each other, and text outside of them is nobody’s', () => {
    const inner = control('<w:tag w:val="inner"/>', run('dedans'));
    const xml = `<w:p>${run('dehors')}${control('<w:tag w:val="outer"/>', run('avant ') + inner)}</w:p>`;
    expect(readControls(xml).map(({ tag, text }) => [tag, text])).toEqual([
      ['outer', 'avant dedans'],
      ['inner', 'dedans'],
    ]);
  });

  it('are read from any text without an error', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(
            '<',
            '>',
            '/',
            'w:sdt',
            'w:t',
            '"',
            '=',
            '&',
            ' ',
            'a',
            '<w:sdt>',
            '</w:sdt>',
          ),
        }),
        (text) => {
          readControls(text);
          for (const token of readXml(text)) expect(token.kind).toMatch(/start|end|text/);
        },
      ),
    );
  });
});

const template = loadTemplate('coordinator', 'fr');
const controls = listControls(template.structure);
const translator = documentTranslator(template);

const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .map((text) => text.replace(/[\s\u00A0]+/g, ' ').trim());

const arbitraryForm: fc.Arbitrary<FormValues> = fc
  .tuple(
    ...controls.map(({ kind, options }): fc.Arbitrary<FormValue | undefined> => {
      if (kind === 'choice') return fc.constantFrom(undefined, ...options);
      if (kind === 'choices')
        return fc.subarray([...options]).map((list) => (list.length > 0 ? list : undefined));
      if (kind === 'date') return fc.constantFrom(undefined, '2026-11-21');
      return words.map((text) => text || undefined);
    }),
  )
  .map((list) =>
    Object.fromEntries(
      list.flatMap((value, index) => (value === undefined ? [] : [[controls[index]!.id, value]])),
    ),
  );

async function roundTrip(values: FormValues): Promise<FormValues> {
  const report = buildDocument(template, { date: '2026-11-21', profile: null, values, slots: {} });
  const xml = strFromU8(unzipSync(await renderReportDocx(report, translator))['word/document.xml']!);
  const read = formOfControls(readControls(xml), 'coordinator', controls);
  expect(read.findings).toEqual([]);
  return read.values;
}

describe('a form', () => {
  it('filled, written as Word and read back is the same', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryForm, async (values) => {
        expect(await roundTrip(values)).toEqual(values);
      }),
      { numRuns: 8 },
    );
  });

  it('keeps the lines of what was typed', async () => {
    const values = { talk: 'Un relais\nUne formation' };
    expect(await roundTrip(values)).toEqual(values);
  });
});
