/** Owns styles made of two: each pair once, since a large table has many cells of few looks. */
import type { Style } from './book/style.js';

const joined = new WeakMap<Style, WeakMap<Style, Style>>();

/** All of `over`, and what it does not say from `base`. The same two give the same style again. */
export function joinStyles(base: Style, over: Style): Style {
  const known = joined.get(base) ?? new WeakMap<Style, Style>();
  joined.set(base, known);
  const style = known.get(over) ?? { ...base, ...over };
  known.set(over, style);
  return style;
}
