/** Owns what a saved mapping says about one form: which column answers what, and which code a label stands for. */

/** A target's name, or what else a column may be declared to hold. */
export const COLUMN_WORDS = ['ignore', 'personal', 'metadata', 'response-id'] as const;

/** `*.map.yaml`, read and checked. It wins over whatever the headers and labels say by themselves. */
export interface SurveyMapping {
  /** The name under which people know the file. */
  file: string;
  /** By header (or code) as the export writes it: the name of an item, a question, an option of the priorities; or a word. */
  columns: ReadonlyMap<string, string>;
  /** By scale, item or profile question, or `*` for all: label as the export writes it → value, special answer or option. */
  labels: ReadonlyMap<string, ReadonlyMap<string, string>>;
}
