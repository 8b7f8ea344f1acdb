/** Owns the stated limits on what is read: past them a file is refused by name of the limit, never half-read. */

const MIB = 1024 * 1024;

export const LIMITS = {
  /** Answers, instruments, mappings, templates of text: YAML, JSON. */
  textFileBytes: 5 * MIB,
  /** Partial results: those of a large administration, with a thousand CoPs and more. */
  partialBytes: 64 * MIB,
  /** XLSX, ODS, DOCX and ZIP as they are on disk. */
  archiveBytes: 256 * MIB,
  /** Parts of one archive. */
  archiveParts: 10_000,
  /** The sum of all that is read of an archive, unpacked, those of workbooks inside it included; inside these no archive is opened. */
  unpackedBytes: 2048 * MIB,
  /** The headers of all tables of an archive, which are held at once, a column counting as at least 200. */
  archiveHeaderCharacters: 32 * MIB,
  /** The sum of all parts of a Word file, which is held in memory whole. */
  documentBytes: 256 * MIB,
  /** A part no larger than this may swell as it likes. */
  unsuspectedBytes: 10 * MIB,
  /** Unpacked / packed size of a larger part: past it the archive is a bomb. */
  unpackedRatio: 200,
  /** How often what an alias stands for may be repeated in one YAML file. */
  yamlAliases: 50,
  /** Entries of one list or map in YAML and JSON (not of partial results, of which there may be as many as there are CoPs). */
  yamlEntries: 5_000,
  /** Lists and maps within each other, in YAML and JSON. */
  nestingDepth: 40,
  /** Lines above the answers in which the header of an export is looked for. */
  headerLines: 12,
  tableColumns: 2_000,
  cellCharacters: 100_000,
  /** Cells of one sheet that stand there without being written (repeated, or passed over), beside 50 for each that is. */
  unwrittenCells: 10_000_000,
  /** A row of CSV that is not finished after as many characters is a quotation mark never closed. */
  csvRowCharacters: 4 * MIB,
  /** The XML of one row of a workbook. */
  sheetRowCharacters: 64 * MIB,
  /** The XML of a part around the sheets of a workbook, and of one shared string. */
  workbookPartCharacters: 16 * MIB,
  /** Different answers that are counted in one column; the others are counted together. */
  columnLabels: 2_000,
  /** A note, an evidence link or a reason in a file of answers. */
  noteCharacters: 10_000,
} as const;
