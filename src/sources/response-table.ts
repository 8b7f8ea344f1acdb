/** Owns what every survey tool's export becomes: a table of responses, with its columns named and sorted by what they hold. */
import type { TableRow } from './table-rows.js';

/** The tools whose exports are told apart, as `cop survey inspect` names them. */
type ToolId =
  | 'microsoft-forms'
  | 'eusurvey'
  | 'limesurvey'
  | 'google-forms'
  | 'qualtrics'
  | 'drupal-webform'
  | 'surveymonkey'
  | 'kobotoolbox'
  | 'cop'
  | 'plain-table';

/** What the tool itself writes about a response, whatever the questionnaire. */
export type MetadataRole = 'response-id' | 'finished' | 'language' | 'other';

/** What tells who answered: dropped unless asked for by name. */
export type PersonalRole = 'name' | 'email' | 'ip' | 'user-id' | 'device' | 'time' | 'location' | 'phone';

export type ColumnUse =
  | { kind: 'question' }
  | { kind: 'metadata'; role: MetadataRole }
  | { kind: 'personal'; role: PersonalRole };

export interface TableColumn {
  /** Place in the row, from 0; only for taking the cell, never for telling what the column is. */
  index: number;
  /** The name that people see at the head of the column, and by which a mapping names it. */
  header: string;
  /** The tool's code of the question, where the export has one. */
  id: string | null;
  /** The words of the question (of a grid: of the row). */
  text: string;
  /** The words or code of the question that several columns share. */
  group: string | null;
  use: ColumnUse;
}

/** How to read the rows of one export: what the first rows tell. */
export interface TableLayout {
  tool: ToolId;
  /** What made the tool known: message ids under `survey-inspect.because`, with the words found in the file. */
  because: readonly { id: string; found: string }[];
  columns: readonly TableColumn[];
  /** 1-based number of the row that holds the headers, for places in errors. */
  headerRow: number;
  /** 1-based number of the first row that holds a response. */
  firstRow: number;
  /** True for a response that the tool marks as not finished; left out where the tool marks none. */
  isUnfinished?: (cells: readonly string[]) => boolean;
  /** Every item was asked, also where no response holds an answer to it and the table so has no column for it. */
  asksAll?: true;
  /** True for a row that only goes on with the text of the row before. */
  isOverflow?: (cells: readonly string[], previous: readonly string[]) => boolean;
}

/** What a tool is told by: where the rows come from and the first of them. */
export interface TableSample {
  format: 'csv' | 'xlsx';
  /** Name of the sheet; empty for CSV. */
  sheet: string;
  /** Names of the Excel tables in the sheet. */
  excelTables: readonly string[];
  rows: readonly TableRow[];
}

/** One tool: the layout of a sample that it wrote, or undefined when it did not. */
export type ToolReader = (sample: TableSample) => TableLayout | undefined;
