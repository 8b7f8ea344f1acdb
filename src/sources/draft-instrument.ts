/** Owns turning the blocks found in an export into an instrument of one's own, to be read, corrected and scored with. */
import type { SurveyFile } from '../model/build-survey.js';
import type { Lang } from '../model/lang.js';
import type { InspectedColumn } from '../model/survey-inspection.js';
import type { SurveyItemTexts, SurveyScaleTexts, SurveyTexts } from '../model/survey-texts.js';
import type { BlockScale } from './block-scale.js';
import type { Block, FoundBlocks } from './find-blocks.js';
import { looseKey, oneLine, textKey } from './normalise-text.js';

/** Words that the export does not hold, in the language of the draft. */
export interface DraftWords {
  title: string;
  scaleQuestion: string;
  noOpinion: string;
  /** Name of the nth block without a name. */
  block(n: number): string;
}

export interface DraftedInstrument {
  file: SurveyFile & { kind: 'survey' };
  texts: SurveyTexts;
}

const NO_OPINION = 'no-opinion';
const LONGEST_SLUG = 32;

/** `lang` is the language of the texts; undefined when no block or single question was found. */
export function draftInstrument(
  { blocks, singles }: FoundBlocks,
  words: DraftWords,
  lang: Lang,
): DraftedInstrument | undefined {
  if (blocks.length + singles.length === 0) return undefined;
  const draft = new Draft(words, lang);
  blocks.forEach((block, at) => {
    draft.addBlock(block, at + 1);
  });
  for (const single of singles) draft.addSingle(single);
  return draft.finish();
}

/** The language that most labels of the blocks are in; undefined when they are all numbers. */
export function languageOf({ blocks, singles }: FoundBlocks): Lang | undefined {
  return [...blocks, ...singles].flatMap(({ scale }) => scale.lang ?? [])[0];
}

class Draft {
  readonly #words: DraftWords;
  readonly #lang: Lang;
  readonly #ids = new Set<string>();
  readonly #scales = new Map<string, { scale: BlockScale; texts: SurveyScaleTexts; special: boolean }>();
  readonly #dimensions: { id: string; name: string }[] = [];
  readonly #items: SurveyFile['items'] = [];
  readonly #overall: NonNullable<SurveyFile['overall']> = [];
  readonly #itemTexts: Record<string, SurveyItemTexts> = {};
  readonly #overallTexts: Record<string, SurveyItemTexts> = {};

  constructor(words: DraftWords, lang: Lang) {
    this.#words = words;
    this.#lang = lang;
  }

  addBlock({ name, scale, columns }: Block, n: number): void {
    const dimension = this.#own(slug(name ?? '') || `block-${n}`);
    this.#dimensions.push({ id: dimension, name: this.#nameOnce(name ?? this.#words.block(n)) });
    this.#addScale(scale);
    columns.forEach((column, at) => {
      const id = this.#own(legalId(column) ?? `${dimension}.${at + 1}`);
      this.#items.push({ id, dimension, scale: scale.id, keying: 'positive' });
      this.#itemTexts[id] = { text: wordsOf(column) };
    });
  }

  addSingle({ scale, columns }: Block): void {
    const [column] = columns;
    this.#addScale(scale);
    const id = this.#own(legalId(column!) ?? `overall.${this.#overall.length + 1}`);
    this.#overall.push({ id, scale: scale.id, keying: 'positive' });
    this.#overallTexts[id] = { text: wordsOf(column!) };
  }

