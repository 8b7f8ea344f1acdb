/** Owns reading a part of a large file, whole rows from its first byte to its last, the fast way or not at all. */
import type { Warning } from '../../errors.js';
import type { CohortKey, ReadOptions, ResponseBatch } from '../../model/responses.js';
import { lateFindings, lateWarnings, openContext } from '../coding-context.js';
import type { OpenTable } from '../open-table.js';
import type { SeenIdsData } from '../seen-ids.js';
import { openScanner } from './open-scanner.js';

export interface PartReading {
  mapped: ReadonlySet<string>;
  /** Grows while batches are read. */
  cohortKeys: readonly CohortKey[];
  batches: Iterable<ResponseBatch>;
  headerWarnings: readonly Warning[];
  /** After the last batch: the ids of the responses; undefined when the general way has something to say about the file. */
  finish(): SeenIdsData | undefined;
}

/**
 * `table` is opened on the head of the file; `blocks` are the bytes of the part, each the reader's until the next is asked for.
 * Undefined when the file is for the general way.
 */
export function readPart(
  table: OpenTable,
  options: ReadOptions,
  blocks: Iterable<Uint8Array>,
  isFirst: boolean,
): PartReading | undefined {
  const context = openContext(table, options);
  const scanner = openScanner(context);
  if (!scanner) return undefined;
  if (!isFirst) scanner.passHead();
  let isRead = false;
  function* batches(): Generator<ResponseBatch> {
    isRead = yield* scanner!.readNow(blocks);
  }
  return {
    mapped: context.mapped,
    cohortKeys: context.cohortKeys,
    batches: batches(),
    headerWarnings: context.headerWarnings,
    finish() {
      const said = [...context.early, ...lateFindings(context), ...lateWarnings(context)];
      return isRead && said.length === 0 ? context.checks.ids : undefined;
    },
  };
}
