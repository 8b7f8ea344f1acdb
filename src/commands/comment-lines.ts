/** Owns the remarks at the head of a YAML file that the tool writes. */

import { cleanText } from '../i18n/clean-text.js';

/** Each line of the text as a comment of its own; people's words among them are harmless. */
export function commentLines(text: string): string {
  return cleanText(text).replace(/^/gm, '# ').concat('\n');
}
