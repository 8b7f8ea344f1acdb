import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentTranslator } from '../../../../src/commands/document-words.js';
import type { FormValues } from '../../../../src/model/form-controls.js';
import { renderToolsXlsx } from '../../../../src/render/xlsx/it-tools/tools-xlsx.js';
import { rankTools } from '../../../../src/scoring/tool-ranking.js';
import { openSpreadsheet, type Spreadsheet } from '../../../support/spreadsheet.js';
import { arbitraryTools, compare, template } from '../../../support/tools.js';

const tools = ['Teams', 'SharePoint', 'Wiki'];
const RESULTS = 'Scores et classement';

const render = (values: FormValues) =>
  renderToolsXlsx({
    template,
    translator: documentTranslator(template),
    tools,
    values,
    profile: null,
    date: '2026-11-21',
  });

/** The rows of the results, below their header. */
function rowsOf(
  sheet: Spreadsheet,
): { score: unknown; rank: unknown; part: unknown; blanks: unknown; remark: string }[] {
  const header = Array.from({ length: 20 }, (_, index) => index + 1).find(
    (row) => sheet.value(RESULTS, `B${row}`) === 'Score sur 100',
  )!;
  return tools.map((_, index) => {
    const row = header + 1 + index;
    const [score, rank, part, blanks, remark] = ['B', 'C', 'D', 'E', 'F'].map((column) =>
      sheet.value(RESULTS, `${column}${row}`),
    );
    return { score, rank, part, blanks, remark: String(remark) };
  });
}

describe('the live comparison of tools', () => {
  it('says in the file what its formulas give, and what the scorer says', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryTools(3), async (values) => {
        const sheet = await openSpreadsheet(await render(values));
        expect(sheet.differences()).toEqual([]);
        const ranking = rankTools(compare(tools, values));
        rowsOf(sheet).forEach((row, index) => {
          const { score, rank, answeredWeight, blanks } = ranking.tools[index]!;
          if (score.kind === 'scored') expect(row.score).toBeCloseTo(score.value, 9);
          else expect(row.score).toBe('#N/A');
          expect(String(row.rank)).toMatch(
            rank === undefined ? /^non classé$/ : new RegExp(`^${rank}( ex æquo)?$`),
          );
          expect(row.part).toBeCloseTo(answeredWeight ?? 0, 9);
          expect(row.blanks).toBe(blanks);
        });
        const lines = Array.from({ length: 12 }, (_, index) => sheet.value(RESULTS, `A${15 + index}`)).filter(
          Boolean,
        );
        expect(lines.length).toBe(Math.min(12, ranking.moves?.length ?? 0));
      }),
      // Each run computes some 2,300 formulas twice; what fails is shown as it is.
      { numRuns: 1, endOnFailure: true },
    );
  });

  it('follows what is typed', async () => {
    const sheet = await openSpreadsheet(await render({}));
    const find = (text: string): number =>
      Array.from({ length: 120 }, (_, index) => index + 1).find((row) =>
        String(sheet.value('Comparaison d’outils IT', `A${row}`)).startsWith(text),
      )!;
    const fit = find('Couverture des usages forts');
    const ease = find('Prise en main');
    const put = (cell: string, value: number | string): void =>
      sheet.set('Comparaison d’outils IT', cell, value);
    for (const [row, weight, a, b] of [
      [fit, 2, 3, 1],
      [ease, 2, 1, 2],
    ] as const) {
      put(`B${row}`, weight);
      put(`C${row}`, a);
      put(`D${row}`, b);
    }
    expect(rowsOf(sheet).map(({ rank }) => rank)).toEqual([1, 2, 'non classé']);
    expect(rowsOf(sheet)[0]!.score).toBeCloseTo(800 / 12, 9);
    expect(sheet.value(RESULTS, 'A15')).toBe(
      'Quand le poids de «\u00A0Couverture des usages forts\u00A0» passe de 2 à 1, Teams, SharePoint arrive en tête.',
    );
    put(`C${find('Avis de sécurité favorable')}`, 'non');
    expect(rowsOf(sheet).map(({ rank }) => rank)).toEqual(['non classé', 1, 'non classé']);
    expect(rowsOf(sheet)[0]!.remark).toContain('Avis de sécurité favorable');
    // Words and numbers off the scale are blanks, never zeros.
    put(`D${ease}`, 'bien');
    put(`D${fit}`, 7);
    expect(rowsOf(sheet)[1]).toMatchObject({ score: '#N/A', rank: 'non classé', blanks: 28 });
  });

  it('gives the same bytes twice', async () => {
    const [once, twice] = [
      await render({ 'usage.fit.weight': '2' }),
      await render({ 'usage.fit.weight': '2' }),
    ];
    expect(Buffer.compare(Buffer.from(once), Buffer.from(twice))).toBe(0);
  });
});
