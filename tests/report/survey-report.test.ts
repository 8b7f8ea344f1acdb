/** What a survey's reports say, whatever the format: findings, tables, charts, and what they leave out. */
import { describe, expect, it } from 'vitest';
import { loadCompassTexts } from '../../src/io/load-compass.js';
import { loadSurveyTexts } from '../../src/io/load-survey.js';
import { LANGS, type Lang } from '../../src/model/lang.js';
import type { SurveyResult } from '../../src/model/survey-result.js';
import { renderSurveyCsv } from '../../src/render/csv/survey-csv.js';
import { renderHtml } from '../../src/render/html/render-html.js';
import { renderSurveyJson } from '../../src/render/json/survey-json.js';
import { renderMarkdown } from '../../src/render/markdown/render-markdown.js';
import { renderText } from '../../src/render/text/render-text.js';
import type { Block, Report, Table } from '../../src/report/blocks.js';
import type { Chart } from '../../src/report/chart.js';
import { draftFindings } from '../../src/report/survey/findings.js';
import type { SurveyReportInput } from '../../src/report/survey/input.js';
import { changeBlocks, surveySummary } from '../../src/report/survey/summary.js';
import { surveyReport } from '../../src/report/survey/survey-report.js';
import { surveyWorkbook } from '../../src/report/survey/survey-workbook.js';
import { type Row, scoreRows, survey } from '../support/survey.js';
import { translatorOf } from '../support/translator.js';

const items = survey.items.map(({ id }) => id);

/** Everybody answers each item with 3, but for the dimensions given; what else is given goes into every row. */
function rows(
  n: number,
  levels: Readonly<Record<string, number>> = {},
  rest: (index: number) => Row = () => ({}),
): Row[] {
  return Array.from({ length: n }, (_, index) => ({
    ...Object.fromEntries(
      items.map((id) => {
        const level = levels[id.split('.')[0]!] ?? 3;
        return [id, index % 4 === 0 ? level - 1 : index % 4 === 1 ? level + 1 : level];
      }),
    ),
    ...rest(index),
  }));
}

const scored = (all: readonly Row[], members: number | null = null): SurveyResult =>
  scoreRows(survey, all, { members });

function inputOf(result: SurveyResult, lang: Lang = 'fr'): SurveyReportInput {
  return { result, instrument: survey, texts: loadSurveyTexts(lang), compass: loadCompassTexts(lang), lang };
}

const tablesOf = ({ blocks }: Report): Table[] =>
  blocks.filter((block): block is Table => block.kind === 'table');
const chartsOf = ({ blocks }: Report): Chart[] =>
  blocks.flatMap((block: Block) => (block.kind === 'chart' ? [block.chart] : []));
const messageIds = (texts: readonly { says: { kind: string } }[]): string[] =>
  texts.map(({ says }) => ('id' in says ? String(says.id) : ''));

const full = scored(
  rows(24, { value: 4, tools: 2 }, (index) => ({
    'overall.satisfaction': 4,
    'overall.recommend': index % 11,
    'open.keep': `Garder ${index % 7}`,
    'open.story': `Récit ${index}`,
    'open.story.quotable': index < 6,
    priorities: index % 2 === 0 ? ['tools', 'support'] : ['tools'],
    'profile.role': index < 3 ? 'expert' : index < 10 ? 'coordination' : 'member',
    'profile.language': index % 2 === 0 ? 'fr' : 'nl',
  })),
  60,
);

