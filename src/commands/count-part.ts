/** Owns counting one part of a large export, in whatever thread it is called. */
import { CopError, type Warning } from '../errors.js';
import { type FilePart, readHead, readPartBlocks } from '../io/file-parts.js';
import type { ReadOptions, ResponseBatch } from '../model/responses.js';
import { planSurvey } from '../scoring/survey/plan.js';
import { type IncompleteRule, StreamAdder } from '../scoring/survey/stream-adder.js';
import { type CohortTally, SurveyTally } from '../scoring/survey/survey-tally.js';
import { readPart } from '../sources/fast/read-part.js';
import type { OpenTable } from '../sources/open-table.js';
import { openTables } from '../sources/read-input.js';
import type { SeenIdsData } from '../sources/seen-ids.js';

/** Plain data: it travels between threads. */
export interface PartRequest {
  /** The name that people know the file by. */
  file: string;
  part: FilePart;
  read: ReadOptions;
  rule: IncompleteRule;
}

/** Plain data: it travels between threads. Cohorts bear the names that the rows give. */
export interface PartCount {
  cohorts: readonly CohortTally[];
  ids: SeenIdsData;
  /** The same for every part of a file. */
  headerWarnings: readonly Warning[];
}

/** Enough to tell what wrote the file. */
const HEAD_BYTES = 64 * 1024;

/** Undefined when the file is not one for this way, or holds anything that must be told: reading it whole tells. */
export async function countPart(
  { file, part, read, rule }: PartRequest,
  onBatch: (batch: ResponseBatch) => void = () => {},
): Promise<PartCount | undefined> {
  const table = await openHead(part.path, file);
  if (!table?.bytes) return undefined;
  const isFirst = part.from === 0;
  const blocks = readPartBlocks(part, isFirst ? table.bytes.start : 0);
  const reading = readPart(table, read, blocks, isFirst);
  if (!reading) return undefined;
  const tally = new SurveyTally(planSurvey(read.instrument));
  const adder = new StreamAdder(tally, { rule, mapped: reading.mapped, nameCohort: (key) => key });
  for (const batch of reading.batches) {
    adder.add(batch, reading.cohortKeys);
    onBatch(batch);
  }
  adder.finish();
  const ids = reading.finish();
  const { headerWarnings } = reading;
  return ids && { cohorts: tally.cohorts, ids, headerWarnings };
}

async function openHead(path: string, file: string): Promise<OpenTable | undefined> {
  try {
    const [table] = await openTables({ file, bytes: once(readHead(path, HEAD_BYTES)) }, HEAD_BYTES);
    return table;
  } catch (cause) {
    if (cause instanceof CopError) return undefined;
    throw cause;
  }
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}
