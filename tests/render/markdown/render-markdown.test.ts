import { describe, expect, it } from 'vitest';
import { literal } from '../../../src/model/text.js';
import { escapeMarkdown } from '../../../src/render/markdown/escape-markdown.js';
import { renderMarkdown } from '../../../src/render/markdown/render-markdown.js';
import { type Block, heading, paragraph, type Report, span, textCell } from '../../../src/report/blocks.js';
import { compassReport } from '../../../src/report/compass/compass-report.js';
import { plain } from '../../support/plain.js';
import { exampleInput } from '../../support/report-input.js';
import { sampleReport } from '../../support/sample-report.js';
import { translatorOf } from '../../support/translator.js';

const french = translatorOf('fr');
const t = literal;
const render = (...blocks: Block[]) => {
  const report: Report = {
    id: 'r',
    title: t('Titre'),
    date: '2026-11-21',
    lang: 'fr',
    orientation: 'portrait',
    blocks,
  };
  return plain(renderMarkdown(report, french)).replace('# Titre\n\n', '');
};

describe('escapeMarkdown', () => {
  it.each([
    ['*gras* _oui_ `code`', '\\*gras\\* \\_oui\\_ \\`code\\`'],
    ['<script>alert(1)</script> & co', '&lt;script>alert(1)&lt;/script> &amp; co'],
    ['![x](http://a.example)', '\\!\\[x\\]\\(http://a.example)'],
    ['# titre', '\\# titre'],
    ['> cité', '\\> cité'],
    ['- point\n1. un', '\\- point\n1\\. un'],
    ['a | b', 'a \\| b'],
    ['25 × (3 + 2) = 125 (≥ 50) !', '25 × (3 + 2) = 125 (≥ 50) !'],
  ])('writes %j so that it stays text', (text, written) => {
    expect(escapeMarkdown(text)).toBe(written);
  });
});

describe('renderMarkdown', () => {
  it('writes headings, lists to tick, alerts and links', () => {
    expect(
      render(
        heading(1, t('Un\ndeux')),
        {
          kind: 'list',
          ordered: false,
          items: [[span(t('fait'))], [span(t('à faire'))]],
          checks: [true, false],
        },
        { kind: 'alert', level: 'warning', title: t('Gare'), spans: [span(t('Corps\nsuite'))] },
        { kind: 'paragraph', spans: [span(t('preuve'), { href: 'https://a.example/(x)' })] },
        { kind: 'paragraph', spans: [span(t('piège'), { href: 'javascript:alert(1)' })] },
      ),
    ).toBe(
      [
        '## Un deux',
        '',
        '- [x] fait',
        '- [ ] à faire',
        '',
        '> **Attention : Gare**',
        '>',
        '> Corps  ',
        '> suite',
        '',
        '[preuve](<https://a.example/(x)>)',
        '',
        'piège',
        '',
      ].join('\n'),
    );
  });

  it('writes a table with its alignment, numbers in the locale, groups and line breaks inside a cell', () => {
    const text = render({
      kind: 'table',
      id: 't',
      caption: t('x'),
      columns: [
        { id: 'a', header: t('A|B') },
        { id: 'b', header: t('N'), align: 'end' },
      ],
      rows: [
        [textCell(t('groupe'), { strong: true }), { kind: 'number', value: 66.666, show: 'decimal' }],
        [textCell(t('deux\nlignes')), { kind: 'number', value: 0.6667, show: 'percent' }],
      ],
      rowHeaders: true,
      rowLevels: [0, 1],
    });
    expect(text).toBe(
      '| A\\|B | N |\n| --- | --: |\n| **groupe** | 66,67 |\n| – deux<br>lignes | 66,7 % |\n',
    );
  });

  it('renders every kind of block, and the report of an example', () => {
    for (const report of [sampleReport, compassReport(exampleInput('due-for-reorientation'))]) {
      const text = renderMarkdown(report, french);
      expect(text).not.toMatch(/undefined|\[object|NaN|<(?!br>|https?:)/);
      expect(text.split('\n').every((line) => !/^#+$/.test(line))).toBe(true);
    }
    expect(render(paragraph(t(''), 'note'))).toBe('# Titre\n');
  });
});
