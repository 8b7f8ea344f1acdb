import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { literal } from '../../../src/model/text.js';
import { renderMailEml } from '../../../src/render/mail/mail-eml.js';
import { renderMailHtml } from '../../../src/render/mail/mail-html.js';
import { type Block, heading, paragraph, span } from '../../../src/report/blocks.js';
import { translatorOf } from '../../support/translator.js';

const french = translatorOf('fr');

/** Headers unfolded, and the decoded parts by type. */
function open(eml: string) {
  const [head = '', ...rest] = eml.split('\r\n\r\n');
  const headers = head.replace(/\r\n[ \t]/g, ' ').split('\r\n');
  const body = rest.join('\r\n\r\n');
  const parts = [
    ...body.matchAll(
      /Content-Type: ([^;]+); charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n([\w+/=\r\n]+?)\r\n--/g,
    ),
  ];
  return {
    headers,
    parts: Object.fromEntries(
      parts.map(([, type, text]) => [type, Buffer.from(text!, 'base64').toString('utf8')]),
    ),
  };
}

function subjectOf(headers: readonly string[]): string {
  const subject = headers.find((header) => header.startsWith('Subject: '))!.slice('Subject: '.length);
  return subject.replace(/=\?utf-8\?B\?([^?]*)\?= ?/g, (_, word: string) => `${word}|`).includes('|')
    ? Buffer.concat(
        [...subject.matchAll(/=\?utf-8\?B\?([^?]*)\?=/g)].map(([, word]) => Buffer.from(word!, 'base64')),
      ).toString('utf8')
    : subject;
}

describe('a mail as a draft', () => {
  const blocks: Block[] = [
    paragraph(literal('Bonjour,')),
    heading(1, literal('Données')),
    { kind: 'list', ordered: false, items: [[span(literal('un < deux'))]] },
    paragraph(literal('Voir https://exemple.be/a?b=1&c=2.')),
  ];
  const eml = renderMailEml(blocks, 'Votre avis sur la CoP « Été », jusqu’au 3 août', french);
  const { headers, parts } = open(eml);

  it('opens unsent, in two forms, with the subject whole', () => {
    expect(headers[0]).toBe('X-Unsent: 1');
    expect(headers.some((header) => /^(To|From|Date|Bcc):/.test(header))).toBe(false);
    expect(subjectOf(headers)).toBe('Votre avis sur la CoP « Été », jusqu’au 3 août');
    expect(Object.keys(parts)).toEqual(['text/plain', 'text/html']);
    expect(parts['text/plain']).toBe(
      'Bonjour,\r\n\r\nDONNÉES\r\n\r\n- un < deux\r\n\r\nVoir https://exemple.be/a?b=1&c=2.\r\n',
    );
    expect(parts['text/html']).toContain('<html lang="fr">');
  });

  it('escapes words and links addresses in HTML', () => {
    const html = renderMailHtml(blocks, 'S', french);
    expect(html).toContain('<li>un &lt; deux</li>');
    expect(html).toContain(
      '<a href="https://exemple.be/a?b=1&amp;c=2">https://exemple.be/a?b=1&amp;c=2</a>.',
    );
  });

  it('is lines of ASCII no longer than mail allows, each ended by CR LF', () => {
    for (const line of eml.split('\r\n')) {
      expect(line).toMatch(/^[\x20-\x7e]*$/);
      expect(line.length).toBeLessThanOrEqual(78);
    }
  });

  it('never lets words of people’s into the headers', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (name) => {
        const made = renderMailEml([paragraph(literal(name))], `Avis ${name}\r\nBcc: a@b.be`, french);
        const fields = open(made).headers.map((header) => header.slice(0, header.indexOf(':')));
        expect(fields).toEqual(['X-Unsent', 'MIME-Version', 'Subject', 'Content-Language', 'Content-Type']);
      }),
      { numRuns: 60 },
    );
  });
});
