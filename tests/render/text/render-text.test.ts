import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { widthOf } from '../../../src/i18n/lines.js';
import type { TextLook } from '../../../src/i18n/look.js';
import { LANGS } from '../../../src/model/lang.js';
import { literal } from '../../../src/model/text.js';
import { renderText } from '../../../src/render/text/render-text.js';
import {
  type Block,
  paragraph,
  type Report,
  span,
  type Table,
  textCell,
} from '../../../src/report/blocks.js';
import { compassReport } from '../../../src/report/compass/compass-report.js';
import { compassSummary } from '../../../src/report/compass/summary.js';
import { arbitrarySet } from '../../support/answers.js';
import { plain } from '../../support/plain.js';
import { EXAMPLES, type ExampleName, exampleInput, inputOf } from '../../support/report-input.js';
import { sampleReport } from '../../support/sample-report.js';
import { translatorOf } from '../../support/translator.js';

const LOOK: TextLook = { width: 80, colour: false, unicode: true, accessible: false };
const french = translatorOf('fr');
const render = (blocks: readonly Block[], look: Partial<TextLook> = {}) => {
  const report: Report = {
    id: 'r',
    title: literal('T'),
    date: '2026-11-21',
    lang: 'fr',
    orientation: 'portrait',
    blocks,
  };
  return renderText(report, french, { ...LOOK, ...look });
};
const body = (blocks: readonly Block[], look: Partial<TextLook> = {}) =>
  plain(render(blocks, look))
    .split('\n')
    .slice(look.accessible ? 2 : 3)
    .join('\n')
    .trimEnd();
const t = literal;

const table: Table = {
  kind: 'table',
  id: 't',
  caption: t('Légende'),
  columns: [
    { id: 'a', header: t('Thème') },
    { id: 'b', header: t('Score') },
    { id: 'c', header: t('Effectif'), align: 'end' },
  ],
  rows: [
    [textCell(t('Domaine')), { kind: 'bar', value: 75 }, { kind: 'number', value: 12, show: 'integer' }],
    [
      textCell(t('Public')),
      { kind: 'missing', reason: t('sans objet') },
      { kind: 'number', value: 3, show: 'integer' },
    ],
  ],
  rowHeaders: true,
};

describe('renderText', () => {
  it('draws a table in columns, with a bar and its number', () => {
    expect(body([table])).toBe(
      [
        'Thème    Score                     Effectif',
        '───────  ────────────────────────  ────────',
        'Domaine  ███████████████░░░░░  75        12',
        'Public   sans objet                       3',
      ].join('\n'),
    );
  });

  it('draws a bar that is never empty above 0, nor full below 100', () => {
    const bars = [0, 0.1, 2.6, 50, 97.6, 99.9, 100].map((value) => {
      const drawn = body([
        {
          ...table,
          rows: [[textCell(t('D')), { kind: 'bar', value }, { kind: 'number', value: 1, show: 'integer' }]],
        },
      ]);
      return drawn.split('█').length - 1;
    });
    expect(bars).toEqual([0, 1, 1, 10, 19, 19, 20]);
  });

  it('indents the rows under a group', () => {
    const grouped: Table = { ...table, rowLevels: [0, 1] };
    expect(
      body([grouped])
        .split('\n')
        .slice(2)
        .map((line) => line.slice(0, 10)),
    ).toEqual(['Domaine   ', '  Public  ']);
  });

  it('turns rows into records where the columns do not fit', () => {
    const long: Table = {
      ...table,
      columns: Array.from({ length: 8 }, (_, index) => ({ id: `c${index}`, header: t(`Colonne${index}`) })),
      rows: [Array.from({ length: 8 }, (_, index) => textCell(t(`valeur${index}`)))],
    };
    expect(body([long], { width: 40 })).toBe(
      ['valeur0', ...Array.from({ length: 7 }, (_, i) => `  Colonne${i + 1} : valeur${i + 1}`)].join('\n'),
    );
  });

  it('says the same without bars, rules and columns for a screen reader', () => {
    expect(body([table], { accessible: true })).toBe(
      'Tableau de 2 lignes : Thème\nDomaine\n  Score : 75 sur 100\n  Effectif : 12\nPublic\n  Score : sans objet\n  Effectif : 3',
    );
  });

  it('uses plain signs where the console cannot draw others', () => {
    const text = render([table, paragraph(t('«\u00a0Oui\u00a0» – l’essai… 3 → 4'))], { unicode: false });
    expect(text).not.toMatch(/[^\u0000-\u00ff]/);
    expect(text).toContain('"Oui" - l\'essai... 3 -> 4');
    expect(text).toContain('###############.....  75');
  });

  it('says the level of an alert in words, beside its sign', () => {
    const alert: Block = { kind: 'alert', level: 'critical', title: t('Titre'), spans: [span(t('Corps.'))] };
    expect(body([alert])).toBe('■ À examiner en priorité : Titre\n  Corps.');
    expect(body([alert], { unicode: false })).toBe('!! À examiner en priorité : Titre\n   Corps.');
  });

  it('colours only when asked, and says the same with and without', () => {
    const input = exampleInput('young-solicited');
    const coloured = renderText(compassSummary(input), french, { ...LOOK, colour: true });
    expect(coloured).toContain('\u001b[');
    const stripped = coloured.replace(/\u001b\[\d+m/g, '');
    expect(stripped).toBe(renderText(compassSummary(input), french, LOOK));
  });

  it('renders every kind of block', () => {
    const text = renderText(sampleReport, french, LOOK);
    expect(text).not.toMatch(/undefined|\[object|NaN/);
    expect(text.length).toBeGreaterThan(1000);
  });

  it('lets people’s text neither command the terminal nor break out of its cell', () => {
    const nasty = '\u001b[2Jrouge\u0007 \u202eabc\u202c\r\nfin';
    const text = render(
      [paragraph(t(nasty)), { ...table, rows: [[textCell(t(nasty)), textCell(t(nasty)), textCell(t(''))]] }],
      {
        colour: true,
      },
    );
    expect(text.replace(/\u001b\[\d+m/g, '')).not.toMatch(
      /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/,
    );
  });
});

describe('the width', () => {
  const widths = [40, 57, 80, 120];

  it.each(LANGS)('is never exceeded by the report of an example in %s', (lang) => {
    const names = Object.keys(EXAMPLES) as ExampleName[];
    const name = names[LANGS.indexOf(lang) % names.length]!;
    const report = compassReport(exampleInput(name, lang), { explain: true });
    for (const look of [...widths.map((width) => ({ width })), { width: 40, accessible: true }]) {
      const text = renderText(report, translatorOf(lang), { ...LOOK, ...look });
      expect(Math.max(...text.split('\n').map(widthOf)), name).toBeLessThanOrEqual(look.width);
    }
  });

  it('is never exceeded by the summary of any answers', () => {
    fc.assert(
      fc.property(arbitrarySet, fc.constantFrom(...widths), fc.boolean(), (set, width, unicode) => {
        const summary = compassSummary(inputOf(set, 'de'), { explain: true });
        const text = renderText(summary, translatorOf('de'), { ...LOOK, width, unicode });
        expect(Math.max(...text.split('\n').map(widthOf))).toBeLessThanOrEqual(width);
        expect(text).not.toMatch(/undefined|\[object|NaN|\{/);
      }),
      { numRuns: 12 },
    );
  });
});
