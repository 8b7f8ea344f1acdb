/** Owns cutting text into characters as a person sees them: a letter with its accents, a flag, a family. */

/** Made when first needed: it costs a sixth of a start. */
let segmenter: Intl.Segmenter | undefined;

/** Each with its offset in the text (UTF-16), in order. */
export function graphemesOf(text: string): Iterable<{ segment: string; index: number }> {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  return segmenter.segment(text);
}
