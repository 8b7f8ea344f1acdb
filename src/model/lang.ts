/** Owns the languages the product speaks, each by its own name, as forms offer it. */

export const LANGUAGE_NAMES = { fr: 'Français', nl: 'Nederlands', de: 'Deutsch', en: 'English' } as const;
export type Lang = keyof typeof LANGUAGE_NAMES;

export const LANGS = Object.keys(LANGUAGE_NAMES) as readonly Lang[];

/** True for the code of a language that the product speaks. */
export function isLang(value: string): value is Lang {
  return (LANGS as readonly string[]).includes(value);
}
