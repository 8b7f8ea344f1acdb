/** Owns what every part of a screen needs: the words, the room, the signs that this console can draw. */
import { cleanText } from '../i18n/clean-text.js';
import { indent, type Line, type Piece, piece, type Style, widthOf } from '../i18n/lines.js';
import { type Glyphs, glyphsOf, plainSigns, type TextLook } from '../i18n/look.js';
import type { Translator } from '../i18n/translator.js';
import { wrapPieces } from '../i18n/wrap.js';

/** Longer lines are hard to read, however wide the terminal. */
const WIDEST = 100;

export class Pen {
  readonly width: number;
  readonly glyphs: Glyphs;
  readonly #translator: Translator;
  readonly #look: TextLook;

  constructor(translator: Translator, look: TextLook) {
    this.#translator = translator;
    this.#look = look;
    this.width = Math.min(look.width, WIDEST);
    this.glyphs = glyphsOf(look);
  }

  /** A message of the prompt's own area. */
  word(id: string, values?: Parameters<Translator['t']>[1]): string {
    return this.signs(this.#translator.t(`prompt.${id}`, values));
  }

  /** Text of an instrument or a person, harmless and in signs that this console can draw. */
  signs(text: string): string {
    const clean = cleanText(text);
    return this.#look.unicode ? clean : plainSigns(clean);
  }

  wrap(text: string, style?: Style, width = this.width): Line[] {
    return wrapPieces([piece(this.signs(text), style)], width);
  }

  /** Wrapped beside a lead (`3  `), under which further lines are set in. */
  hang(lead: string, pieces: readonly Piece[]): Line[] {
    return indent(wrapPieces(pieces, this.width - widthOf(lead)), lead);
  }

  /** The text in at most `width` columns, with a mark where it was cut. */
  clip(text: string, width: number): string {
    const mark = this.#look.unicode ? '…' : '...';
    if (widthOf(text) <= width) return text;
    const start = text.slice(0, 8 * width).replace(/ /g, '\u00a0');
    const [line = []] = wrapPieces([piece(start)], Math.max(1, width - widthOf(mark)));
    return `${line
      .map((part) => part.text)
      .join('')
      .replace(/\u00a0/g, ' ')}${mark}`;
  }

  /** `Entrée valider`: a key and what it does, never broken between two lines. */
  hint(key: string, meaning: string): string {
    return `${this.signs(key)}\u00a0${this.word(`key.${meaning}`).replace(/ /g, '\u00a0')}`;
  }

  hints(hints: readonly string[]): Line[] {
    const { unicode } = this.#look;
    const lines = wrapPieces([piece(hints.join(unicode ? ' · ' : '  '), 'dim')], this.width);
    if (unicode) return lines;
    return lines.map((line) => line.map(({ text, style }) => piece(text.replaceAll('\u00a0', ' '), style)));
  }
}
