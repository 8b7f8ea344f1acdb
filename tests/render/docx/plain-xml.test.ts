import { expect, it } from 'vitest';
import { plainXml } from '../../../src/render/docx/plain-xml.js';

it.each([
  ['<a>x</a>', '<a>x</a>'],
  ['<a><!-- <b/> -->x<!-- --></a>', '<a>x</a>'],
  ['<a><![CDATA[DDE <b> &]]>AUTO</a>', '<a>DDE &lt;b&gt; &amp;AUTO</a>'],
  ['<a b="&#68;&#x44;E">&#69;</a>', '<a b="DDE">E</a>'],
  ['<a>&#60;b&#62; &#38; &#34; &#0; &#x110000;</a>', '<a>&#60;b&#62; &#38; &#34; &#0; &#x110000;</a>'],
  ['<!DOCTYPE a><a/>', '<!DOCTYPE a><a/>'],
  ['<a><!-- never ends', '<a>'],
  ['<a><![CDATA[never ends', '<a>never ends'],
])('%s is read as %s', (xml, plain) => {
  expect(plainXml(xml)).toBe(plain);
});

it('takes time in proportion to the text', () => {
  const started = performance.now();
  for (const piece of ['<!--', '<![CDATA[', '<!', '&#']) plainXml(piece.repeat(200_000));
  expect(performance.now() - started).toBeLessThan(2_000);
});
