import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../src/io/yaml.js';
import { NO_OPINION } from '../../src/model/responses.js';
import { parseMapping } from '../../src/sources/mapping-file.js';
import { findingsIn, findingsOf } from '../support/findings.js';
import { optionsFor, readBack } from '../support/read-codes.js';
import { survey } from '../support/survey.js';

function parse(text: string) {
  return parseMapping(parseYaml(text, 'm.map.yaml'), 'm.map.yaml', survey);
}

describe('a mapping', () => {
  it('wins over what headers and labels say', async () => {
    const mapping = parse(`
kind: survey-mapping
columns:
  Question 7: purpose.1
  purpose.1: ignore
  Matricule: response-id
labels:
  "*": { "Bof": "3" }
  agreement5: { "Sans avis": blank, "Jamais": "1" }
  purpose.2: { "Jamais": "2", "Mystère": no-opinion }
`);
    const text =
      'Question 7;purpose.1;purpose.2;Matricule\nBof;5;Jamais;1\nJamais;5;Mystère;1\nSans avis;5;Bof;2\n';
    const [read] = await readBack(Buffer.from(text), optionsFor({ mapping }));
    expect(read!.codes.map((codes) => codes.slice(0, 2))).toEqual([
      [2, 1],
      [0, NO_OPINION],
      [255, 2],
    ]);
    expect(read!.warnings).toEqual([{ code: 'survey-duplicate-ids', values: { count: 1, row: '3' } }]);
  });

  it('leaves out what is still to be decided', () => {
    const { columns, labels } = parse(
      'kind: survey-mapping\ncolumns: { a: "?" }\nlabels: { agreement5: { Bof: "?" } }\n',
    );
    expect([columns.size, labels.get('agreement5')!.size]).toEqual([0, 0]);
  });

  it('that names a column the export does not have', async () => {
    const mapping = parse('kind: survey-mapping\ncolumns: { Qestion 7: purpose.1 }\n');
    const work = readBack(Buffer.from('Question 7;purpose.2\n5;5\n'), optionsFor({ mapping }));
    expect(await findingsOf(work)).toEqual([
      {
        code: 'COP-MAPPING-004',
        values: { column: 'Qestion 7' },
        place: { file: 'm.map.yaml' },
        suggestion: 'Question 7',
      },
    ]);
  });

  it('is told all that is wrong with it at once, line by line', () => {
    const text = `kind: survey-mapping
columns:
  a: purpose.9
labels:
  agrement5: { x: "1" }
  agreement5: { x: "6" }
  purpose.1: nothing
`;
    expect(
      findingsIn(() => parse(text)).map(({ code, place, suggestion }) => [code, place?.line, suggestion]),
    ).toEqual([
      ['COP-MAPPING-005', 3, 'purpose.1'],
      ['COP-MAPPING-005', 5, 'agreement5'],
      ['COP-MAPPING-006', 6, expect.anything()],
      ['COP-MAPPING-007', 7, undefined],
    ]);
  });

  it('is no other file', () => {
    expect(findingsIn(() => parse('instrument: compass\n'))).toMatchObject([{ code: 'COP-MAPPING-007' }]);
  });

  it('of any form ends in findings', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (columns, labels) => {
        const located = {
          value: { kind: 'survey-mapping', columns, labels },
          locate: () => ({ file: 'm' }),
        };
        for (const { code } of findingsIn(() => parseMapping(located, 'm', survey))) {
          expect(code).toMatch(/^COP-MAPPING-/);
        }
      }),
      { numRuns: 200 },
    );
  });
});
