/** Owns looking for a text in any file: also in what is packed, encoded, or written with two bytes a letter. */
import { unzipSync } from 'fflate';

/** Every text that somebody could find in these bytes, by where it stands. */
export function* textsIn(name: string, bytes: Uint8Array): Generator<{ where: string; text: string }> {
  yield { where: name, text: name };
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03) {
    for (const [part, inside] of Object.entries(unzipSync(bytes))) yield* textsIn(`${name}/${part}`, inside);
    return;
  }
  const text = Buffer.from(bytes).toString('utf8');
  yield { where: name, text };
  yield { where: name, text: Buffer.from(bytes).toString('utf16le') };
  yield { where: name, text: unfoldMail(text) };
  for (const [whole] of text.matchAll(/[A-Za-z0-9+/\r\n]{40,}={0,2}/g)) {
    yield { where: `${name} (base64)`, text: Buffer.from(whole, 'base64').toString('utf8') };
  }
}

/** Quoted-printable and folded lines of mails and calendars, read again. */
function unfoldMail(text: string): string {
  const joined = text.replace(/=\r?\n/g, '').replace(/\r?\n[ \t]/g, '');
  return joined.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** Where one of the marks stands, as `mark in place`. */
export function findMarks(name: string, bytes: Uint8Array, marks: readonly string[]): string[] {
  const found = new Set<string>();
  for (const { where, text } of textsIn(name, bytes)) {
    const lower = text.toLowerCase();
    for (const mark of marks) if (lower.includes(mark.toLowerCase())) found.add(`${mark} in ${where}`);
  }
  return [...found];
}
