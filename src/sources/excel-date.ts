/** Owns Excel's dates: which number formats show one, and which day a serial number is. */

/** Ids of the formats that Excel does not write down because everyone knows them. */
function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

/** A format shows a date when it holds letters of one outside quotes, brackets and escapes. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return isBuiltInDate(id);
  const bare = code
    .replace(/"[^"]*"/g, '')
    .replace(/\[(?![hms]+\])[^[\]]*\]/gi, '')
    .replace(/\\./g, '');
  return /[ymdhs]/i.test(bare) && !/general/i.test(bare);
}

/** A date that a file writes in ISO 8601, as `formatSerial` writes one: without the T, fractions of a second and the Z. */
export function formatIso(text: string): string {
  return text.replace('T', ' ').replace(/(\.\d+)?Z?$/, '');
}

const DAY_MS = 86_400_000;
/** 30 December 1899: Excel counts 29 February 1900, which never was. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
/** 31 December 9999. */
const LAST_SERIAL = 2_958_466;

/** `2026-07-27 19:06:23`, without the time when it is midnight; undefined for a number that is no day of Excel's. */
export function formatSerial(serial: number, from1904: boolean): string | undefined {
  if (!(serial >= 0 && serial < LAST_SERIAL)) return undefined;
  const ms = Math.round((serial * DAY_MS) / 1000) * 1000;
  const iso = new Date((from1904 ? EPOCH_1904 : EPOCH_1900) + ms).toISOString();
  const [day = '', time = ''] = iso.slice(0, 19).split('T');
  if (serial < 1) return time;
  return time === '00:00:00' ? day : `${day} ${time}`;
}
