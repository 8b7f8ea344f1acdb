/** Owns telling what kind of file some bytes begin: text, an archive (XLSX, ODS, ZIP), an old `.xls`, or what no table is. */

export type FileFormat =
  | 'text'
  | 'archive'
  | 'xls'
  | 'PDF'
  | 'GZIP'
  | 'RTF'
  | 'HTML'
  | 'XML'
  | 'image'
  | 'binary';

const SIGNATURES: readonly (readonly [FileFormat, readonly number[]])[] = [
  ['archive', [0x50, 0x4b, 0x03, 0x04]],
  ['archive', [0x50, 0x4b, 0x05, 0x06]],
  // An OLE container: a BIFF workbook, or a workbook behind a password.
  ['xls', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  // BIFF 2 to 5 without a container.
  ['xls', [0x09, 0x08]],
  ['xls', [0x09, 0x04]],
  ['xls', [0x09, 0x02]],
  ['PDF', [0x25, 0x50, 0x44, 0x46]],
  ['GZIP', [0x1f, 0x8b]],
  ['RTF', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
];

/** The kind of the file that `head` begins, by its signature, else by whether people could have written it. */
export function sniffFormat(head: Uint8Array): FileFormat {
  for (const [format, signature] of SIGNATURES) {
    if (signature.every((byte, index) => head[index] === byte)) return format;
  }
  const text = Buffer.from(head.subarray(0, 512)).toString('latin1').trimStart().toLowerCase();
  const start = text.startsWith('\u00ef\u00bb\u00bf') ? text.slice(3).trimStart() : text;
  if (/^<(!doctype html|html|head|table|meta)\b/.test(start)) return 'HTML';
  if (start.startsWith('<?xml')) return 'XML';
  return isBinary(head) ? 'binary' : 'text';
}

/** Control characters that no text holds; UTF-16 has zeros, but only every second byte. */
function isBinary(head: Uint8Array): boolean {
  let odd = 0;
  for (const byte of head) {
    if (byte < 0x09 && byte !== 0x00) odd += 1;
    else if (byte > 0x0d && byte < 0x1b) odd += 1;
  }
  return odd > head.length / 50 || hasZeroRun(head);
}

function hasZeroRun(head: Uint8Array): boolean {
  for (let index = 3; index < head.length; index += 1) {
    if ((head[index]! | head[index - 1]! | head[index - 2]! | head[index - 3]!) === 0) return true;
  }
  return false;
}
