import { describe, expect, it } from 'vitest';
import { BLANK } from '../../src/model/responses.js';
import { scaleLabels } from '../../src/sources/label-table.js';
import { LabelTally } from '../../src/sources/label-tally.js';
import { survey, surveyTexts } from '../support/survey.js';

const labels = scaleLabels('agreement5', survey.scales.agreement5!, surveyTexts);

/** What is told of a column whose cells these are, from row 2 on. */
function tell(...cells: readonly string[]) {
  const tally = new LabelTally(labels);
  const codes = cells.map((cell, index) => tally.code(cell, index + 2));
  return { codes, tally, findings: tally.unmatched('COP-MAPPING-003', 'purpose.1', 'f.csv') };
}

describe('the labels of a column', () => {
  it('are codes where they are known, each once, with the row where it first stood', () => {
    const { codes, tally, findings } = tell('1', 'Tout à fait d’accord', '1');
    expect(codes).toEqual([0, 4, 0]);
    expect(tally.labels()).toMatchObject([
      { label: '1', code: 0, count: 2, row: 2 },
      { label: 'Tout à fait d’accord', code: 4, count: 1, row: 3 },
    ]);
    expect(findings).toEqual([]);
  });

  it('that mean nothing are blank, and told with the nearest, the most frequent first', () => {
    const { codes, findings } = tell('Bof', 'Plutôt d’acord', 'Plutôt d’acord', 'Bof', 'Bof');
    expect(codes).toEqual(Array(5).fill(BLANK));
    const place = { file: 'f.csv', column: 'purpose.1' };
    expect(findings).toMatchObject([
      { code: 'COP-MAPPING-003', values: { label: 'Bof', count: 3 }, place: { ...place, row: 2 } },
      {
        values: { label: 'Plutôt d’acord', count: 2 },
        place: { ...place, row: 3 },
        suggestion: 'Plutôt d’accord',
      },
    ]);
  });

  it('that one person alone wrote are told, and neither quoted nor hinted at', () => {
    const { findings } = tell('Marie est malade', '3', 'Plutôt d’acord');
    expect(findings.map(({ values, suggestion }) => [values.label, values.count, suggestion])).toEqual([
      ['', 1, undefined],
      ['', 1, undefined],
    ]);
  });

  it('are shown on one line, up to sixty characters, and twenty of them', () => {
    const long = `x\n${'y'.repeat(70)}`;
    expect(tell(long, long).findings[0]!.values.label).toBe(`x ${'y'.repeat(57)}…`);
    const fits = 'z'.repeat(60);
    expect(tell(fits, fits).findings[0]!.values.label).toBe(fits);
    const many = Array.from({ length: 21 }, (_, index) => `other ${index}`);
    expect(tell(...many, ...many).findings).toHaveLength(20);
  });
});
