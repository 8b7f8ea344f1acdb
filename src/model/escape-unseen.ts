/** Owns writing characters that nobody sees, and that a terminal or a reader obeys, as the escapes that JSON and YAML share. */

const UNSEEN =
  /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** True when a text holds one: in YAML it then has to stand in double quotes. */
export function hasUnseen(text: string): boolean {
  return text.search(UNSEEN) >= 0;
}

/** The text of a whole file with controls, direction signs and halves of surrogate pairs as `\uXXXX`; those below U+0020 aside. */
export function escapeUnseen(text: string): string {
  return text.replace(UNSEEN, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
