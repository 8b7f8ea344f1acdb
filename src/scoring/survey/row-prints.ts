/** Owns noticing that two exports of one run hold the same responses: what differs between them would then be a few people. */
import type { ResponseBatch } from '../../model/responses.js';
import type { SurveyPlan } from './plan.js';

/** Two exports share responses when this many different ones stand in both, and half of the later one. */
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
}

/** FNV-1a over the bytes of a row. */
function printOf(codes: Uint8Array, offset: number, width: number): number {
  let hash = 0x811c9dc5;
  for (let index = offset; index < offset + width; index += 1) {
    hash = Math.imul(hash ^ codes[index]!, 0x01000193);
  }
  return hash >>> 0;
}

export interface Overlap {
  /** The file that came first, and the one that repeats it. */
  first: string;
  second: string;
  /** Different responses that stand in both. */
  count: number;
}

/** Compares each export with those before it, in one pass over its responses. */
export class OverlapFinder {
  /** The first file that held a response. */
  readonly #holders = new Map<number, string>();

  /** The earlier file that shares most with this one, where it is enough to mean something. */
  compare(file: string, { prints }: RowPrints): Overlap | undefined {
    const shared = new Map<string, number>();
    for (const print of prints) {
      const holder = this.#holders.get(print);
      if (holder === undefined) this.#holders.set(print, file);
      else shared.set(holder, (shared.get(holder) ?? 0) + 1);
    }
    const [most] = [...shared].sort((a, b) => b[1] - a[1]);
    if (!most || most[1] < SHARED_AT_LEAST || most[1] < SHARED_SHARE * prints.size) return undefined;
    return { first: most[0], second: file, count: most[1] };
  }
}
