/** Owns looking up what a cell of one scale or list of options says: a label, a number, a tool's answer code, or nothing known. */

import { shortCode } from '../model/form-codes.js';
import { BLANK } from '../model/responses.js';
import { suggestName } from '../model/suggest.js';
import { isEmptyWord } from './empty-words.js';
import { codeKey, looseKey, oneLine, textKey, withoutGuard } from './normalise-text.js';

/** Turns a cell into a code of `responses.ts`; undefined when nothing says what the cell means. */
export interface LabelTable {
  codeOf(cell: string): number | undefined;
  /** The known label nearest to one that means nothing here. */
  nearest(cell: string): string | undefined;
  /** What a code is called in the instrument: a value, a special answer, an option. */
  nameOf(code: number): string;
}

const WHOLE_NUMBER = /^(\d{1,4})(?:[.,]0+)?$/;
/** EUSurvey's rating: `2/5`. */
const RATING = /^(\d{1,3})\s*\/\s*(\d{1,3})$/;
/** `5 - Neutre`, `5. Neutre`, `5 = Neutre`, `(5) Neutre`; never `2-3 fois`. */
const NUMBER_FIRST = /^\(?(\d{1,3})\s*(?:[-–—.:=)]+)\s*([^\d\s].*)$/s;
/** `Neutre (5)`, and `high(S1_A4)` of EUSurvey: a label and its code. */
const CODE_LAST = /^(.*\S)\s*\(([\p{L}\p{N}_.-]{1,40})\)$/su;
/** LimeSurvey numbers answers as they stand in the form: `A1`, `AO01`. */
const PLACE_CODE = /^(a|ao)0*(\d{1,3})$/;

export interface LabelRules {
  /** Left out where a number names no option. */
  numbers?: { codeOf(value: number): number | undefined; max: number };
  /** The number that LimeSurvey's first answer would have; only a scale from 1 reads `A1` as its first step. */
  placesFrom: number;
}

/** All that is known of one scale or list: `entries` are its labels, `codes` the code of each name. */
export class LabelLookup implements LabelTable {
  readonly #names: readonly string[];
  readonly #codes: ReadonlyMap<string, number>;
  readonly #rules: LabelRules;
  /** Undefined for a key that two answers share, which then means neither. */
  readonly #exact = new Map<string, number | undefined>();
  readonly #loose = new Map<string, number | undefined>();
  readonly #labels = new Map<string, string>();

  constructor(
    names: readonly string[],
    codes: ReadonlyMap<string, number>,
    entries: readonly { name: string; label: string | undefined }[],
    rules: LabelRules,
  ) {
    this.#names = names;
    this.#codes = codes;
    this.#rules = rules;
    for (const { name, label } of entries) if (label !== undefined) this.#add(name, label);
    const words = names.filter((name) => !isNumber(name) || !rules.numbers);
    for (const name of words) this.#addCodes(name, words);
  }

  codeOf(cell: string): number | undefined {
    const clean = oneLine(cell);
    if (clean === '') return BLANK;
    const label = withoutGuard(clean);
    return (
      this.#word(label) ??
      this.#number(label) ??
      this.#joined(label) ??
      (isEmptyWord(label) ? BLANK : undefined) ??
      this.#mangled(label) ??
      this.#place(label)
    );
  }

  nearest(cell: string): string | undefined {
    const near = suggestName(textKey(cell), this.#labels.keys());
    return near === undefined ? undefined : this.#labels.get(near);
  }

  nameOf(code: number): string {
    return this.#names.find((name) => this.#codes.get(name) === code) ?? '';
  }

  #add(name: string, label: string): void {
    const code = this.#codes.get(name)!;
    addOnce(this.#exact, textKey(label), code);
    addOnce(this.#loose, looseKey(label), code);
    this.#labels.set(textKey(label), label);
  }

  /** The id of an option as forms and tools write it: `no-opinion`, `no_opinion`, `noopi`. */
  #addCodes(name: string, all: readonly string[]): void {
    const code = this.#codes.get(name)!;
    const short = shortCode(name);
    const isOwn = all.every((other) => other === name || shortCode(other) !== short);
    for (const key of [name.toLowerCase(), codeKey(name), looseKey(name), ...(isOwn ? [short] : [])]) {
      if (!this.#exact.has(key)) this.#exact.set(key, code);
    }
  }

  #word(label: string): number | undefined {
    return this.#exact.get(textKey(label)) ?? this.#exact.get(label.toLowerCase());
  }

  /** Words and codes whose accents or marks were lost; digits alone are never put together again. */
  #mangled(label: string): number | undefined {
    if (!/\p{L}/u.test(label)) return undefined;
    return this.#loose.get(looseKey(label)) ?? this.#exact.get(codeKey(label));
  }

  #number(label: string): number | undefined {
    const { numbers } = this.#rules;
    if (!numbers) return undefined;
    const whole = WHOLE_NUMBER.exec(label);
    if (whole) return numbers.codeOf(Number(whole[1]));
    const rating = RATING.exec(label);
    return rating && Number(rating[2]) === numbers.max ? numbers.codeOf(Number(rating[1])) : undefined;
  }

  /** A number or code beside a label: both must mean the same where both mean something. */
  #joined(label: string): number | undefined {
    const front = NUMBER_FIRST.exec(label);
    if (front) return agree(this.#number(front[1]!), this.#word(front[2]!));
    const back = CODE_LAST.exec(label);
    if (!back) return undefined;
    return agree(this.#word(back[1]!), this.#word(back[2]!) ?? this.#number(back[2]!));
  }

  #place(label: string): number | undefined {
    const match = PLACE_CODE.exec(label.toLowerCase());
    if (!match || (match[1] === 'a' && this.#rules.placesFrom !== 1)) return undefined;
    const name = this.#names[Number(match[2]) - 1];
    return name === undefined ? undefined : this.#codes.get(name);
  }
}

function addOnce(keys: Map<string, number | undefined>, key: string, code: number): void {
  keys.set(key, keys.has(key) && keys.get(key) !== code ? undefined : code);
}

function agree(one: number | undefined, other: number | undefined): number | undefined {
  if (one === undefined) return other;
  return other === undefined || other === one ? one : undefined;
}

/** A step of a scale is named by its number. */
export function isNumber(name: string): boolean {
  return /^\d+$/.test(name);
}
