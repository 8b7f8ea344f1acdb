/** Owns the remarks at the head of a YAML file that the tool writes. */

/** Each line of the text as a comment of its own. */
export function commentLines(text: string): string {
  return text.replace(/^/gm, '# ').concat('\n');
}
