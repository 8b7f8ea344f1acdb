/** Owns one file past each stated limit, and files made to take long: refused with the code that is promised, soon, in little memory. */
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LIMITS } from '../src/model/limits.js';
import { runChild } from './crash-child.js';
import { makeZip, pack, type ZipPart } from './make-zip.js';

export interface LimitCase {
  name: string;
  /** The limit that is passed, when it is a stated one. */
  limit?: keyof typeof LIMITS;
  argv: readonly string[];
  /** What to write; a number makes a file of that size with a hole behind the first bytes of an archive. */
  make(): Readonly<Record<string, Uint8Array | string | number>>;
  /** Undefined where the file is read all the same. */
  code?: string;
  /** Where more than `LONGEST_MS` is right: the limit itself is gigabytes. */
  longestMs?: number;
}

export interface LimitOutcome {
  name: string;
  ms: number;
  memoryMiB: number;
  wrong: readonly string[];
}

/** Of a processor. */
const LONGEST_MS = 15_000;
const MOST_MIB = 1_200;
const MIB = 2 ** 20;

const csv = (...rows: string[]): string => rows.join('\r\n');
const ANSWERS = 'instrument: compass\nversion: "1.0.0"\ndate: 2026-11-21\nmode: full\nanswers:\n';
const SCORE = ['compass', 'score', 'a.yaml'];
const INSPECT = ['survey', 'inspect'];
const TALLY = ['survey', 'score'];

