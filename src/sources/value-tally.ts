/** Owns what a column of unknown meaning holds: whether its answers are closed, numbers or people's own words. */
import { oneLine, textKey } from './normalise-text.js';

export interface CountedLabel {
  /** As it stood first. */
  label: string;
  count: number;
}

/** More different answers than this are nobody's list of options. */
const MOST_OPTIONS = 40;
/** A list of options is used again and again: on average each at least as often. */
const USED_AGAIN = 2;
/** Fewer answers tell nothing, and might be one person's own words. */
const FEWEST_ANSWERS = 4;
const LONGEST_LABEL = 200;

export class ValueTally {
  readonly #labels = new Map<string, CountedLabel>();
  #isOpen = false;
  filled = 0;

  add(cell: string): void {
    if (cell === '') return;
    const known = this.#labels.get(cell);
    if (known) {
      known.count += 1;
      this.filled += 1;
      return;
    }
    if (cell.trim() === '') return;
    this.filled += 1;
    if (this.#isOpen) return;
    if (this.#labels.size >= MOST_OPTIONS || cell.length > LONGEST_LABEL) this.#isOpen = true;
    else this.#labels.set(cell, { label: oneLine(cell), count: 1 });
  }

  content(): 'closed' | 'number' | 'text' | 'empty' {
    if (this.filled === 0) return 'empty';
    const labels = this.labels();
    const isList =
      !this.#isOpen && this.filled >= FEWEST_ANSWERS && labels.length * USED_AGAIN <= this.filled;
    if (!isList) return 'text';
    return labels.every(({ label }) => /^-?\d+([.,]\d+)?$/.test(label)) ? 'number' : 'closed';
  }

  /** Labels that read alike are one, the most frequent first. */
  labels(): CountedLabel[] {
    const merged = new Map<string, CountedLabel>();
    for (const { label, count } of this.#labels.values()) {
      const key = textKey(label);
      const known = merged.get(key);
      if (known) known.count += count;
      else merged.set(key, { label, count });
    }
    return [...merged.values()].sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
  }
}
