import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { CopError } from '../../src/errors.js';
import type { ReadOptions } from '../../src/model/responses.js';
import { writeExports } from '../support/exports/write-exports.js';
import { findingsOf } from '../support/findings.js';
import { optionsFor, readBack } from '../support/read-codes.js';
import { surveyTexts } from '../support/survey.js';
import { makeWorkbook, makeZip } from '../support/zip.js';

const refusals = (bytes: Uint8Array | string, options?: ReadOptions) =>
  findingsOf(readBack(Buffer.from(bytes as string), options));

async function codesIn(bytes: Uint8Array | string, options?: ReadOptions): Promise<string[]> {
  return (await refusals(bytes, options)).map(({ code }) => code);
}

const XLS = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);

describe('what is no table is refused by what it is', () => {
  it.each([
    ['nothing', new Uint8Array(0), 'COP-FILE-004'],
    ['an .xls', XLS, 'COP-TABLE-004'],
    ['a PDF', '%PDF-1.7\n', 'COP-TABLE-008'],
    ['a web page', '\n<!DOCTYPE html><html></html>', 'COP-TABLE-008'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), 'COP-TABLE-008'],
    ['bytes', Buffer.from(Array.from({ length: 400 }, (_, at) => at % 7)), 'COP-TABLE-008'],
    ['a Word file', makeZip({ 'word/document.xml': '<w/>' }), 'COP-TABLE-008'],
    ['an OpenDocument', makeZip({ mimetype: 'x', 'content.xml': '<x/>' }), 'COP-TABLE-008'],
    ['an archive of pictures', makeZip({ 'a.png': 'x' }), 'COP-TABLE-007'],
    ['a workbook without cells', makeWorkbook({ sheets: { S: '' } }), 'COP-FILE-004'],
    ['an archive cut short', makeZip({ 'a.csv': 'id\n1\n' }).slice(0, 40), 'COP-ARCHIVE-001'],
  ])('%s', async (_name, bytes, code) => {
    expect(await codesIn(bytes)).toEqual([code]);
  });

  it('an archive that swells', async () => {
    const bomb = zipSync({ 'a.csv': Buffer.from(`purpose.1\n${`${'5'.padEnd(4000)}\n`.repeat(4000)}`) });
    expect(await codesIn(bomb)).toEqual(['COP-ARCHIVE-002']);
  });
});

describe('one report of everything that is wrong with a file', () => {
  it('headers without responses', async () => {
    expect(await codesIn('purpose.1;purpose.2\n')).toEqual(['COP-TABLE-005']);
  });

  it('another questionnaire', async () => {
    expect(await refusals('age;ville\n3;Namur\n')).toMatchObject([
      { code: 'COP-MAPPING-008', place: { row: 1 } },
    ]);
  });

  it('labels nobody knows, with count, place and the nearest option; what one person wrote is not quoted', async () => {
    const text =
      'purpose.1;purpose.2\nMon chef Dupont;5\nPlutôt d’acord;5\nBof;5\nBof;4\nPlutôt d’acord;4\nBof;4\n';
    expect(await refusals(text)).toEqual([
      {
        code: 'COP-MAPPING-003',
        values: { label: 'Bof', count: 3, column: 'purpose.1' },
        place: { file: 'f', row: 4, column: 'purpose.1' },
      },
      {
        code: 'COP-MAPPING-003',
        values: { label: 'Plutôt d’acord', count: 2, column: 'purpose.1' },
        place: { file: 'f', row: 3, column: 'purpose.1' },
        suggestion: 'Plutôt d’accord',
      },
      {
        code: 'COP-MAPPING-003',
        values: { label: '', count: 1, column: 'purpose.1' },
        place: { file: 'f', row: 2, column: 'purpose.1' },
      },
    ]);
  });

  it('a header that stands twice, ragged rows and a cut end, together', async () => {
    const text = 'purpose.1;purpose.1;purpose.2\n5;5;5\n5;5\n5;5;5;5\n5;"5';
    expect(await refusals(text)).toEqual([
      {
        code: 'COP-MAPPING-002',
        values: { item: 'purpose.1', column: 'purpose.1 #2', other: 'purpose.1' },
        place: { file: 'f', row: 1, column: 'purpose.1 #2' },
      },
      { code: 'COP-TABLE-001', values: { row: 5 }, place: { file: 'f', row: 5 } },
      { code: 'COP-TABLE-006', values: { found: 2, expected: 3 }, place: { file: 'f', row: 3 } },
      { code: 'COP-TABLE-006', values: { found: 4, expected: 3 }, place: { file: 'f', row: 4 } },
    ]);
  });

  it('a column that two questions claim', async () => {
    const beginning = 'Nous savons';
    const items = {
      'purpose.1': { text: `${beginning} pourquoi` },
      'purpose.2': { text: `${beginning} comment` },
    };
    const [finding] = await refusals(
      `${beginning} ..;purpose.3\n5;5\n`,
      optionsFor({ texts: [{ ...surveyTexts[0]!, items }] }),
    );
    expect(finding).toMatchObject({
      code: 'COP-MAPPING-001',
      values: { items: 'purpose.1, purpose.2' },
    });
  });

  it('a column for groups that is not there', async () => {
    const options = optionsFor({ by: 'Servise' });
    expect(await refusals('purpose.1;Service\n5;A\n', options)).toMatchObject([
      { code: 'COP-MAPPING-009', values: { column: 'Servise' }, suggestion: 'Service' },
    ]);
  });
});

