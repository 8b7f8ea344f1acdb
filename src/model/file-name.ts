/** Owns making the name of a file out of words that a stranger may have written: it names a file in one folder, on every system. */

/** Separators of folders, and what Windows takes in no name. */
const FORBIDDEN =
  /[/\\:*?"<>|\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]/gu;
/** Devices of Windows, whatever ending follows. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
/** Leaves room for an ending in the 255 bytes of a name, whatever the letters. */
const LONGEST = 60;

/** The words without what leads out of a folder or is no name; `fallback` when nothing is left. */
export function toFileName(words: string, fallback: string): string {
  const name = [...words.normalize('NFC').replace(FORBIDDEN, '-')]
    .slice(0, LONGEST)
    .join('')
    .replace(/^[\s.-]+/, '')
    .replace(/(?<![\s.])[\s.]+$/, '');
  const usable = name === '' ? fallback : name;
  return DEVICE.test(usable) ? `cop-${usable}` : usable;
}
