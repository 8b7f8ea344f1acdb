/** Owns what responses to a survey are once they are read: rows of one-byte codes, never words, in the order of the instrument. */
import type { Warning } from '../errors.js';
import { listSurveyItems, type SurveyInstrument } from './survey.js';
import type { SurveyMapping } from './survey-mapping.js';
import type { SurveyTexts } from './survey-texts.js';

/**
 * A code is a place: of a value on its scale (value − min, before keying), or of an option in its list. Two codes are no place:
 * the respondent said "no opinion" (or another special answer), or left the question blank.
 */
export const NO_OPINION = 254;
export const BLANK = 255;
/** The longest scale or list of options that a code can hold. */
export const MAX_STEPS = 250;

/** For a priority, `id` is the dimension: 1 chosen, 0 not chosen, BLANK when the whole question is. */
export interface CodeColumn {
  kind: 'item' | 'profile' | 'priority';
  id: string;
  /** How many places there are. */
  steps: number;
}

/** What each byte of a row holds. It follows from the instrument alone, so every reader and every worker agrees on it. */
export interface RowLayout {
  columns: readonly CodeColumn[];
  /** Bytes a row. */
  width: number;
}

/** Items of the dimensions, overall questions, profile questions, then one column a dimension for the priorities. */
export function layoutRows(instrument: SurveyInstrument): RowLayout {
  const items = listSurveyItems(instrument).map(({ id, scale }): CodeColumn => {
    const { min, max } = instrument.scales[scale]!;
    return { kind: 'item', id, steps: max - min + 1 };
  });
  const profile = instrument.profile.questions.map(({ id, options }): CodeColumn => {
    return { kind: 'profile', id, steps: options.length };
  });
  const asked = instrument.priorities ? instrument.dimensions : [];
  const priorities = asked.map(({ id }): CodeColumn => ({ kind: 'priority', id, steps: 2 }));
  const columns = [...items, ...profile, ...priorities];
  return { columns, width: columns.length };
}

/** An answer in words to an open question. */
export interface FreeText {
  /** The row within its batch. */
  row: number;
  question: string;
  text: string;
  /** The respondent ticked that it may be quoted. */
  quotable: boolean;
}

/** What `--by` and `--wave-by` read in a row; null where the option was not given. */
export interface CohortKey {
  cohort: string | null;
  wave: string | null;
}

/** Some rows on their way to the statistics. The reader may use its memory again once the next batch is asked for. */
export interface ResponseBatch {
  rowCount: number;
  /** `rowCount × layout.width` codes (or more: what follows is not read), row after row. */
  codes: Uint8Array;
  /** One a row: 1 when the tool marks the response as not finished. Null when the tool marks none. */
  unfinished: Uint8Array | null;
  /** One a row: the place of its key in `cohortKeys`. Null when all rows are of the one key. */
  cohorts: Uint32Array | null;
  texts: readonly FreeText[];
}

/** One export while it is being read: batch after batch, so that a large one is never whole in memory. */
export interface ResponseStream {
  file: string;
  /** The tool that wrote it, as `cop survey inspect` names it (`microsoft-forms`, `plain-table`…). */
  tool: string;
  /** Ids of the items, profile and open questions (and the priorities' id) that some column of the export holds. */
  mapped: ReadonlySet<string>;
  /** Throws a CopError with all findings of the file once its last row was seen, or at once when it cannot be read on. */
  batches: AsyncIterable<ResponseBatch>;
  /** Grows while batches are read; one key of two nulls when neither `--by` nor `--wave-by` was given. */
  cohortKeys: readonly CohortKey[];
  /** Columns that answer nothing, and items that no column answers: `survey-columns-unmatched`, `survey-questions-missing`. */
  headerWarnings: readonly Warning[];
  /** Complete after the last batch. */
  warnings: readonly Warning[];
}

/** What a reader needs to know to turn words into codes. */
export interface ReadOptions {
  instrument: SurveyInstrument;
  /** Every language the instrument speaks: labels of all of them may stand in one file. */
  texts: readonly SurveyTexts[];
  /** Header or id of the columns that name the cohort and the wave of a row. */
  by: string | null;
  waveBy: string | null;
  /** A saved mapping; it wins over what headers and labels say by themselves. */
  mapping: SurveyMapping | null;
}

/** An input as its bytes come; `file` is the name that people know it by, `-` for standard input. */
export interface ResponseInput {
  file: string;
  bytes: AsyncIterable<Uint8Array>;
}

/** From bytes to codes: one stream for a plain file, one for each file inside an archive that holds several surveys. */
export type ResponseReader = (
  input: ResponseInput,
  options: ReadOptions,
) => Promise<readonly ResponseStream[]>;