describe('the findings', () => {
  const findingsOf = (result: SurveyResult) => {
    const input = inputOf(result);
    return draftFindings(input, result.cohorts.at(-1)!);
  };

  it('are the highest dimension, the lowest with something to try, and the first priority', () => {
    const found = findingsOf(full);
    expect(messageIds(found)).toEqual([
      'survey-report.findings.strong',
      'survey-report.findings.weak',
      'survey-report.findings.priority',
    ]);
    expect(found[0]!.says).toMatchObject({ values: { dimension: 'Valeur' } });
    expect(found[1]!.says).toMatchObject({ values: { dimension: 'Outils et ressources' } });
    expect(found[1]!.tryThis).toBeDefined();
    expect(found[2]!.says).toMatchObject({ values: { rate: { format: 'percent', rate: 1 } } });
  });

  it('tell first what clearly changed since the wave before', () => {
    const waves = [
      ...rows(30, { climate: 2 }, () => ({ cohort: 'x', wave: '1' })),
      ...rows(30, { climate: 4 }, () => ({ cohort: 'x', wave: '2' })),
    ];
    const found = findingsOf(scored(waves));
    expect(messageIds(found)[2]).toBe('survey-report.findings.up');
    expect(found[2]!.says).toMatchObject({ values: { wave: '1', dimension: 'Climat et appartenance' } });
  });

  it('say who would recommend where nothing else is known, and are none under the floor', () => {
    const asked = scored(rows(8, {}, () => ({ 'overall.recommend': 9 })));
    expect(messageIds(findingsOf(asked))[2]).toBe('survey-report.findings.recommend');
    expect(findingsOf(scored(rows(4)))).toEqual([]);
  });
});

describe('charts', () => {
  it('show one bar a dimension, a gap where it is hidden', () => {
    const few = rows(6).map((row, index) => (index < 3 ? { ...row, 'support.1': null } : row));
    const [chart] = chartsOf(surveyReport(inputOf(scored(few))));
    expect(chart!.series[0]!.values).toEqual([...Array(6).fill(expect.any(Number)), undefined]);
  });

  it('stack the answers to the items of a dimension in per cent, from the low end to the high one', () => {
    const [, purpose] = chartsOf(surveyReport(inputOf(full)));
    expect(purpose).toMatchObject({ type: 'stacked-bar', steps: true });
    expect(purpose!.series.map(({ name }) => 'text' in name && name.text)).toEqual([
      'Pas du tout d’accord',
      'Plutôt pas d’accord',
      'Ni d’accord ni pas d’accord',
      'Plutôt d’accord',
      'Tout à fait d’accord',
    ]);
    const sums = purpose!.categories.map((_, item) =>
      purpose!.series.reduce((sum, { values }) => sum + values[item]!, 0),
    );
    for (const sum of sums) expect(sum).toBeCloseTo(100, 9);
  });

  it('draw the waves of a CoP as a line a dimension', () => {
    const waves = ['1', '2', '3'].flatMap((wave) => rows(8, {}, () => ({ cohort: 'x', wave })));
    const chart = chartsOf(surveyReport(inputOf(scored(waves)))).find(({ type }) => type === 'line');
    expect(chart!.series).toHaveLength(7);
    expect(chart!.categories).toHaveLength(3);
  });
});

describe('the workbook', () => {
  it('has a sheet for each kind of figure', () => {
    const ids = tablesOf(surveyWorkbook(inputOf(full))).map(({ id }) => id);
    expect(ids).toEqual([
      'dimensions',
      'phases',
      'items',
      'recommend',
      'priorities',
      'groups',
      'group-differences',
      'comments',
      'method',
      'dictionary',
    ]);
  });

  it('has every cohort in the same sheets, and no heap of pairs of groups', () => {
    const many = Array.from({ length: 6 }, (_, cop) =>
      rows(14, {}, (index) => ({ cohort: `c${cop}`, 'profile.role': index % 2 === 0 ? 'member' : 'expert' })),
    ).flat();
    const tables = tablesOf(surveyWorkbook(inputOf(scored(many))));
    expect(tables.map(({ id }) => id).slice(0, 3)).toEqual(['overview', 'totals', 'dimensions']);
    expect(tables.find(({ id }) => id === 'items')!.rows).toHaveLength(6 * 26);
    expect(tables.find(({ id }) => id === 'groups')).toBeDefined();
    expect(tables.find(({ id }) => id === 'group-differences')).toBeUndefined();
  });

  it('explains every id in its dictionary', () => {
    const [dictionary] = tablesOf(surveyWorkbook(inputOf(full))).slice(-1);
    expect(dictionary!.rows).toHaveLength(24 + 2 + 3 + 1 + 4);
  });
});

