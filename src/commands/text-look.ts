/** Owns how text may look in this run: the width, colours and signs that the terminal at hand can show. */
import type { TextLook } from '../i18n/look.js';
import type { CommonFlags, Session } from './session.js';

/** The look of standard output, under the flags that every command takes. */
export function textLook(flags: CommonFlags, session: Session): TextLook {
  return {
    width: session.width(),
    colour: session.hasColour(flags),
    unicode: session.hasUnicode(),
    accessible: session.accessible,
  };
}
