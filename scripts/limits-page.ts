/** Owns the page docs/limits.md: past what size, depth or number a file is refused, from src/model/limits.ts. */
import { LIMITS } from '../src/model/limits.js';

type LimitName = keyof typeof LIMITS;

interface Words {
  what: string;
  /** What happens past it: an error code, or words. */
  past: string;
}

const WORDS: Readonly<Record<LimitName, Words>> = {
  textFileBytes: {
    what: 'a file of answers, a mapping, an instrument, a template or a stored result (YAML, JSON, CSV)',
    past: 'COP-FILE-005',
  },
  partialBytes: { what: 'a file of partial results', past: 'COP-FILE-005' },
  archiveBytes: { what: 'a workbook, Word file or ZIP on disk', past: 'COP-FILE-005' },
  archiveParts: { what: 'parts in one archive', past: 'COP-ARCHIVE-002' },
  unpackedBytes: {
    what: 'what is read of one workbook or ZIP, unpacked; counted while unpacking, whatever its directory says. In a ZIP, workbooks and text are read, and count together; a ZIP within a ZIP is not opened',
    past: 'COP-ARCHIVE-002',
  },
  archiveHeaderCharacters: {
    what: 'characters of the headers of all tables of one archive, each column with 200 more',
    past: 'COP-ARCHIVE-002',
  },
  documentBytes: { what: 'a Word file unpacked', past: 'COP-ARCHIVE-002' },
  unsuspectedBytes: {
    what: 'a part that may be packed as tightly as it likes',
    past: 'the next limit holds',
  },
  unpackedRatio: {
    what: 'times that a larger part may be larger than it is packed',
    past: 'COP-ARCHIVE-002',
  },
  yamlAliases: { what: 'repetitions by aliases in one YAML file', past: 'COP-YAML-003' },
  yamlEntries: {
    what: 'entries of one list or map in YAML and JSON (but of partial results)',
    past: 'COP-YAML-003',
  },
  nestingDepth: { what: 'lists and maps within each other, in YAML and JSON', past: 'COP-YAML-003' },
  headerLines: {
    what: 'first lines of an export in which its header may stand',
    past: 'the first line is the header',
  },
  tableColumns: { what: 'columns of an export', past: 'COP-TABLE-003' },
  cellCharacters: { what: 'characters of a cell', past: 'COP-TABLE-002' },
  unwrittenCells: {
    what: 'cells of one sheet that are not written but repeated by a number or passed over, beside 50 for each that is written',
    past: 'COP-ARCHIVE-002',
  },
  csvRowCharacters: {
    what: 'characters of a row of CSV: more is a quotation mark never closed',
    past: 'COP-TABLE-001',
  },
  sheetRowCharacters: { what: 'characters of the XML of one row of a workbook', past: 'COP-ARCHIVE-001' },
  workbookPartCharacters: {
    what: 'characters of the XML around the sheets of a workbook (names, styles), and of one shared string',
    past: 'COP-ARCHIVE-002',
  },
  columnLabels: {
    what: 'different answers counted by name in one column',
    past: 'the others are counted together',
  },
  noteCharacters: {
    what: 'characters of a note, a link or a reason in a file of answers',
    past: 'COP-ANSWERS-007',
  },
};

/** The page as Markdown. */
export function limitsPage(): string {
  const rows = Object.entries(LIMITS).map(([name, value]) => {
    const { what, past } = WORDS[name as LimitName];
    return `| ${name} | ${show(name, value)} | ${what} | ${past} |`;
  });
  return `# Limits

Made by \`node scripts/run-typescript.js scripts/write-limits.ts\` from \`src/model/limits.ts\`; a test says when it is out of date.

Files come from strangers too. Past a limit a file is refused as a whole, with the code below; nothing is half-read. Within them,
every command ends in time and memory that grow with the size of its input: \`npm run robustness\` measures the worst.

| limit | value | of what | past it |
|---|---|---|---|
${rows.join('\n')}

Rows have no limit: exports are read as a stream, so a million responses need no more memory than a thousand. A workbook whose
validation or formats cover a million rows is read in no more time than its cells need. XML is read without its document type: no
entity but the five of XML is resolved, and a house template with a document type is refused (COP-HOUSE-006). Regular expressions of
ours that meet people's text take time that grows with its length, which a test measures.
`;
}

function show(name: string, value: number): string {
  if (name.endsWith('Bytes')) return `${value / 1024 / 1024} MiB`;
  return value.toLocaleString('en-GB');
}
