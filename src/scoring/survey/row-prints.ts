/** Owns noticing that two exports of one run hold the same responses: what differs between them would then be a few people. */
import type { ResponseBatch } from '../../model/responses.js';
import type { SurveyPlan } from './plan.js';

/** Two exports share responses when this many different ones stand in both, and half of the smaller one. */
const SHARED_AT_LEAST = 5;
const SHARED_SHARE = 0.5;
/** Of a large export the first rows are enough to tell. */
const ROWS_AT_MOST = 20_000;

/** Prints of the different responses of one export: 32 bits each, of which nothing can be read back. */
export class RowPrints {
  readonly prints = new Set<number>();
  readonly #plan: SurveyPlan;
  #rows = 0;

  constructor(plan: SurveyPlan) {
    this.#plan = plan;
  }

  add({ rowCount, codes }: ResponseBatch): void {
    const { width } = this.#plan.layout;
    const rows = Math.min(rowCount, ROWS_AT_MOST - this.#rows);
    for (let row = 0; row < rows; row += 1) this.prints.add(printOf(codes, row * width, width));
    this.#rows += Math.max(0, rows);
  }

  /** How many different responses stand in both; 0 where there are too few to mean anything. */
  countShared(other: RowPrints): number {
    const [small, large] = this.prints.size <= other.prints.size ? [this, other] : [other, this];
    let shared = 0;
    for (const print of small.prints) if (large.prints.has(print)) shared += 1;
    return shared >= SHARED_AT_LEAST && shared >= SHARED_SHARE * small.prints.size ? shared : 0;
  }
}

/** FNV-1a over the bytes of a row. */
function printOf(codes: Uint8Array, offset: number, width: number): number {
  let hash = 0x811c9dc5;
  for (let index = offset; index < offset + width; index += 1) {
    hash = Math.imul(hash ^ codes[index]!, 0x01000193);
  }
  return hash >>> 0;
}
