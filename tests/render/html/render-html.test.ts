import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { LANGS } from '../../../src/model/lang.js';
import { literal } from '../../../src/model/text.js';
import { STYLE } from '../../../src/render/html/html-style.js';
import { renderHtml } from '../../../src/render/html/render-html.js';
import { type Block, heading, paragraph, type Report, span, textCell } from '../../../src/report/blocks.js';
import type { Chart } from '../../../src/report/chart.js';
import { compassReport } from '../../../src/report/compass/compass-report.js';
import { plain } from '../../support/plain.js';
import { exampleInput } from '../../support/report-input.js';
import { sampleReport } from '../../support/sample-report.js';
import { translatorOf } from '../../support/translator.js';
import { parseXml } from '../../support/xml.js';

const t = literal;
const sha256 = (text: string) => createHash('sha256').update(text).digest('base64');
const html = (report: Report) => renderHtml(report, translatorOf(report.lang as 'fr'), { sha256 });
const page = (...blocks: Block[]) =>
  html({ id: 'r', title: t('T'), date: '2026-11-21', lang: 'fr', orientation: 'portrait', blocks });
const main = (...blocks: Block[]) => plain(/<main[^>]*>\n([\s\S]*)\n<\/main>/.exec(page(...blocks))![1]!);

const NASTY = '<img src=x onerror=alert(1)> & "\'\u202e\u001b[31m';

const chart: Chart = {
  id: 'c',
  type: 'bar',
  title: t(NASTY),
  description: t(NASTY),
  axis: { min: 0, max: 100, unit: 'score' },
  categories: [t(NASTY)],
  series: [{ id: 's', name: t(NASTY), values: [50] }],
  references: [{ value: 75, label: t(NASTY) }],
};

