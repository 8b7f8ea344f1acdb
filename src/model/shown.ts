/** Owns how much of a value is shown in a message: enough to find it again. */

/** A value of a file in a finding. */
const SHOWN_CHARACTERS = 60;

/** The text, cut with `…` to at most as many characters. */
export function cutText(text: string, characters: number): string {
  return text.length > characters ? `${text.slice(0, characters - 1)}…` : text;
}

/** A plain value as a finding quotes it. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? typeof value);
  return cutText(text, SHOWN_CHARACTERS);
}
