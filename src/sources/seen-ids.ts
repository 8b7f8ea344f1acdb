/** Owns remembering which response ids were seen, in a few bytes each, so that a million of them fit in memory. */
import { Fingerprints, type FingerprintsData } from './fingerprints.js';
import { IdRuns, type IdRunsData } from './id-runs.js';

/** Plain data: it travels between threads. */
export interface SeenIdsData {
  runs: IdRunsData;
  others: FingerprintsData;
}

const utf8 = new TextEncoder();

/** Ids that count upwards as runs, any others as fingerprints. */
export class SeenIds {
  readonly #runs: IdRuns;
  readonly #others: Fingerprints;

  constructor(data?: SeenIdsData) {
    this.#runs = new IdRuns(data?.runs);
    this.#others = new Fingerprints(data?.others);
  }

  get data(): SeenIdsData {
    return { runs: this.#runs.data, others: this.#others.data };
  }

  /** True when the id was added before. */
  addAndCheck(id: string): boolean {
    const bytes = utf8.encode(id);
    return this.addBytesAndCheck(bytes, 0, bytes.length);
  }

  /** The same of an id in UTF-8. */
  addBytesAndCheck(bytes: Uint8Array, start: number, end: number): boolean {
    return this.#runs.addAndCheck(bytes, start, end) ?? this.#others.addAndCheck(bytes, start, end);
  }

  /** True when some id was added to both. */
  sharesWith(other: SeenIds): boolean {
    return (
      this.#runs.sharesWith(other.#runs) ||
      this.#others.sharesWith(other.#others) ||
      this.#runsAreIn(other) ||
      other.#runsAreIn(this)
    );
  }

  /** True when an id of a run here is among the others there. */
  #runsAreIn(other: SeenIds): boolean {
    if (other.#others.data.size === 0) return false;
    for (const id of this.#runs.ids()) {
      if (other.#others.holds(utf8.encode(id))) return true;
    }
    return false;
  }
}