describe('a question that was not asked', () => {
  it('has no sheet of its own where nobody was asked', () => {
    const result = scoreRows(survey, rows(8), { mapped: new Set(items) });
    const without = surveyWorkbook(inputOf(result));
    expect(result.cohorts[0]!.recommend?.reasons?.validN).toBe('not-asked');
    expect(tablesOf(without).map(({ id }) => id)).not.toContain('recommend');
    expect(tablesOf(surveyReport(inputOf(result))).map(({ id }) => id)).not.toContain('recommend');
    expect(tablesOf(surveyWorkbook(inputOf(full))).map(({ id }) => id)).toContain('recommend');
  });
});

describe('what is hidden', () => {
  it('stands in no format, nor can be read off the groups beside it', () => {
    // Three experts with values nobody else has: 1, 1 and 2 on every item, so 8.33 of 100.
    const small = [
      ...rows(12, {}, () => ({ 'profile.role': 'member' })),
      ...rows(8, { value: 4 }, () => ({ 'profile.role': 'coordination' })),
      ...[1, 1, 2].map((value) => ({
        ...Object.fromEntries(items.map((id) => [id, value])),
        'profile.role': 'expert',
        'open.change': 'Trois personnes seulement',
      })),
    ];
    const result = scored(small);
    const group = result.cohorts[0]!.groups.find(({ by }) => by === 'profile.role');
    expect(group!.values.map(({ n }) => n)).toEqual([12, null, null, 0]);
    const input = inputOf(result);
    const outputs = [
      renderSurveyJson(result),
      renderSurveyCsv(result),
      renderText(surveySummary(input, { explain: true }), translatorOf('fr'), look),
      renderHtml(surveyReport(input, { explain: true }), translatorOf('fr'), { sha256: () => '' }),
      renderMarkdown(surveyWorkbook(input), translatorOf('fr')),
    ];
    for (const output of outputs) {
      expect(output).not.toContain('8.3333');
      expect(output).not.toContain('8,33');
      expect(output).not.toContain('Trois personnes seulement');
    }
  });
});

const look = { width: 100, colour: false, unicode: true, accessible: false };

describe('in every language', () => {
  const low = scored(
    rows(6, {}, (index) => ({ 'open.keep': `a${index}` })),
    40,
  );
  const waves = ['1', '2'].flatMap((wave) =>
    ['x', 'y', 'z'].flatMap((cohort) =>
      rows(cohort === 'z' ? 3 : 9, { climate: Number(wave) + 1 }, () => ({ cohort, wave })),
    ),
  );
  const results = [full, low, scored(waves), { ...full, notRead: ['a.csv'] }, scored(rows(2))];

  it.each(LANGS)('all reports have their words: %s', (lang) => {
    const translator = translatorOf(lang);
    for (const result of results) {
      const input = inputOf(result, lang);
      for (const report of [
        surveySummary(input, { explain: true }),
        surveyReport(input, { explain: true }),
        surveyWorkbook(input),
      ]) {
        const text = renderText(report, translator, look);
        expect(text).not.toMatch(/survey-report\.|undefined|NaN|\{\w+\}/);
        expect(text.length).toBeGreaterThan(150);
      }
    }
  });

  it('csv rows have the cells of their header', () => {
    for (const result of results) {
      const lines = renderSurveyCsv(result).trim().split('\r\n');
      expect(new Set(lines.map((line) => line.split(',').length))).toEqual(new Set([8]));
    }
  });
});

describe('what changed between waves, in a summary', () => {
  const wave = (name: string, level: number) =>
    rows(12, { value: level }, () => ({ cohort: 'CoP', wave: name }));

  it('is told with how far to trust it, and is nothing for one wave', () => {
    expect(changeBlocks(inputOf(scored(wave('2025', 3))))).toEqual([]);
    const both = changeBlocks(inputOf(scored([...wave('2025', 2), ...wave('2026', 4)])));
    expect(both.length).toBeGreaterThanOrEqual(3);
    const said = both.flatMap((block) =>
      block.kind === 'paragraph' ? block.spans.map(({ text }) => ('id' in text ? text.id : '')) : [],
    );
    expect(said.filter((id) => id.endsWith('differences.waves-note'))).toHaveLength(1);
  });
});
