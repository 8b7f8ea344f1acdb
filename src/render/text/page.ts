/** Owns what every part of a text page needs: the words of the language, the look, the glyphs. */

import { type Piece, piece, type Style } from '../../i18n/lines.js';
import { type Glyphs, glyphsOf, plainSigns, type TextLook } from '../../i18n/look.js';
import type { Translator } from '../../i18n/translator.js';
import type { Text } from '../../model/text.js';
import type { Span } from '../../report/blocks.js';
import { resolveText } from '../resolve-text.js';

/** What means something only to the eye, where it stands alone. */
const SINGLE_SIGNS: Readonly<Record<string, string>> = { '=': 'same', n: 'answers' };

export class Page {
  readonly look: TextLook;
  readonly glyphs: Glyphs;
  readonly translator: Translator;

  constructor(translator: Translator, look: TextLook) {
    this.translator = translator;
    this.look = look;
    this.glyphs = glyphsOf(look);
  }

  /** The words of a neutral text, in signs that this console can draw. */
  say(text: Text): string {
    const found = resolveText(text, this.translator);
    const words = this.look.accessible ? this.#spell(found) : found;
    return this.look.unicode ? words : plainSigns(words);
  }

  /** Signs that a screen reader passes over or spells out, in words. */
  #spell(text: string): string {
    const sign = (name: string): string => this.translator.t(`render.sign.${name}`);
    if (SINGLE_SIGNS[text]) return sign(SINGLE_SIGNS[text]);
    return text
      .replace(/[ \u00a0]?→/g, () => sign('then'))
      .replace(/[ \u00a0]·(?= )/g, ',')
      .replaceAll('≤', () => sign('at-most'))
      .replaceAll('≥', () => sign('at-least'));
  }

  /** A message of the renderers' own area. */
  word(id: string, values?: Parameters<Translator['t']>[1]): string {
    return this.say({ kind: 'message', id: `render.${id}`, ...(values ? { values } : {}) });
  }

  pieces(spans: readonly Span[], style?: Style): Piece[] {
    return spans.map(({ text, strong }) => piece(this.say(text), strong ? 'strong' : style));
  }
}
