/** Owns texts that a regular expression matches, or nearly: the seeds of what could make it backtrack. */

/** Which of several ways a sample goes through the expression. */
interface Way {
  /** The last choice of a group rather than the first. */
  last: boolean;
  /** What may be left out is there. */
  full: boolean;
}

const WAYS: readonly Way[] = [
  { last: false, full: true },
  { last: true, full: true },
  { last: false, full: false },
  { last: true, full: false },
];

/** Signs that a negated class most likely lets through. */
const USUAL = [...'a 0<>"x;é'];

const ESCAPED: Readonly<Record<string, string>> = {
  ...{ s: ' ', w: 'a', d: '1', S: 'a', W: ' ', D: 'a', n: '\n', r: '\r', t: '\t', b: '', B: '' },
};

/** Samples of the expression's source, the same one once. */
export function sampleTexts(source: string): string[] {
  return [...new Set(WAYS.map((way) => new Sampler(source, way).alternatives()))].filter(
    (text) => text !== '',
  );
}

class Sampler {
  readonly #source: string;
  readonly #way: Way;
  #at = 0;

  constructor(source: string, way: Way) {
    this.#source = source;
    this.#way = way;
  }

  /** Choices parted by `|`, up to the end of their group. */
  alternatives(): string {
    const choices = [this.#sequence()];
    while (this.#source[this.#at] === '|') {
      this.#at += 1;
      choices.push(this.#sequence());
    }
    return this.#way.last ? choices.at(-1)! : choices[0]!;
  }

  #sequence(): string {
    let text = '';
    while (this.#at < this.#source.length && !'|)'.includes(this.#source[this.#at]!)) {
      const sample = this.#atom();
      text += this.#isLeftOut() ? '' : sample;
    }
    return text;
  }

  /** Steps over how often the atom before may stand; true when this way goes without it. */
  #isLeftOut(): boolean {
    const [count = ''] = /^(?:[*+?]|\{(\d*),?\d*\})\??/.exec(this.#source.slice(this.#at)) ?? [];
    this.#at += count.length;
    return !this.#way.full && /^[*?]|^\{0/.test(count);
  }

  #atom(): string {
    const sign = this.#source[this.#at]!;
    if (sign === '(') return this.#group();
    if (sign === '[') return this.#class();
    if (sign === '\\') return this.#escape();
    this.#at += 1;
    return sign === '^' || sign === '$' ? '' : sign === '.' ? 'a' : sign;
  }

  #group(): string {
    const [opening = '('] = /^\((?:\?(?:[:=!]|<[=!]|<\w+>))?/.exec(this.#source.slice(this.#at)) ?? [];
    this.#at += opening.length;
    const inside = this.alternatives();
    this.#at += 1;
    return opening.includes('!') ? '' : inside;
  }

  #class(): string {
    const [whole = '[', not = '', inside = ''] =
      /^\[(\^?)((?:\\.|[^\]\\])*)\]/.exec(this.#source.slice(this.#at)) ?? [];
    this.#at += whole.length;
    const allowed = new RegExp(whole.replace(/\\p\{[^}]*\}/g, 'a'));
    if (not) return USUAL.find((sign) => allowed.test(sign)) ?? '';
    return inside.startsWith('\\') ? new Sampler(inside, this.#way).#escape() : (inside[0] ?? '');
  }

  #escape(): string {
    const rest = this.#source.slice(this.#at);
    const [whole = '\\', hex, kind = ''] = /^\\(?:u([0-9a-fA-F]{4})|[pP]\{[^}]*\}|([\s\S]))/.exec(rest) ?? [];
    this.#at += whole.length;
    if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
    return kind === '' ? 'a' : (ESCAPED[kind] ?? kind);
  }
}
