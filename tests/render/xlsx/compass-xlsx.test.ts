import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { reportInput } from '../../../src/commands/compass-report-input.js';
import { loadCompassTexts } from '../../../src/io/load-compass.js';
import { loadPitfallRules } from '../../../src/io/load-pitfalls.js';
import type { AnswerSet } from '../../../src/model/answers.js';
import { LANGS, type Lang } from '../../../src/model/lang.js';
import { renderCompassXlsx } from '../../../src/render/xlsx/compass/compass-xlsx.js';
import type { CompassReportOptions } from '../../../src/report/compass/compass-report.js';
import { assessCompass } from '../../../src/scoring/assess-compass.js';
import { answerSet, compass, uniformSet } from '../../support/answers.js';
import { translatorOf } from '../../support/translator.js';

async function render(
  set: AnswerSet,
  lang: Lang = 'fr',
  options: CompassReportOptions = {},
): Promise<Record<string, string>> {
  const result = assessCompass(compass, set, { profile: null, rules: loadPitfallRules(), warnings: [] });
  const bytes = await renderCompassXlsx(reportInput(result, lang), translatorOf(lang), options);
  const parts = Object.entries(unzipSync(bytes));
  return Object.fromEntries(parts.map(([name, part]) => [name, strFromU8(part)]));
}

describe('the result of a compass as a workbook', () => {
  it('has five sheets, a bar chart of the phases and a radar of the twenty themes', async () => {
    const parts = await render(uniformSet(3));
    expect(parts['xl/workbook.xml']!.match(/<sheet /g)).toHaveLength(5);
    expect(parts['xl/charts/chart1.xml']).toContain('<c:barChart>');
    const radar = parts['xl/charts/chart2.xml']!;
    expect(radar).toContain('<c:radarChart>');
    expect(radar.match(/<c:cat>.*?<c:ptCount val="20"\/>/)).not.toBeNull();
  });

  it('leaves a gap, never a zero, for a theme without a score', async () => {
    const set = uniformSet(4, {
      'preparation.domain.1': 'unknown',
      'preparation.domain.2': 'too-early',
      'preparation.domain.3': 'blank',
    });
    const values = /<c:val>.*?<\/c:val>/s.exec((await render(set))['xl/charts/chart2.xml']!)![0];
    expect(values.match(/<c:pt /g)).toHaveLength(19);
    expect(values).not.toContain('<c:pt idx="0">');
    expect(values).not.toContain('<c:v>0</c:v>');
  });

  it('keeps what people wrote as text, whatever it begins with', async () => {
    const note = '=HYPERLINK("http://x.example","click") & <b>';
    const set = answerSet({ 'preparation.domain.1': 2 });
    const answers = { 'preparation.domain.1': { ...set.answers['preparation.domain.1']!, note } };
    const parts = await render({ ...set, answers });
    expect(parts['xl/sharedStrings.xml']).toContain('=HYPERLINK(&quot;http://x.example&quot;');
    for (const [name, part] of Object.entries(parts)) {
      if (name.startsWith('xl/worksheets/sheet')) expect(part).not.toContain('<f>');
    }
  });

  it('gives the same bytes twice and tells nothing of the machine', async () => {
    const parts = await render(uniformSet(2));
    expect(await render(uniformSet(2))).toEqual(parts);
    expect(parts['docProps/core.xml']).toContain('<dc:creator>cop</dc:creator>');
    expect(parts['docProps/core.xml']).toContain('2026-11-21T00:00:00Z');
  });

  it('fills in what was agreed, and shows the arithmetic when asked', async () => {
    const set = uniformSet(4, { 'launch.kickoff.1': 1 });
    const action = {
      item: 'launch.kickoff.1',
      what: 'x',
      owner: 'Ann',
      due: '2027-03-01',
      status: 'done' as const,
    };
    const plan = { instrument: 'compass', date: set.date, actions: [action] };
    const parts = await render(set, 'fr', { plan, explain: true });
    expect(parts['xl/workbook.xml']!.match(/<sheet /g)).toHaveLength(9);
    for (const text of ['Ann', '1er mars 2027', 'faite', '25 × (1 + 4 + 4) ÷ 3 = 75,00']) {
      expect(parts['xl/sharedStrings.xml']).toContain(text);
    }
  });

  it.each(LANGS)('says everything in %s, also with nothing answered', async (lang) => {
    const parts = await render(answerSet({}), lang);
    expect(Object.keys(parts)).toContain('xl/charts/chart2.xml');
    const words = parts['xl/sharedStrings.xml']! + parts['xl/workbook.xml']!;
    expect(words).not.toMatch(/undefined|NaN|\[object|\{\w+\}/);
    const { phases } = loadCompassTexts(lang);
    for (const { name } of Object.values(phases)) expect(words).toContain(name);
  });
});
