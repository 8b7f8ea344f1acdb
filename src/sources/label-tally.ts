/** Owns what was found in one column of closed answers: each label once, with its code, its count and where it first stood. */
import type { Finding } from '../errors.js';
import { LIMITS } from '../model/limits.js';
import { BLANK } from '../model/responses.js';
import type { LabelTable } from './label-lookup.js';
import { showHeader } from './map-columns.js';

export interface TalliedLabel {
  label: string;
  /** Undefined when nothing says what the label means. */
  code: number | undefined;
  count: number;
  /** Number of the row in which it stood first. */
  row: number;
}

/** So many unmatched labels of one column are reported by name. */
const MOST_REPORTED = 20;
/** A label is shown up to here: whatever is longer is somebody's sentence. */
const SHOWN = 60;

export class LabelTally {
  readonly #table: LabelTable;
  readonly #labels = new Map<string, TalliedLabel>();

  constructor(table: LabelTable) {
    this.#table = table;
  }

  /** The code of a cell; BLANK when it means nothing, which `unmatched` then tells. */
  code(cell: string, row: number): number {
    const known = this.#labels.get(cell);
    if (known) {
      known.count += 1;
      return known.code ?? BLANK;
    }
    const code = this.#table.codeOf(cell);
    if (this.#labels.size < LIMITS.columnLabels) this.#labels.set(cell, { label: cell, code, count: 1, row });
    return code ?? BLANK;
  }

  /** True for a label that was met and means something. */
  knows(cell: string): boolean {
    return this.#labels.get(cell)?.code !== undefined;
  }

  labels(): readonly TalliedLabel[] {
    return [...this.#labels.values()];
  }

  nameOf(code: number): string {
    return this.#table.nameOf(code);
  }

  nearest(label: string): string | null {
    return this.#table.nearest(label) ?? null;
  }

  /** One finding a label that means nothing, the most frequent first; what one person alone wrote is not quoted. */
  unmatched(code: 'COP-MAPPING-003', header: string, file: string): Finding[] {
    return this.labels()
      .filter((tallied) => tallied.code === undefined)
      .sort((a, b) => b.count - a.count)
      .slice(0, MOST_REPORTED)
      .map(({ label, count, row }) => {
        const column = showHeader(header);
        const place = { file, row, column };
        if (count === 1) return { code, values: { label: '', count, column }, place };
        const suggestion = this.#table.nearest(label);
        const values = { label: showLabel(label), count, column };
        return { code, values, place, ...(suggestion ? { suggestion } : {}) };
      });
  }
}

function showLabel(label: string): string {
  const flat = label.replace(/\s+/g, ' ').trim();
  return flat.length > SHOWN ? `${flat.slice(0, SHOWN - 1)}…` : flat;
}
