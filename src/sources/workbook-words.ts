/** Owns what the words of an answer mean: by the list in the workbook itself, then by those of every language. */
import { type CompassInstrument, type CompassTexts, SPECIAL_ANSWERS } from '../model/compass.js';
import type { Lang } from '../model/lang.js';
import { scaleSteps } from '../model/scale-steps.js';
import { cutText } from '../model/shown.js';
import { suggestName } from '../model/suggest.js';
import { LIST_TAGS } from '../model/workbook-tags.js';
import { textKey } from './normalise-text.js';
import { type TaggedSheet, tableUnder } from './workbook-tables.js';

/** So much of a statement is enough to find it again. */
const STATEMENT_CHARACTERS = 70;

/** Code (`0`…`4`, `too-early`…) by the key of a word. */
type CodesByWord = ReadonlyMap<string, string>;

export class AnswerWords {
  readonly #own: ReadonlyMap<string, CodesByWord>;
  readonly #instrument: CompassInstrument;
  /** The workbook's language first. */
  readonly #texts: readonly CompassTexts[];

  /** `sheets` are those of the workbook: its list may have been reworded by hand. */
  constructor(
    instrument: CompassInstrument,
    texts: readonly CompassTexts[],
    sheets: readonly TaggedSheet[],
    lang: Lang | undefined,
  ) {
    this.#instrument = instrument;
    this.#texts = [...texts].sort((a, b) => Number(b.lang === lang) - Number(a.lang === lang));
    this.#own = readOwnLists(instrument, sheets);
  }

  /** The code of what stands in a cell, for an item of that scale; undefined when it means nothing. */
  codeOf(scale: string, text: string): string | undefined {
    const key = textKey(text);
    const own = this.#own.get(scale)?.get(key);
    if (own !== undefined) return own;
    for (const texts of this.#texts) {
      const code = this.#codesOf(scale, texts).get(key);
      if (code !== undefined) return code;
    }
    const plain = key.replace(/\.0+$/, '');
    return this.#codes(scale).includes(plain) ? plain : undefined;
  }

  /** Whether it is a word of the workbook's own list, which its formulas count alone; of its language where that is gone. */
  isListed(scale: string, text: string): boolean {
    const own = this.#own.get(scale);
    const listed = own?.size ? own : this.#texts[0] && this.#codesOf(scale, this.#texts[0]);
    return listed?.has(textKey(text)) ?? false;
  }

  /** The word nearest to what was typed, in the workbook's language. */
  suggest(scale: string, text: string): string | undefined {
    return suggestName(text, this.wordsOf(scale));
  }

  /** The words that a cell may hold, in the workbook's language. */
  wordsOf(scale: string): string[] {
    const [texts] = this.#texts;
    return texts ? [...Object.values(texts.scales[scale]?.options ?? {}), ...specialWords(texts)] : [];
  }

  /** The word for a code, in the workbook's language. */
  wordFor(scale: string, code: string): string {
    const word = this.#texts[0]?.scales[scale]?.options[code];
    const special = SPECIAL_ANSWERS.find((name) => name === code);
    return word ?? (special && this.#texts[0]?.special[special].label) ?? code;
  }

  /** The statement of an item, shortened; its id where it is not known. */
  statementOf(id: string): string {
    const texts = this.#texts[0]?.items;
    return texts && Object.hasOwn(texts, id) ? cutText(texts[id]!.statement, STATEMENT_CHARACTERS) : id;
  }

  #codes(scale: string): string[] {
    const { min, max } = this.#instrument.scales[scale]!;
    const steps = scaleSteps({ min, max });
    return [...steps, ...SPECIAL_ANSWERS];
  }

  #codesOf(scale: string, { scales, special }: CompassTexts): CodesByWord {
    const options = Object.entries(scales[scale]?.options ?? {});
    const specials = SPECIAL_ANSWERS.map((name): [string, string] => [name, special[name].label]);
    return new Map([...options, ...specials].map(([code, word]) => [textKey(word), code]));
  }
}

function specialWords({ special }: CompassTexts): string[] {
  return SPECIAL_ANSWERS.map((name) => special[name].label);
}

function readOwnLists(
  { scales }: CompassInstrument,
  sheets: readonly TaggedSheet[],
): ReadonlyMap<string, CodesByWord> {
  const lists = new Map<string, Map<string, string>>();
  for (const scale of Object.keys(scales)) {
    const tags = { code: LIST_TAGS.code, word: `${LIST_TAGS.scale}${scale}` };
    const words = new Map<string, string>();
    for (const sheet of sheets) {
      for (const { code, word } of tableUnder(sheet, tags, ['code', 'word']) ?? []) {
        if (code.text !== '' && word.text.trim() !== '') words.set(textKey(word.text), code.text);
      }
    }
    lists.set(scale, words);
  }
  return lists;
}