  finish(): DraftedInstrument {
    const scales = [...this.#scales];
    return {
      file: {
        id: 'draft',
        kind: 'survey',
        version: '0.1.0',
        scales: Object.fromEntries(
          scales.map(([id, { scale, special }]) => [
            id,
            { min: scale.min, max: scale.max, ...(special ? { special: [NO_OPINION] } : {}) },
          ]),
        ),
        dimensions: this.#dimensions.map(({ id }) => ({ id })),
        items: this.#items,
        ...(this.#overall.length > 0 ? { overall: this.#overall } : {}),
      },
      texts: {
        lang: this.#lang,
        title: this.#words.title,
        scales: Object.fromEntries(scales.map(([id, { texts }]) => [id, texts])),
        dimensions: Object.fromEntries(this.#dimensions.map(({ id, name }) => [id, { name }])),
        items: this.#itemTexts,
        ...(this.#overall.length > 0 ? { overall: this.#overallTexts } : {}),
      },
    };
  }

  /** Blocks that use one scale share it, with the wordings of all of them. */
  #addScale(scale: BlockScale): void {
    const known = this.#scales.get(scale.id);
    const special = known?.special === true || scale.special.length > 0;
    const options: Record<string, string> = { ...known?.texts.options };
    const aliases: Record<string, string[]> = {};
    for (const [name, all] of Object.entries(known?.texts.aliases ?? {})) aliases[name] = [...all];
    const words = { options, aliases };
    scale.labels.forEach((labels, step) => {
      const name = String(scale.min + step);
      const usual = scale.known?.steps[step]?.[this.#lang]?.[0] ?? name;
      addLabels(name, labels.map(oneLine), usual, words);
    });
    if (special) addLabels(NO_OPINION, scale.special.map(oneLine), this.#words.noOpinion, words);
    const used = Object.entries(aliases).filter(([, all]) => all.length > 0);
    const texts: SurveyScaleTexts = {
      question: this.#words.scaleQuestion,
      options,
      ...(used.length > 0 ? { aliases: Object.fromEntries(used) } : {}),
    };
    this.#scales.set(scale.id, { scale, texts, special });
  }

  #nameOnce(name: string): string {
    const same = this.#dimensions.filter(
      (dimension) => dimension.name.replace(/ \(\d+\)$/, '') === name,
    ).length;
    return same === 0 ? name : `${name} (${same + 1})`;
  }

  /** The id, or the id with a number where it is taken. */
  #own(id: string): string {
    let own = id;
    for (let n = 2; this.#ids.has(own); n += 1) own = `${id}-${n}`;
    this.#ids.add(own);
    return own;
  }
}

/** The first wording is the option, unless an earlier block gave it one; all others are aliases. */
function addLabels(
  name: string,
  labels: readonly string[],
  usual: string,
  { options, aliases }: { options: Record<string, string>; aliases: Record<string, string[]> },
): void {
  const isUnseen = options[name] === undefined || !labels.length;
  const [first = usual] = labels;
  options[name] ??= first;
  const others = isUnseen ? labels.slice(1) : labels;
  const known = new Set([options[name]!, ...(aliases[name] ?? [])].map(textKey));
  for (const label of others) {
    if (known.has(textKey(label))) continue;
    known.add(textKey(label));
    aliases[name] = [...(aliases[name] ?? []), label];
  }
}

function wordsOf({ text, header }: InspectedColumn): string {
  return text === '' ? header : text;
}

/** The tool's code as an id: `Q1[SQ001]` → `Q1.SQ001`; undefined without a code. */
function legalId(column: InspectedColumn): string | undefined {
  const id = (column.id ?? '').replace(/[^\p{L}\p{N}_-]+/gu, '.').replace(/^\.+|\.+$/g, '');
  return id === '' ? undefined : id;
}

/** A code stays as it is; a sentence becomes a few words with hyphens. */
function slug(name: string): string {
  if (/^[\p{L}\p{N}_-]{1,32}$/u.test(name)) return name;
  const words = oneLine(name.normalize('NFD').replace(/\p{M}/gu, ''))
    .toLowerCase()
    .split(/[^a-z0-9]+/);
  let short = '';
  for (const word of words.filter((part) => looseKey(part) !== '')) {
    const longer = short === '' ? word : `${short}-${word}`;
    if (longer.length > LONGEST_SLUG) break;
    short = longer;
  }
  return short;
}
