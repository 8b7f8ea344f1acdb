/** Owns JSON text: two spaces, a line end at the end, nothing in it that a terminal would obey. */

/** Control and direction characters that JSON may hold as they are; the escape means the same to every reader. */
const UNSEEN = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

export function formatJson(value: unknown): string {
  const text = JSON.stringify(value, null, 2);
  return `${text.replace(UNSEEN, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
}
