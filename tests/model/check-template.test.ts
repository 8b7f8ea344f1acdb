import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkTemplateStructure, checkTemplateTexts } from '../../src/model/check-template.js';
import { LANGS } from '../../src/model/lang.js';
import type { TemplateStructure } from '../../src/model/template.js';

const read = (path: string) => parse(readFileSync(`templates/${path}.yaml`, 'utf8'));
const ids = readdirSync('templates').filter((id) => !['guide', 'mail'].includes(id));

describe.each(ids)('the template %s', (id) => {
  const structure = read(`${id}/template`) as TemplateStructure;

  it('has a right structure', () => {
    expect(checkTemplateStructure(structure, id)).toEqual([]);
  });

  it.each(LANGS)('has its texts in %s, and no other', (lang) => {
    const required = Object.keys(flat(read(`${id}/locales/fr`)));
    expect(checkTemplateTexts(structure, read(`${id}/locales/${lang}`), lang, required)).toEqual([]);
  });
});

function flat(nested: object, prefix = ''): Record<string, string> {
  return Object.assign(
    {},
    ...Object.entries(nested).map(([key, value]) =>
      typeof value === 'object' ? flat(value, `${prefix}${key}.`) : { [`${prefix}${key}`]: value },
    ),
  );
}

const minimal = () => ({
  id: 'own',
  version: '1.0.0',
  orientation: 'portrait',
  sources: [],
  blocks: [
    { type: 'heading', id: 'top' },
    {
      type: 'table',
      id: 'list',
      columns: [
        { id: 'criterion', kind: 'row' },
        { id: 'level', kind: 'choice', options: ['low', 'high'] },
      ],
      rows: ['first'],
    },
  ] as Record<string, unknown>[],
});

const texts = () => ({
  title: 'Titre',
  fileName: 'titre',
  description: 'Une ligne',
  blocks: {
    top: { title: 'Haut' },
    list: {
      caption: 'Légende',
      columns: { criterion: 'Critère', level: { label: 'Niveau', options: { low: 'bas', high: 'haut' } } },
      rows: { first: { label: 'Premier' } },
    },
  },
});

const found = (change: (template: ReturnType<typeof minimal>) => void) => {
  const template = minimal();
  change(template);
  return checkTemplateStructure(template, 'own').map(({ code, path, suggestion }) => [
    code,
    path.join('.'),
    suggestion,
  ]);
};

describe('a template of one’s own', () => {
  it('is right when it is', () => {
    expect(found(() => {})).toEqual([]);
    expect(checkTemplateTexts(minimal() as never, texts(), 'fr')).toEqual([]);
  });

  it('may not use an id twice', () => {
    expect(found((template) => template.blocks.push({ type: 'note', id: 'top' }))).toEqual([
      ['COP-INSTRUMENT-002', 'blocks.2.id', undefined],
    ]);
  });

  it('may not share columns with a table that is none, and says the nearest', () => {
    const table = { type: 'table', id: 'more', columnsFrom: 'lists', rows: ['a'] };
    expect(found((template) => template.blocks.push(table))).toEqual([
      ['COP-INSTRUMENT-008', 'blocks.2.columnsFrom', 'list'],
    ]);
  });

  it('needs columns in a table', () => {
    expect(
      found((template) => template.blocks.push({ type: 'table', id: 'bare', rows: ['a'] }))[0]?.[0],
    ).toBe('COP-INSTRUMENT-006');
  });

  it('may not have ids that Word refuses', () => {
    const long = { type: 'write', id: 'x'.repeat(65), lines: 2 };
    expect(found((template) => template.blocks.push(long))[0]?.[0]).toBe('COP-TEMPLATE-001');
  });

  it('is not another document', () => {
    expect(found((template) => Object.assign(template, { id: 'other' }))[0]?.[0]).toBe('COP-TEMPLATE-002');
  });

  it('may not hold what is not known', () => {
    expect(found((template) => Object.assign(template, { colour: 'red' }))).toEqual([
      ['COP-INSTRUMENT-007', 'colour', undefined],
    ]);
    expect(found((template) => template.blocks.push({ type: 'tabel', id: 't' }))[0]?.[0]).toMatch(
      /^COP-INSTRUMENT/,
    );
  });

  it('needs every text, and no other, as text', () => {
    const wrong = texts();
    Object.assign(wrong.blocks.list.columns.level.options, { low: 1, midle: 'moyen' });
    Object.assign(wrong.blocks, { top: {} });
    const findings = checkTemplateTexts(minimal() as never, wrong, 'fr');
    expect(findings.map(({ code, path, suggestion }) => [code, path.join('.'), suggestion])).toEqual([
      ['COP-INSTRUMENT-003', 'blocks.top.title', undefined],
      ['COP-INSTRUMENT-003', 'blocks.list.columns.level.options.low', undefined],
      ['COP-INSTRUMENT-004', 'blocks.list.columns.level.options.midle', expect.any(String)],
      ['COP-INSTRUMENT-005', 'blocks.list.columns.level.options.low', undefined],
    ]);
  });
});
