/** Owns what help calls the things to be typed: `<file>` and `[options]` in the user's language, names of options as they are. */
import type { Translator } from '../i18n/translator.js';

/** What stands between brackets, dots of a list included. */
const PLACEHOLDER = /[<[][^<>[\]]*[>\]]/g;
const WORD = /[a-z]+/g;

/** `--house <docx>`, `compass score [options] <files...>` with each word between brackets in the language of the translator. */
export function sayTerm(term: string, translator: Translator): string {
  return term.replace(PLACEHOLDER, (placeholder) => sayName(placeholder, translator));
}

/** The name of one argument, `files` or `phase=score`. A word without translation is a bug of ours and throws a TypeError. */
export function sayName(name: string, translator: Translator): string {
  return name.replace(WORD, (word) => translator.t(`cli.placeholder.${word}`));
}