describe('what goes with the codes', () => {
  it('responses that the tool marks as unfinished', async () => {
    const text = 'id,submitdate,lastpage,startlanguage,"purpose[1]"\n1,2026-11-01,3,fr,5\n2,,1,fr,4\n';
    const [read] = await readBack(Buffer.from(text));
    expect(read).toMatchObject({ tool: 'limesurvey', unfinished: [0, 1] });
  });

  it('ids that come twice, and persons who can be recognised', async () => {
    const text = 'id;Nom;E-mail;purpose.1\n7;Dupont;a@b.be;5\n8;;;4\n7;;;3\n';
    const [read] = await readBack(Buffer.from(text));
    expect(read!.warnings).toEqual([
      { code: 'survey-duplicate-ids', values: { count: 1, row: '4' } },
      { code: 'survey-identifies', values: { columns: 'Nom, E-mail' } },
    ]);
  });

  it('nobody is recognised in an anonymous export', async () => {
    const text =
      'ID;Start time;Completion time;Email;Name;purpose.1\n1;x;x;anonymous;;5\n2;x;x;anonymous;Anonymous;4\n';
    const [read] = await readBack(Buffer.from(text));
    expect(read).toMatchObject({ tool: 'microsoft-forms', warnings: [] });
  });

  it('a profile answer of one’s own words is left blank, counted, not quoted', async () => {
    const [read] = await readBack(Buffer.from('purpose.1;profile.role\n5;Lid\n5;Le chef de tout le monde\n'));
    expect(read!.warnings).toEqual([
      { code: 'survey-profile-unmatched', values: { column: 'profile.role', count: 1 } },
    ]);
    expect(JSON.stringify(read!.warnings)).not.toContain('chef');
  });

  it.each(['E-mail', 'Nom', 'open.keep'])(
    'cohorts by the column %s, which would show persons, only where a mapping says that it names none',
    async (header) => {
      const bytes = Buffer.from(`purpose.1;${header}\n5;a@b.be\n4;c@d.be\n3;a@b.be\n`);
      for (const option of ['by', 'waveBy'] as const) {
        const findings = await findingsOf(readBack(bytes, optionsFor({ [option]: header })));
        expect(findings).toMatchObject([{ code: 'COP-MAPPING-011', values: { column: header } }]);
        expect(JSON.stringify(findings)).not.toContain('a@b.be');
      }
      const columns = new Map([[header, 'ignore']]);
      const mapping = { columns, labels: new Map(), file: 'm.yaml' };
      const [read] = await readBack(bytes, optionsFor({ by: header, mapping }));
      expect(read!.cohorts).toEqual(['a@b.be', 'c@d.be', 'a@b.be']);
    },
  );

  it('choices in one cell where options hold commas and others do not', async () => {
    const named = (lang: number, id: string): string => surveyTexts[lang]!.dimensions[id]!.name;
    const text = [
      'purpose.1,priorities',
      `5,"${named(0, 'meetings')}, ${named(0, 'facilitation')}"`,
      '5,"value meetings"',
      `5,"${named(1, 'value')};${named(1, 'support')};"`,
      '',
    ].join('\n');
    const [read] = await readBack(Buffer.from(text));
    const chosen = read!.codes.map((codes) => codes.slice(-7).filter((code) => code === 1).length);
    expect(chosen).toEqual([2, 2, 2]);
  });
});

