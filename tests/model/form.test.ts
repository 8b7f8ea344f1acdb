import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadTemplate } from '../../src/io/load-template.js';
import { parseYaml } from '../../src/io/yaml.js';
import {
  type FormControl,
  type FormValue,
  type FormValues,
  listControls,
} from '../../src/model/form-controls.js';
import { formOfControls } from '../../src/model/form-of-controls.js';
import { formatForm } from '../../src/model/format-form.js';
import { parseForm } from '../../src/model/parse-form.js';

const controls = listControls(loadTemplate('coordinator', 'fr').structure);
const toolControls = listControls(loadTemplate('it-tools', 'fr').structure, 2);

const codes = (input: unknown, known = controls, document = 'coordinator') =>
  parseForm(input, document, known).findings.map(({ code, path, suggestion }) => [
    code,
    path.join('.'),
    suggestion,
  ]);

describe('controls of a template', () => {
  it('are named by block, row and column', () => {
    const ids = controls.map(({ id }) => id);
    expect(ids.slice(0, 4)).toEqual(['header.cop', 'header.person', 'header.date', 'header.view']);
    expect(ids).toContain('relational.listening.level');
    expect(ids).toContain('facilitation.domain-focus.cover');
    expect(ids).toContain('talk');
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('have a column a tool, and rows that are blank altogether', () => {
    const ids = toolControls.map(({ id }) => id);
    expect(ids).toContain('usage.fit.tool-2');
    expect(ids).not.toContain('usage.fit.tool-3');
    expect(ids).toContain('trial.row-5.remark');
  });
});

describe('a form in YAML', () => {
  it('may nest its values or not', () => {
    const nested = {
      document: 'coordinator',
      values: { relational: { listening: { level: 2, cover: ['pair', 'learn'] } } },
    };
    const flat = { document: 'coordinator', values: { 'relational.listening.level': '2' } };
    expect(parseForm(nested, 'coordinator', controls).values).toEqual({
      'relational.listening.level': '2',
      'relational.listening.cover': ['learn', 'pair'],
    });
    expect(parseForm(flat, 'coordinator', controls).values).toEqual({ 'relational.listening.level': '2' });
  });

  it('leaves blanks out', () => {
    const values = { header: { person: '', date: null }, relational: { listening: { cover: [] } } };
    expect(parseForm({ document: 'coordinator', values }, 'coordinator', controls)).toEqual({
      values: {},
      findings: [],
    });
  });

  it('takes a date as one types it', () => {
    const form = (date: string) =>
      parseForm({ document: 'coordinator', values: { header: { date } } }, 'coordinator', controls);
    expect(form('8/12/2026')).toEqual({ values: { 'header.date': '2026-12-08' }, findings: [] });
    expect(form('30/2/2026').findings).toMatchObject([
      { code: 'COP-FORM-004', values: { found: '30/2/2026' } },
    ]);
  });

  it('says all that is wrong at once, with the nearest right word', () => {
    const values = {
      header: { date: '2026-02-30', vue: 'self' },
      relational: { listening: { level: 4, importance: 'essentiel' } },
    };
    expect(codes({ document: 'coordinator', values })).toEqual([
      ['COP-FORM-004', 'values.header.date', undefined],
      ['COP-FORM-003', 'values.header.vue', 'header.view'],
      ['COP-FORM-004', 'values.relational.listening.level', undefined],
      ['COP-FORM-004', 'values.relational.listening.importance', 'essential'],
    ]);
  });

  it('is refused when it is none, or another document’s', () => {
    expect(codes('text')).toEqual([['COP-FORM-001', '', undefined]]);
    expect(codes({ document: 'charter', values: {} })).toEqual([['COP-FORM-002', 'document', undefined]]);
    expect(codes({ values: {} })).toEqual([['COP-FORM-002', 'document', undefined]]);
  });

  it('takes whole numbers within their bounds alone', () => {
    const form = (weight: unknown) => ({ document: 'it-tools', values: { usage: { fit: { weight } } } });
    for (const right of [0, 3, '2']) expect(codes(form(right), toolControls, 'it-tools')).toEqual([]);
    for (const wrong of [4, -1, 1.5, 'deux', true]) {
      expect(codes(form(wrong), toolControls, 'it-tools').map(([code]) => code)).toEqual(['COP-FORM-004']);
    }
  });
});

/** Any value that a control can hold. */
function arbitraryValue(control: FormControl): fc.Arbitrary<FormValue | undefined> {
  const blank = fc.constant(undefined);
  switch (control.kind) {
    case 'choice':
      return fc.oneof(blank, fc.constantFrom(...control.options));
    case 'choices':
      return fc.oneof(
        blank,
        fc.subarray([...control.options], { minLength: 1 }).map((list) => list as FormValue),
      );
    case 'check':
      return fc.constantFrom(undefined, true as const);
    case 'date':
      return fc.constantFrom(undefined, '2026-11-21', '2028-02-29');
    case 'number':
      return fc.oneof(blank, fc.integer({ min: 0, max: 3 }).map(String));
    case 'text':
      return fc.oneof(
        blank,
        fc
          .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
          .filter((text) => text.trim() === text && text !== ''),
      );
  }
}

const arbitraryForm: fc.Arbitrary<FormValues> = fc
  .tuple(...toolControls.map((control) => arbitraryValue(control)))
  .map((list) =>
    Object.fromEntries(
      list.flatMap((value, index) => (value === undefined ? [] : [[toolControls[index]!.id, value]])),
    ),
  );

describe('round trips', () => {
  it('a form written as YAML and read again is the same', () => {
    fc.assert(
      fc.property(arbitraryForm, (values) => {
        const text = formatForm('it-tools', toolControls, values);
        expect(parseForm(parseYaml(text, 'f.yaml').value, 'it-tools', toolControls)).toEqual({
          values,
          findings: [],
        });
      }),
      { numRuns: 40 },
    );
  });

  it('a blank form lists every control with what it can hold', () => {
    const text = formatForm('it-tools', toolControls, {});
    expect(text).toContain('  knock-outs:\n    security:\n      tool-1: ""  # yes, no, check\n');
    expect(text).toContain('      weight: ""  # 0–3\n');
  });
});

describe('controls of a Word form', () => {
  it('become values: ticks, dates, words; those of a house are passed over', () => {
    const { values, findings } = formOfControls(
      [
        { tag: 'header.person', text: 'Ann' },
        { tag: 'header.date', text: '21 novembre 2026', date: '2026-11-21' },
        { tag: 'header.view:self', text: '☐', ticked: false },
        { tag: 'header.view:peer', text: '☒', ticked: true },
        { tag: 'relational.listening.cover:learn', text: '☒', ticked: true },
        { tag: 'relational.listening.cover:delegate', text: '☒', ticked: true },
        { tag: 'house.number', text: 'X' },
      ],
      'coordinator',
      controls,
    );
    expect(findings).toEqual([]);
    expect(values).toEqual({
      'header.person': 'Ann',
      'header.date': '2026-11-21',
      'header.view': 'peer',
      'relational.listening.cover': ['learn', 'delegate'],
    });
  });

  it.each([
    ['21/3/2026', '2026-03-21'],
    ['1.12.2026', '2026-12-01'],
  ])('read a date typed as %s', (text, expected) => {
    const { values } = formOfControls([{ tag: 'header.date', text }], 'coordinator', controls);
    expect(values['header.date']).toBe(expected);
  });

  it('are refused where two boxes of one answer are ticked, and where none is the document’s', () => {
    const both = ['self', 'peer'].map((id) => ({ tag: `header.view:${id}`, text: '☒', ticked: true }));
    expect(formOfControls(both, 'coordinator', controls).findings).toMatchObject([
      { code: 'COP-FORM-005', values: { id: 'header.view', found: 'self, peer' } },
    ]);
    expect(formOfControls([{ tag: '', text: 'Ann' }], 'coordinator', controls).findings).toMatchObject([
      { code: 'COP-FORM-006' },
    ]);
    expect(formOfControls([{ tag: 'x', text: '' }], 'coordinator', controls).findings).toMatchObject([
      { code: 'COP-FORM-001' },
    ]);
  });
});
