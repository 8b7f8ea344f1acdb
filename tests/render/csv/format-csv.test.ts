import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../src/i18n/clean-text.js';
import { renderCompassCsv } from '../../../src/render/csv/compass-csv.js';
import { formatCsv } from '../../../src/render/csv/format-csv.js';
import { parseAnswersCsv } from '../../../src/sources/answers-csv.js';
import { exampleInput } from '../../support/report-input.js';

describe('formatCsv', () => {
  it('quotes what must be quoted, writes numbers with a point, leaves nothing for null', () => {
    const csv = formatCsv([['a,b', 'dit "oui"', 1 / 3, null, undefined, 'deux\nlignes', 'a;b']]);
    expect(csv).toBe('\ufeff"a,b","dit ""oui""",0.3333333333333333,,,"deux\nlignes","a;b"\r\n');
  });

  it('makes text of what a spreadsheet would run as a formula, and leaves numbers alone', () => {
    expect(formatCsv([['=1+1', '+32 2', '-1', '@x', '\t=1', -1, '\u0000=1+1']])).toBe(
      "\ufeff'=1+1,'+32 2,'-1,'@x,'\t=1,-1,'=1+1\r\n",
    );
  });
});

describe('what formatCsv writes', () => {
  const begin = fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\uff1d', "'", "'=", "''+", "'\t", '', 'a');
  const words = fc.tuple(begin, fc.string({ unit: 'binary', maxLength: 20 })).map((parts) => parts.join(''));

  it('begins no cell with what a spreadsheet would run, and comes back unchanged when read by us', () => {
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 6 }), (notes) => {
        const rows = notes.map((note, at) => [`preparation.domain.${at}`, at - 3, note]);
        const csv = formatCsv([['item', 'value', 'note'], ...rows]);
        const cells = Papa.parse<string[]>(csv.replace('\ufeff', '')).data.slice(1, -1);
        expect(cells.map(([, value]) => value)).toEqual(notes.map((_, at) => String(at - 3)));
        for (const [, , note] of cells) expect(note).not.toMatch(/^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/);
        const { answers } = parseAnswersCsv(csv, 'a.csv').value as {
          answers: Record<string, { note?: string }>;
        };
        const back = notes.map((_, at) => answers[`preparation.domain.${at}`]!.note ?? '');
        expect(back.map((note) => note.trim())).toEqual(notes.map((note) => cleanText(note).trim()));
      }),
      { numRuns: 200 },
    );
  });
});

describe('renderCompassCsv', () => {
  const input = exampleInput('stuck-in-sharing');
  const rows = Papa.parse<Record<string, string>>(renderCompassCsv([input]).replace('\ufeff', ''), {
    header: true,
    skipEmptyLines: true,
  }).data;
  const row = (id: string) => rows.find((one) => one.id === id);

  it('has a row for each of 4 phases, 20 themes, 60 items and the signals', () => {
    const count = (level: string) => rows.filter((one) => one.level === level).length;
    expect(['phase', 'theme', 'item', 'signals'].map(count)).toEqual([4, 20, 60, 1]);
  });

  it('gives scores unrounded, counts, coverage, status, and answers as they were written', () => {
    // 25 × (1 + 0 + 2) ÷ 3 = 25
    expect(row('production')).toMatchObject({ score: '25', scored_items: '3', coverage: '1' });
    expect(row('growth')).toMatchObject({ status: 'in-progress', score: '54.166666666666664' });
    expect(row('growth.value.3')).toMatchObject({ answer: 'unknown', score: '' });
    expect(row('growth.production.2')!.note).toContain('Rien qui circule');
    expect(row('launch.active-roles.3')!.evidence).toBe(
      'https://intranet.example/achats-durables/comptes-rendus',
    );
    expect(row('signal-index')).toMatchObject({ status: 'quiet' });
  });

  it('leaves a score empty where there is none', () => {
    const young = Papa.parse<Record<string, string>>(renderCompassCsv([exampleInput('young-solicited')]), {
      header: true,
    }).data;
    expect(young.find((one) => one.id === 'production')).toMatchObject({ score: '', scored_items: '0' });
  });
});
