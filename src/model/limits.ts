/** Owns the stated limits on what is read: past them a file is refused by name of the limit, never half-read. */

const MIB = 1024 * 1024;

export const LIMITS = {
  /** Answers, instruments, mappings, templates of text: YAML, JSON. */
  textFileBytes: 5 * MIB,
  /** XLSX, DOCX and ZIP as they are on disk. */
  archiveBytes: 256 * MIB,
  /** The sum of all parts of an archive, unpacked. */
  unpackedBytes: 2048 * MIB,
  /** Unpacked / packed size of one part, once it is larger than 10 MiB: a bomb otherwise. */
  unpackedRatio: 200,
  yamlAliases: 50,
  nestingDepth: 40,
  tableColumns: 2_000,
  cellCharacters: 100_000,
  noteCharacters: 10_000,
} as const;
