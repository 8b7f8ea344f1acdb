/** Owns a mail as an .eml file that opens as a draft: unsent, without sender, receiver or date. */
import type { Translator } from '../../i18n/translator.js';
import type { Block } from '../../report/blocks.js';
import { renderMailHtml } from './mail-html.js';
import { renderMailText } from './mail-text.js';

/** Parts the text from the HTML; letters that no base64 holds. */
const BOUNDARY = '=_cop_mail_=';
const LINE = 76;

/** The file as bytes of ASCII, lines ended by CR LF; the same mail gives the same bytes. */
export function renderMailEml(blocks: readonly Block[], subject: string, translator: Translator): string {
  const plain = renderMailText(blocks, translator);
  const html = renderMailHtml(blocks, subject, translator);
  return [
    'X-Unsent: 1',
    'MIME-Version: 1.0',
    `Subject: ${encodeHeader(subject)}`,
    `Content-Language: ${translator.lang}`,
    `Content-Type: multipart/alternative; boundary="${BOUNDARY}"`,
    '',
    ...part('text/plain', plain),
    ...part('text/html', html),
    `--${BOUNDARY}--`,
    '',
  ].join('\r\n');
}

function part(type: string, text: string): string[] {
  return [
    `--${BOUNDARY}`,
    `Content-Type: ${type}; charset=utf-8`,
    'Content-Transfer-Encoding: base64',
    '',
    ...toBase64(text.replace(/\r?\n/g, '\r\n')).match(new RegExp(`.{1,${LINE}}`, 'g'))!,
  ];
}

/** RFC 2047: words of at most 75 characters, each of whole letters, so that no line of a header is too long. */
function encodeHeader(text: string): string {
  const oneLine = text.replace(/\s+/g, ' ').trim();
  if (/^[\x20-\x7e]*$/.test(oneLine) && oneLine.length <= 60) return oneLine;
  const words: string[] = [];
  let word = '';
  for (const character of oneLine) {
    if (new TextEncoder().encode(word + character).length > 42) {
      words.push(word);
      word = '';
    }
    word += character;
  }
  return [...words, word].map((each) => `=?utf-8?B?${toBase64(each)}?=`).join('\r\n ');
}

function toBase64(text: string): string {
  let binary = '';
  for (const byte of new TextEncoder().encode(text)) binary += String.fromCharCode(byte);
  return btoa(binary);
}
