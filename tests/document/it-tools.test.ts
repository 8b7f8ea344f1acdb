import { describe, expect, it } from 'vitest';
import { isCompared, scoreBlocks } from '../../src/document/it-tools.js';
import { rankTools } from '../../src/scoring/tool-ranking.js';
import { readerOf, tableIn } from '../support/document.js';
import { compare, template } from '../support/tools.js';

const { lines, cells } = readerOf(template);
const tools = ['Teams', 'SharePoint', 'Wiki', ''];

const blocks = (values: Record<string, string>) => {
  const comparison = compare(tools, values);
  return scoreBlocks(template, tools, isCompared(comparison) ? rankTools(comparison) : undefined);
};

describe('scores and ranking in the document', () => {
  const filled = {
    'usage.fit.weight': '2',
    'usage.fit.tool-1': '3',
    'usage.fit.tool-2': '1',
    'usage.fit.tool-3': '3',
    'usage.ease.weight': '2',
    'usage.ease.tool-1': '1',
    'usage.ease.tool-2': '2',
    'knock-outs.security.tool-3': 'no',
    'knock-outs.hosting.tool-2': 'check',
  };

  it('stand best first, the unranked last with their reason, unnamed tools by number', () => {
    const rows = cells(tableIn(blocks(filled)));
    expect(rows.map(([tool, , rank]) => [tool, rank])).toEqual([
      ['Teams', '1'],
      ['SharePoint', '2'],
      ['Wiki', 'non classé'],
      ['Outil 4', 'non classé'],
    ]);
    expect(rows[1]![5]).toBe(
      '1 critère éliminatoire à vérifier\u00A0: Hébergement dans l’Espace économique européen',
    );
    expect(rows[2]![5]).toContain('critère éliminatoire non rempli (Avis de sécurité favorable)');
    expect(rows[3]![5]).toBe('Sans score\u00A0: aucune note pour l’instant');
    expect(rows.map((row) => row[4])).toEqual(['26', '26', '27', '28']);
  });

  it('says which weight would change the order', () => {
    // As in the scorer's hand-worked vector: with the first weight at 1 both come first.
    const said = lines(blocks(filled)).filter((line) => line.includes('passe de'));
    expect(said).toEqual([
      '- Quand le poids de «\u00A0Couverture des usages forts\u00A0» passe de 2 à 1, Teams et SharePoint arrive en tête.',
    ]);
  });

  it('are an empty table to fill in while nothing is', () => {
    const table = tableIn(blocks({}));
    expect(table.rows.map((row) => row.filter(({ kind }) => kind === 'blank').length)).toEqual([5, 5, 5, 5]);
  });
});