function workbook(sheet: string, others: Readonly<Record<string, string>> = {}, after = ''): Buffer {
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': '<workbook><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    ...others,
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${sheet}</sheetData>${after}</worksheet>`,
  };
  return makeZip(Object.entries(parts).map(([name, text]) => ({ name, packed: pack(text) })));
}

const TABLE = Array.from({ length: 20 }, (_, row) => {
  const cells = ['overall.satisfaction', 'purpose.1', 'value.1'].map((id) => (row === 0 ? id : '4'));
  return `<row r="${row + 1}">${cells.map((text) => `<c t="str"><v>${text}</v></c>`).join('')}</row>`;
}).join('');

function repeated(count: number, name: (at: number) => string, content: string | Uint8Array): ZipPart[] {
  const packed = pack(content);
  return Array.from({ length: count }, (_, at) => ({ name: name(at), packed }));
}

/** A ZIP that holds a ZIP that holds a ZIP … with a table at the bottom. */
function nested(depth: number): Buffer {
  let inner: { name: string; bytes: Buffer | string } = { name: 'a.csv', bytes: 'purpose.1\n4\n' };
  for (let level = 0; level < depth; level += 1) {
    inner = { name: 'a.zip', bytes: makeZip([{ name: inner.name, packed: pack(inner.bytes) }]) };
  }
  return inner.bytes as Buffer;
}

/** Ten aliases of ten aliases of …: ten to the power of nine texts in a few lines. */
const LAUGHS = Array.from({ length: 9 }, (_, level) => {
  return `l${level + 1}: &l${level + 1} [${Array(10)
    .fill(level === 0 ? 'lol' : `*l${level}`)
    .join(', ')}]`;
}).join('\n');

export const LIMIT_CASES: readonly LimitCase[] = [
  {
    name: 'answers larger than a text file may be',
    limit: 'textFileBytes',
    argv: SCORE,
    make: () => ({ 'a.yaml': LIMITS.textFileBytes + 1 }),
    code: 'COP-FILE-005',
  },
  {
    name: 'partial results larger than they may be',
    limit: 'partialBytes',
    argv: ['survey', 'merge', 'a.json'],
    make: () => ({ 'a.json': LIMITS.partialBytes + 1 }),
    code: 'COP-FILE-005',
  },
  {
    name: 'a workbook larger than an archive may be',
    limit: 'archiveBytes',
    argv: [...TALLY, 'a.xlsx'],
    make: () => ({ 'a.xlsx': LIMITS.archiveBytes + 1 }),
    code: 'COP-FILE-005',
  },
  {
    name: 'an archive of too many parts',
    limit: 'archiveParts',
    argv: [...TALLY, 'a.zip'],
    make: () => ({ 'a.zip': makeZip(repeated(LIMITS.archiveParts + 1, (at) => `${at}.csv`, 'a\n')) }),
    code: 'COP-ARCHIVE-002',
  },
  {
    name: 'tables that unpack to more than two gigabytes, none of them swelling',
    limit: 'unpackedBytes',
    argv: [...TALLY, 'a.zip'],
    make: () => {
      const table = `purpose.1,remark\n${`4,${'x'.repeat(50_000)}\n`.repeat(180)}`;
      return { 'a.zip': makeZip(repeated(240, (at) => `${at}.csv`, table)) };
    },
    code: 'COP-ARCHIVE-002',
    longestMs: 120_000,
  },
  {
    name: 'workbooks in one archive that unpack to more than two gigabytes together',
    limit: 'unpackedBytes',
    argv: [...TALLY, 'a.zip'],
    make: () => {
      const cell = (text: string): string => `<c t="str"><v>${text}</v></c>`;
      const row = (...cells: string[]): string => `<row>${cells.map(cell).join('')}</row>`;
      const sheet = row('purpose.1', 'remark') + row('4', 'x'.repeat(50_000)).repeat(180);
      const inner = workbook(sheet);
      return { 'a.zip': makeZip(repeated(260, (at) => `${at}.xlsx`, inner)) };
    },
    code: 'COP-ARCHIVE-002',
    longestMs: 120_000,
  },
  {
    name: 'an archive of wide tables, all headers',
    limit: 'archiveHeaderCharacters',
    argv: [...TALLY, 'a.zip'],
    make: () => {
      const header = Array.from({ length: LIMITS.tableColumns }, (_, at) => `${at}${'x'.repeat(300)}`);
      return { 'a.zip': makeZip(repeated(40, (at) => `${at}.csv`, `${header.join(',')}\n4\n`)) };
    },
    code: 'COP-ARCHIVE-002',
  },
  {
    name: 'a house template that unpacks to too much',
    limit: 'documentBytes',
    argv: ['doc', 'roles', '--house', 'h.docx', '-o', 'r.docx'],
    make: () => ({
      'h.docx': makeZip(repeated(30, (at) => `word/media/${at}.bin`, Buffer.alloc(9.5 * MIB))),
    }),
    code: 'COP-ARCHIVE-002',
  },
  {
    name: 'a part that may swell, and does',
    limit: 'unsuspectedBytes',
    argv: [...TALLY, 'a.zip'],
    make: () => ({
      'a.zip': makeZip(
        repeated(1, () => 'a.csv', Buffer.alloc(LIMITS.unsuspectedBytes + 1, `${'a'.repeat(80_000)}\n`)),
      ),
    }),
    code: 'COP-ARCHIVE-002',
  },
  {
    name: 'a bomb: a gigabyte in a megabyte',
    limit: 'unpackedRatio',
    argv: [...TALLY, 'a.xlsx'],
    make: () => {
      const packed = pack(Buffer.alloc(1024 * MIB));
      return { 'a.xlsx': makeZip([{ name: 'xl/workbook.xml', packed }]) };
    },
    code: 'COP-ARCHIVE-002',
  },
  {
    name: 'YAML that multiplies itself',
    limit: 'yamlAliases',
    argv: SCORE,
    make: () => ({ 'a.yaml': `${LAUGHS}\n${ANSWERS}` }),
    code: 'COP-YAML-003',
  },
  {
    name: 'two hundred thousand questions that do not exist',
    limit: 'yamlEntries',
    argv: SCORE,
    make: () => ({
      'a.yaml': ANSWERS + Array.from({ length: 200_000 }, (_, at) => `  preparation.x.${at}: 1\n`).join(''),
    }),
    code: 'COP-YAML-003',
  },
  {
    name: 'YAML nested a hundred thousand deep',
    limit: 'nestingDepth',
    argv: SCORE,
    make: () => ({ 'a.yaml': '['.repeat(100_000) }),
    code: 'COP-YAML-003',
  },
  {
    name: 'JSON nested a million deep',
    limit: 'nestingDepth',
    argv: ['compass', 'score', 'a.json'],
    make: () => ({ 'a.json': `{"a":${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}}` }),
    code: 'COP-YAML-003',
  },
  {
    name: 'a header below the lines in which it may stand',
    limit: 'headerLines',
    argv: ['survey', 'score', 'a.csv'],
    make: () => ({
      'a.csv': csv(...Array(LIMITS.headerLines + 1).fill('x,y'), 'purpose.1,purpose.2', '4,5'),
    }),
    code: 'COP-MAPPING-008',
  },
  {
    name: 'too many columns',
    limit: 'tableColumns',
    argv: [...TALLY, 'a.csv'],
    make: () => ({
      'a.csv': csv(Array.from({ length: LIMITS.tableColumns + 1 }, (_, at) => `c${at}`).join(','), '1'),
    }),
    code: 'COP-TABLE-003',
  },
  {
    name: 'a cell too long',
    limit: 'cellCharacters',
    argv: [...TALLY, 'a.csv'],
    make: () => ({ 'a.csv': csv('purpose.1,open.keep', `4,${'x'.repeat(LIMITS.cellCharacters + 1)}`) }),
    code: 'COP-TABLE-002',
  },
  {
    name: 'a sheet of kilobytes that stands for a billion cells',
    limit: 'unwrittenCells',
    argv: [...TALLY, 'a.xlsx'],
    make: () => ({
      'a.xlsx': workbook(TABLE + '<row><c r="BXX1" t="str"><v>4</v></c></row>'.repeat(250_000)),
    }),
    code: 'COP-ARCHIVE-002',
  },
  {
    name: 'a quotation mark never closed, over 200 MiB',
    limit: 'csvRowCharacters',
    argv: [...TALLY, 'a.csv'],
    make: () => ({ 'a.csv': `purpose.1,purpose.2\r\n4,"${'5,4\r\n'.repeat(40 * MIB)}` }),
    code: 'COP-TABLE-001',
  },
  {
    name: 'a row of a sheet that never ends',
    limit: 'sheetRowCharacters',
    argv: [...TALLY, 'a.xlsx'],
    make: () => {
      const noise = randomBytes(MIB).toString('hex');
      return { 'a.xlsx': workbook(`<row r="1"><c t="str"><v>${noise.repeat(40)}`) };
    },
    code: 'COP-ARCHIVE',
  },
  {
    name: 'shared strings larger than they may be',
    limit: 'workbookPartCharacters',
    argv: [...TALLY, 'a.xlsx'],
    make: () => {
      const noise = randomBytes(9 * MIB).toString('hex');
      return { 'a.xlsx': workbook(TABLE, { 'xl/sharedStrings.xml': `<sst><si><t>${noise}</t></si></sst>` }) };
    },
    code: 'COP-ARCHIVE-002',
  },
  {
    name: 'a million different answers in one column',
    limit: 'columnLabels',
    argv: [...INSPECT, 'a.csv'],
    make: () => ({
      'a.csv': `purpose.1\n${Array.from({ length: 1_000_000 }, (_, at) => `label ${at}`).join('\n')}`,
    }),
  },
  {
    name: 'a note too long',
    limit: 'noteCharacters',
    argv: SCORE,
    make: () => ({
      'a.yaml': `${ANSWERS}  preparation.domain.1: {value: 3, note: "${'x'.repeat(LIMITS.noteCharacters + 1)}"}\n`,
    }),
    code: 'COP-ANSWERS-007',
  },
  {
    name: 'archives nested within each other',
    argv: [...TALLY, 'a.zip'],
    make: () => ({ 'a.zip': nested(9) }),
    code: 'COP-',
  },
  {
    name: 'a workbook whose validation covers a million rows, twenty thousand times',
    argv: [...INSPECT, 'a.xlsx'],
    make: () => {
      const validation = `<dataValidation type="list" sqref="A1:XFD1048576"><formula1>"1,2"</formula1></dataValidation>`;
      return {
        'a.xlsx': workbook(TABLE, {}, `<dataValidations>${validation.repeat(20_000)}</dataValidations>`),
      };
    },
  },
  {
    name: 'entities that multiply, and one that reads a file',
    argv: [...INSPECT, 'a.xlsx'],
    make: () => {
      const doctype = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>`;
      const row = '<row><c t="str"><v>&b;&f;</v></c></row>';
      return { 'a.xlsx': workbook(TABLE + row, { 'xl/sharedStrings.xml': `${doctype}<sst/>` }) };
    },
  },
  {
    name: 'a million rows of one cell that say where they stand: the last',
    argv: [...INSPECT, 'a.xlsx'],
    make: () => ({
      'a.xlsx': workbook(`${TABLE}<row r="1048576"><c r="A1048576" t="str"><v>4</v></c></row>`),
    }),
  },
];

/** Runs one in a process of its own. */
export async function tryLimit({
  name,
  argv,
  make,
  code,
  longestMs = LONGEST_MS,
}: LimitCase): Promise<LimitOutcome> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'cop-limits-')));
  const folder = join(root, 'here');
  mkdirSync(folder);
  for (const [file, content] of Object.entries(make())) {
    writeFileSync(join(folder, file), typeof content === 'number' ? 'PK\u0003\u0004' : content);
    if (typeof content === 'number') truncateSync(join(folder, file), content);
  }
  const { exitCode, stderr, ms, memoryMiB } = await runChild({
    argv,
    folder,
    home: join(root, 'home'),
    stdin: '',
  });
  rmSync(root, { recursive: true });
  const isRefused = exitCode !== null && exitCode >= 64 && exitCode < 70;
  const wrong = [
    ...(code === undefined && (exitCode ?? 70) > 1 ? [`exit ${exitCode}: ${stderr.slice(0, 300)}`] : []),
    ...(code !== undefined && !(isRefused && stderr.includes(`(${code}`))
      ? [`exit ${exitCode}: ${stderr.slice(0, 300)}`]
      : []),
    ...(ms > longestMs ? [`took ${Math.round(ms)} ms`] : []),
    ...(memoryMiB > MOST_MIB ? [`took ${Math.round(memoryMiB)} MiB`] : []),
  ];
  return { name, ms, memoryMiB, wrong };
}
