/** Owns what is found in an export before it is scored: its tool, what each column answers, which label is which code. */
import type { Finding, Warning } from '../errors.js';

export interface InspectedLabel {
  label: string;
  count: number;
  /** Value, special answer or option that the label stands for, or `blank`; null when nothing says so. */
  answer: string | null;
  /** The known label nearest to one that stands for nothing. */
  nearest: string | null;
}

export interface InspectedColumn {
  /** Place in the row, from 0. */
  index: number;
  header: string;
  /** The tool's code and words of the question, and of the question above it. */
  id: string | null;
  text: string;
  group: string | null;
  use: 'question' | 'metadata' | 'personal' | 'ignored' | 'unmapped';
  /** What metadata, or what data about a person. */
  role: string | null;
  /** Name of what it answers. */
  target: string | null;
  /** What its labels are answers on: a scale, or the profile question itself; null where answers have no codes. */
  scale: string | null;
  /** What told so: `code`, `text`, `mangled-text`, `shortened-text` or `mapping`. */
  by: string | null;
  filled: number;
  /** `text` stands for answers in one's own words; labels are never listed for it. */
  content: 'closed' | 'number' | 'text' | 'empty';
  labels: readonly InspectedLabel[];
  /** How many answers are left out of `labels`, each given by one person alone. */
  hidden: number;
}

export interface Inspection {
  file: string;
  tool: string;
  /** What made the tool known: message ids under `survey-inspect.because`, with the words found in the file. */
  because: readonly { id: string; found: string }[];
  responses: number;
  unfinished: number;
  columns: readonly InspectedColumn[];
  /** Ids of the items that no column answers. */
  missing: readonly string[];
  findings: readonly Finding[];
  warnings: readonly Warning[];
}

/** The same without what one person alone gave for an answer and nothing says is one: it may be their own words. */
export function hideSingleAnswers(inspection: Inspection): Inspection {
  const columns = inspection.columns.map((column) => {
    const labels = column.labels.filter(({ count, answer }) => count > 1 || answer !== null);
    return { ...column, labels, hidden: column.labels.length - labels.length };
  });
  return { ...inspection, columns };
}
