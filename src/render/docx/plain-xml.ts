/** Owns reading well-formed XML as Word reads it, before it is searched: no comments, no CDATA, characters instead of their numbers. */
import { escapeXml } from '../escape-xml.js';

/** The same XML, in which what is written in another way can no longer hide. */
export function plainXml(xml: string): string {
  let plain = '';
  let at = 0;
  for (let next = xml.indexOf('<!'); next >= 0; next = xml.indexOf('<!', at)) {
    plain += xml.slice(at, next);
    const [words, end] = asideAt(xml, next);
    plain += words;
    at = end;
  }
  return decodeNumbers(plain + xml.slice(at));
}

/** What stands for a comment or a CDATA section, and where it ends; what never ends goes to the end of the text. */
function asideAt(xml: string, start: number): [words: string, end: number] {
  const endOf = (mark: string, from: number): number => {
    const end = xml.indexOf(mark, from);
    return end < 0 ? xml.length : end;
  };
  if (xml.startsWith('<!--', start)) return ['', Math.min(xml.length, endOf('-->', start + 4) + 3)];
  if (!xml.startsWith('<![CDATA[', start)) return ['<!', start + 2];
  const end = endOf(']]>', start + 9);
  return [escapeXml(xml.slice(start + 9, end)), Math.min(xml.length, end + 3)];
}

/** Signs that XML itself is made of stay escaped. */
function decodeNumbers(xml: string): string {
  return xml.replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi, (whole, hex, decimal) => {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0x10ffff || /[<>&"'\u0000]/.test(String.fromCodePoint(code))
      ? whole
      : String.fromCodePoint(code);
  });
}
