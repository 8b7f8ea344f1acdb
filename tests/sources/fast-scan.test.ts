/** The fast way gives what the general way gives: codes, cohorts, counts of labels, findings and warnings. */
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CopError } from '../../src/errors.js';
import { layoutRows, type ReadOptions } from '../../src/model/responses.js';
import { ResponseScanner } from '../../src/sources/fast/scan-responses.js';
import { openCsv } from '../../src/sources/open-csv.js';
import { readResponses } from '../../src/sources/read-responses.js';
import { survey, surveyTexts } from '../support/survey.js';

const labels = [
  '1',
  '2',
  '5',
  '',
  ' 3',
  'Plutôt d’accord',
  "Tout à fait d'accord",
  'Sans avis',
  'Helemaal akkoord',
  'n/a',
  'peut-être',
];
const ids = survey.items.slice(0, 6).map(({ id }) => id);

/** Everything a reader gives, with the bytes in pieces of so many. */
async function readAll(bytes: Uint8Array, piece: number, sampleBytes: number, by: string | null) {
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
  }
  const options: ReadOptions = { instrument: survey, texts: surveyTexts, by, waveBy: null, mapping: null };
  const rows: string[] = [];
  try {
    const table = await openCsv(pieces(), 'f.csv', sampleBytes);
    const stream = readResponses(table, options);
    const { width } = layoutRows(survey);
    let findings: unknown[] = [];
    try {
      for await (const batch of stream.batches) {
        for (let row = 0; row < batch.rowCount; row += 1) {
          const codes = [...batch.codes.subarray(row * width, (row + 1) * width)].join(' ');
          const key = stream.cohortKeys[batch.cohorts?.[row] ?? 0];
          rows.push(`${key?.cohort} ${codes}`);
        }
      }
    } catch (cause) {
      if (!(cause instanceof CopError)) throw cause;
      findings = [...cause.findings];
    }
    return { rows, findings, warnings: stream.warnings };
  } catch (cause) {
    if (!(cause instanceof CopError)) throw cause;
    return { rows, findings: cause.findings, warnings: [] };
  }
}

const head = `id,cohort,${ids.join(',')}`;
const GENERAL = Number.POSITIVE_INFINITY;
/** The fast way needs the line of headers in its sample; it has a mark before it and two characters behind it at most. */
const FAST = head.length + 5;

async function expectSame(text: string | Uint8Array, piece = 97, by: string | null = null) {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const general = await readAll(bytes, piece, GENERAL, by);
  const fast = await readAll(bytes, piece, FAST, by);
  expect(fast).toEqual(general);
  return general;
}

/** What each table that was scanned the fast way left to the general way: undefined for nothing. */
function watchScans(): unknown[] {
  const left: unknown[] = [];
  const read = ResponseScanner.prototype.read;
  vi.spyOn(ResponseScanner.prototype, 'read').mockImplementation(async function* (
    this: ResponseScanner,
    bytes,
  ) {
    const rest = yield* read.call(this, bytes);
    left.push(rest);
    return rest;
  });
  return left;
}

afterEach(() => {
  vi.restoreAllMocks();
});

const row = (id: string, ...cells: string[]) =>
  [id, 'a', ...cells, ...Array(6 - cells.length).fill('4')].join(',');

describe('the fast way from bytes to codes', () => {
  it('reads ordinary rows, all of them, and leaves none to the general way', async () => {
    const left = watchScans();
    const lines = Array.from({ length: 50 }, (_, index) => row(`r${index}`, String((index % 5) + 1)));
    const { rows, findings } = await expectSame(`${head}\n${lines.join('\n')}\n`);
    expect(rows).toHaveLength(50);
    expect(findings).toEqual([]);
    expect(left).toEqual([undefined]);
  });

  it.each([
    ['CRLF and no end to the last line', `${head}\r\n${row('1', '3')}\r\n${row('2', '4')}`],
    ['a byte-order mark', `\uFEFF${head}\n${row('1', '3')}\n`],
    ['empty lines and empty rows', `${head}\n\n${row('1', '3')}\n,,,,,,,\n  \n${row('2', '3')}\n\n`],
    [
      'quoted cells, with separators, lines and quotation marks',
      `${head}\n1,"a,b",3,3,3,3,3,3\n2,"a\nb",3,3,3,3,3,3\n3,"a ""b""",3,3,3,3,3,3\n`,
    ],
    [
      'a quotation mark where none belongs',
      `${head}\n${row('1', '3')}\n2,"a"b,3,3,3,3,3,3\n${row('3', '3')}\n`,
    ],
    ['a quotation mark never closed', `${head}\n${row('1', '3')}\n2,"a,3,3,3\n${row('3', '3')}\n`],
    ['rows of a wrong width', `${head}\n${row('1', '3')},9\n2,a,3\n${row('3', '3')}\n`],
    [
      'labels that mean nothing',
      `${head}\n${row('1', 'perhaps')}\n${row('2', 'perhaps')}\n${row('3', '9')}\n`,
    ],
    [
      'ids that come twice',
      `${head}\n${row('x', '3')}\n${row('y', '3')}\n${row('x', '3')}\n${row(' x ', '3')}\n${row('é', '2')}\n${row('é', '2')}\n`,
    ],
  ])('reads like the general way: %s', async (_name, text) => {
    const left = watchScans();
    for (const piece of [1, 7, 1000]) await expectSame(text, piece, 'cohort');
    // In one piece, a quotation mark that is wrong stands in the sample already: that is for the general way.
    expect(left.length).toBeGreaterThanOrEqual(2);
  });

  it('hands over bytes that are not UTF-8', async () => {
    const before = new TextEncoder().encode(`${head}\n${row('1', '3')}\n`);
    const after = Buffer.from(
      `${row('2', 'Plutôt d’accord')}\n${row('3', 'Plutôt d’accord')}\n`.replaceAll('’', "'"),
      'latin1',
    );
    const left = watchScans();
    const { rows, findings } = await expectSame(Buffer.concat([before, after]), 40);
    expect(left).toEqual([expect.objectContaining({ row: 2 })]);
    expect(rows).toHaveLength(3);
    expect(findings).toEqual([]);
  });

  it('is the general way for any text of cells, in any pieces', async () => {
    const cell = fc.oneof(
      { weight: 10, arbitrary: fc.constantFrom(...labels) },
      {
        weight: 2,
        arbitrary: fc.constantFrom('"3"', '"a""b"', '"x,y"', '"l\nm"', '3"', '"', 'é', '\t', '\r'),
      },
    );
    const line = fc
      .tuple(fc.nat(8), fc.array(cell, { minLength: 6, maxLength: 7 }))
      .map(([id, cells]) => `r${id},c${id % 3},${cells.join(',')}`);
    const left = watchScans();
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 1, max: 60 }),
        fc.boolean(),
        async (lines, piece, grouped) => {
          await expectSame(`${head}\n${lines.join('\n')}`, piece, grouped ? 'cohort' : null);
        },
      ),
      { numRuns: 300 },
    );
    expect(left.length).toBeGreaterThan(250);
    // Some of them to the end, and some not.
    expect(new Set(left.map((rest) => rest === undefined))).toEqual(new Set([true, false]));
  });
});
