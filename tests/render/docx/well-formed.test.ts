import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { isWellFormed } from '../../../src/render/docx/well-formed.js';
import { cpuSeconds } from '../../support/cpu-time.js';

describe('XML in a house template', () => {
  it.each([
    '<a/>',
    '\ufeff<?xml version="1.0"?>\n<a x="1" y=\'2\'><b>é &amp; &#233; &#xE9;</b><!-- <c> --><![CDATA[<d>]]></a>\n',
    '<w:p xml:space="preserve" w:x = "a > b" ></w:p>',
  ])('takes %s', (xml) => {
    expect(isWellFormed(strToU8(xml))).toBe(true);
  });

  it.each([
    ['nothing', ''],
    ['no root', '<?xml version="1.0"?>'],
    ['two roots', '<a/><b/>'],
    ['words beside the root', '<a/>b'],
    ['an element not closed', '<a><b></a>'],
    ['elements closed in the wrong order', '<a><b></a></b>'],
    ['a tag cut off', '<a><b'],
    ['a comment not closed', '<a><!-- </a>'],
    ['a bare ampersand', '<a>b & c</a>'],
    ['an entity of one’s own', '<a>&b;</a>'],
    ['one in an attribute', '<a b="&c;"/>'],
    ['an attribute twice', '<a b="1" b="2"/>'],
    ['an attribute without quotes', '<a b=1/>'],
    ['a document type', '<!DOCTYPE a><a/>'],
    ['an instruction without a name', '<?="x" version="1.0"?><a/>'],
    ['a control', '<a>\u0001</a>'],
  ])('refuses %s', (_name, xml) => {
    expect(isWellFormed(strToU8(xml))).toBe(false);
  });

  it('refuses what is no UTF-8', () => {
    expect(isWellFormed(Uint8Array.of(0x3c, 0x61, 0x3e, 0xff, 0x3c, 0x2f, 0x61, 0x3e))).toBe(false);
  });

  it('reads megabytes of the worst in seconds', async () => {
    const seconds = await cpuSeconds(() => {
      for (const piece of ['<a', '<a ', '<a b="', '<a b="c" ', ' ', '<!--', '&amp', '<a>'])
        expect(isWellFormed(strToU8(`<a ${piece.repeat(300_000)}`))).toBe(false);
    });
    expect(seconds).toBeLessThan(5);
  });
});
