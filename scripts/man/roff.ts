/** Owns the signs of a manual page: plain ASCII that every man reads, whatever the letters, and no word that it would obey. */

/** Words of people as text of a page. */
export function escapeRoff(text: string): string {
  return text
    .replaceAll('\\', '\\e')
    .replace(/[\u00a0\u202f]/g, '\\ ')
    .replaceAll('-', '\\-')
    .replace(/^(['.])/gm, '\\&$1')
    .replace(
      /[^\x20-\x7e\n]/gu,
      (sign) => `\\[u${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}]`,
    );
}

/** A macro with its arguments, each one word to it however many it holds. */
export function macro(name: string, ...words: readonly string[]): string {
  return [`.${name}`, ...words.map((word) => `"${escapeRoff(word).replaceAll('"', '\\(dq')}"`)].join(' ');
}