describe('renderHtml', () => {
  it('allows its own style and nothing else', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page())![1];
    expect(policy).toBe(
      `default-src 'none'; style-src 'sha256-${sha256(STYLE)}'; base-uri 'none'; form-action 'none'`,
    );
    expect(page()).toContain(`<style>${STYLE}</style>`);
  });

  it('neither fetches nor runs anything, and has no style of its own on any element', () => {
    for (const lang of LANGS) {
      const text = html(compassReport(exampleInput('due-for-reorientation', lang), { explain: true }));
      expect(text).not.toMatch(/<(script|link|img|iframe|object|embed|video|audio|source|base)\b/i);
      expect(text).not.toMatch(/\sstyle="|\son\w+="|url\(|@import/i);
      expect(text).toContain(`<html lang="${lang}">`);
    }
  });

  it('keeps people’s text text, wherever it stands', () => {
    const blocks: Block[] = [
      heading(1, t(NASTY)),
      paragraph(t(NASTY)),
      { kind: 'paragraph', spans: [span(t(NASTY), { href: 'https://a.example/"onclick="x' })] },
      { kind: 'paragraph', spans: [span(t('x'), { href: 'javascript:alert(1)' })] },
      { kind: 'chart', chart },
      { kind: 'alert', level: 'note', title: t(NASTY), spans: [span(t(NASTY))] },
      { kind: 'key-values', pairs: [{ key: t(NASTY), value: [span(t(NASTY))] }] },
      { kind: 'field', id: 'f', label: t(NASTY), lines: 1, value: NASTY, input: 'text' },
      {
        kind: 'table',
        id: 't',
        caption: t(NASTY),
        columns: [{ id: 'a', header: t(NASTY) }],
        rows: [
          [{ kind: 'status', status: '" onclick="x', text: t(NASTY) }],
          [{ kind: 'blank', lines: 1, id: 'b', label: t(''), value: NASTY }],
        ],
        rowHeaders: true,
      },
    ];
    const text = page(...blocks);
    expect(text).not.toMatch(/<img|javascript:|\u202e|\u001b/);
    expect(text.match(/&lt;img src=x onerror=alert\(1\)&gt; &amp; &quot;&#39;/g)!.length).toBeGreaterThan(14);
    expect(text).not.toMatch(/\sonclick=/);
    expect(text).toContain('href="https://a.example/%22onclick=%22x" rel="noopener noreferrer"');
  });

  it('keeps text from right to left from turning what stands around it', () => {
    expect(main(paragraph(t('שלום (1)')))).toBe('<p><bdi>שלום (1)</bdi></p>');
  });

  it('names columns and rows of a table, and says a score in a number beside its bar', () => {
    const text = main({
      kind: 'table',
      id: 't',
      caption: t('Légende'),
      columns: [
        { id: 'a', header: t('Thème'), weight: 3 },
        { id: 'b', header: t('Score') },
      ],
      rows: [
        [textCell(t('Domaine')), { kind: 'bar', value: 66.6 }],
        [textCell(t('Public')), { kind: 'missing', reason: t('sans objet') }],
      ],
      rowHeaders: true,
      rowLevels: [0, 1],
    });
    expect(text).toContain('<caption class="hidden">Légende</caption>');
    expect(text).toContain('<col class="w-60"><col class="w-25">');
    expect(text).toContain('<th scope="col">Thème</th>');
    expect(text).toMatch(
      /<tr class="group"><th scope="row">Domaine<\/th><td class="bar"><span><b>67<\/b><svg[^>]*aria-hidden="true">/,
    );
    expect(text).toContain(
      '<tr class="part"><th scope="row">Public</th><td class="missing">sans objet</td></tr>',
    );
  });

  it('gives a chart a title and a description that its picture names, each id once', () => {
    const figure: Block = {
      kind: 'chart',
      chart: { ...chart, title: t('Titre'), description: t('Ce que c’est.') },
    };
    const text = main(figure, figure);
    const ids = [...text.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(text).toContain('aria-labelledby="chart-1-title chart-1-desc"');
    expect(text).toContain(
      '<title id="chart-1-title">Titre</title><desc id="chart-1-desc">Ce que c’est.</desc>',
    );
  });

  it('marks a table of more than eight columns as one to scroll', () => {
    const tableOf = (width: number): Block => ({
      kind: 'table',
      id: 'w',
      caption: t('Large'),
      rowHeaders: false,
      columns: Array.from({ length: width }, (_, index) => ({ id: `c${index}`, header: t('S') })),
      rows: [Array.from({ length: width }, () => textCell(t('a')))],
    });
    expect(main(tableOf(8))).not.toContain('class="wide"');
    expect(main(tableOf(9))).toContain('<table class="wide">');
  });

  it('colours the scores of a heat map by quarters, 100 with the highest', () => {
    const scores = [0, 24.9, 25, 50, 74.9, 75, 100];
    const heat: Block = {
      kind: 'table',
      id: 'h',
      caption: t('Carte'),
      heat: true,
      rowHeaders: false,
      columns: scores.map((score) => ({ id: `c${score}`, header: t('S') })),
      rows: [scores.map((value) => ({ kind: 'number', value, show: 'score' }))],
    };
    expect([...main(heat).matchAll(/heat-(\d+)/g)].map(([, quarter]) => quarter)).toEqual([...'0012233']);
  });

  it('lets boxes be ticked, with their words as label', () => {
    expect(main({ kind: 'list', ordered: false, items: [[span(t('Oui'))]], checks: [false] })).toBe(
      '<ul class="checks"><li><label><input type="checkbox"> <span>Oui</span></label></li></ul>',
    );
  });

  it('has headings in order, one contents list, and is well formed', () => {
    const text = html(compassReport(exampleInput('young-solicited'), { explain: true }));
    const levels = [...text.matchAll(/<h([1-6])/g)].map((match) => Number(match[1]));
    expect(levels[0]).toBe(1);
    for (const [index, level] of levels.slice(1).entries()) {
      expect(level - levels[index]!).toBeLessThanOrEqual(1);
    }
    const targets = [...text.matchAll(/href="#([^"]+)"/g)].map((match) => match[1]!);
    expect(targets.length).toBeGreaterThan(5);
    expect(targets.filter((id) => !text.includes(` id="${id}"`))).toEqual([]);
    const closed = text
      .replace(/<(meta|br|col|input)\b([^>]*)>/g, '<$1$2/>')
      .replace('<!doctype html>\n', '');
    expect(() => parseXml(closed.replace(/ checked/g, ''))).not.toThrow();
  });

  it('renders every kind of block', () => {
    expect(html(sampleReport)).not.toMatch(/undefined|\[object|NaN/);
  });
});
