/** Owns escaping people's words for Markdown, so that none of their signs is taken for a mark-up. */

/** Backslashes before signs that Markdown gives a meaning; `<` and `&` as entities, since raw HTML is HTML. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/[\\`*_[\]{}()#+|~>!]/g, (sign, at: number, all: string) =>
      isHarmless(sign, at, all) ? sign : `\\${sign}`,
    )
    .replace(/^([^\S\n]*)([-=])/gm, '$1\\$2')
    .replace(/^([^\S\n]*\d+)([.)])/gm, '$1\\$2');
}

/** Brackets, exclamation and plus signs inside a sentence: escaping them would only make the source hard to read. */
function isHarmless(sign: string, at: number, all: string): boolean {
  if (sign === '(' || sign === ')') return all[at - 1] !== ']';
  if (sign === '!') return all[at + 1] !== '[';
  if (sign === '+' || sign === '#' || sign === '>')
    return all.slice(all.lastIndexOf('\n', at - 1) + 1, at).trim() !== '';
  return sign === '{' || sign === '}';
}