describe('archives of several exports', () => {
  it('each is a stream of its own, hidden files left out', async () => {
    const csv = 'purpose.1\n5\n';
    const zip = makeZip({
      'b/two.csv': csv,
      'one.csv': csv,
      '__MACOSX/one.csv': 'x',
      '.hidden.csv': 'x',
      'read.me': 'x',
    });
    expect((await readBack(zip)).map(({ file }) => file)).toEqual(['f/b/two.csv', 'f/one.csv']);
  });

  it('the parts of one EUSurvey are one survey', async () => {
    const head =
      '<row r="1"><c r="A1" t="str"><v>Alias</v></c><c r="B1" t="str"><v>cop</v></c></row><row r="2"><c r="A2" t="str"><v>Export Date</v></c></row><row r="4"><c r="A4" t="str"><v>purpose.1</v></c></row>';
    const part = (value: number): Uint8Array =>
      makeWorkbook({ sheets: { Content: `${head}<row r="5"><c r="A5"><v>${value}</v></c></row>` } });
    const [read, ...others] = await readBack(makeZip({ 'a_1.xlsx': part(5), 'a_2.xlsx': part(4) }));
    expect(others).toEqual([]);
    expect(read!.codes.map(([code]) => code)).toEqual([4, 3]);
  });
});

describe('EUSurvey spreads what does not fit', () => {
  const row = (n: number, cells: readonly string[]): string =>
    `<row r="${n}">${cells.map((cell) => `<c t="str"><v>${cell}</v></c>`).join('')}</row>`;
  const head = row(1, ['Alias', 'cop']) + row(2, ['Export Date']);

  it('long text into one more row, which is no respondent', async () => {
    const sheets = {
      Content:
        head +
        row(4, ['purpose.1', 'open.keep', 'Nummer bijdrage']) +
        row(5, ['5', 'a'.repeat(32_767), 'c1']) +
        row(6, ['', 'bbb', '']) +
        row(7, ['4', '', 'c2']),
    };
    const [read] = await readBack(makeWorkbook({ sheets }));
    expect(read!.codes).toHaveLength(2);
    expect(read!.texts[0]!.text).toHaveLength(32_770);
  });

  it('columns into a second sheet', async () => {
    const sheets = {
      Content: head + row(4, ['purpose.1']) + row(5, ['5']) + row(6, ['4']),
      Content1: row(4, ['purpose.2']) + row(5, ['1']) + row(6, ['2']),
    };
    const [read] = await readBack(makeWorkbook({ sheets }));
    expect(read!.codes.map((codes) => codes.slice(0, 2))).toEqual([
      [4, 0],
      [3, 1],
    ]);
  });
});

describe('whatever the bytes', () => {
  const onlyCopErrors = async (bytes: Uint8Array): Promise<void> => {
    await readBack(bytes, optionsFor({ by: 'x' })).catch((cause: unknown) => {
      if (!(cause instanceof CopError)) throw cause;
    });
  };

  it('of no kind', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (bytes) => onlyCopErrors(bytes)),
      { numRuns: 150 },
    );
  });

  it('of text that looks like a table', async () => {
    const piece = fc.constantFrom(
      ...[
        'id',
        'purpose.1',
        'Timestamp',
        '"',
        '""',
        ';',
        ',',
        '\t',
        '\n',
        '\r\n',
        '5',
        'Lid',
        'SID',
        'UID',
        '[',
        ']',
        ': ',
        '/',
      ],
      ...[
        'Alias',
        'Export Date',
        '{"ImportId":"x"}',
        '__proto__',
        'constructor',
        '=1+1',
        '\u0000',
        '\uFEFF',
        'sep=;\n',
      ],
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (parts) =>
        onlyCopErrors(Buffer.from(parts.join(''))),
      ),
      { numRuns: 300 },
    );
  });

  it('of an export with some bytes changed or lost', async () => {
    const exports = await writeExports(
      [{ choices: { 'purpose.1': '5' }, open: {}, quotable: false, priorities: [] }],
      'fr',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.nat(exports.length - 1),
        fc.array(fc.tuple(fc.nat(20_000), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        fc.option(fc.nat(20_000)),
        async (at, changes, end) => {
          const bytes = Buffer.from(exports[at]!.bytes);
          for (const [place, value] of changes) bytes[place % bytes.length] = value;
          await onlyCopErrors(end === null ? bytes : bytes.subarray(0, end));
        },
      ),
      { numRuns: 200 },
    );
  });
});
