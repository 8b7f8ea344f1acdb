/** Owns text as one types it in a test: every kind of space as a space. */

/** No-break spaces, wide and narrow, as spaces. */
export function plain(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, ' ');
}
