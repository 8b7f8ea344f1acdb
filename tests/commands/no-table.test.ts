import { describe, expect, it } from 'vitest';
import { LANGS } from '../../src/model/lang.js';
import { makeFolder, runCop } from '../support/run-cop.js';
import { makeZip } from '../support/zip.js';

/** What each file is called in the messages, in French. */
const KINDS: readonly (readonly [string, string | Uint8Array])[] = [
  ['un document PDF', '%PDF-1.7\n'],
  ['un fichier comprimé (GZIP)', Buffer.from([0x1f, 0x8b, 8, 0])],
  ['un document RTF', '{\\rtf1}'],
  ['une page web', '<!DOCTYPE html><html></html>'],
  ['un fichier XML', '<?xml version="1.0"?><a/>'],
  ['une image', Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
  ['un fichier qui ne contient pas de texte', Buffer.from([1, 2, 3, 4, 5, 6])],
  ['un document Word', makeZip({ 'word/document.xml': '<w/>' })],
  ['une présentation PowerPoint', makeZip({ 'ppt/presentation.xml': '<p/>' })],
  ['un classeur Excel binaire (.xlsb)', makeZip({ 'xl/workbook.bin': 'x' })],
  ['un document OpenDocument', makeZip({ mimetype: 'x', 'content.xml': '<x/>' })],
];

/** What the command says of the file in each language, and how it ends. */
async function sayings(bytes: string | Uint8Array): Promise<{ exitCode: number; stderr: string }[]> {
  const cwd = makeFolder({ 'x.csv': bytes });
  return Promise.all(LANGS.map((lang) => runCop(['survey', 'score', 'x.csv', '--lang', lang], { cwd })));
}

describe('a file that is no table of responses is called by what it is, in four languages', () => {
  it.each(KINDS)('%s', async (name, bytes) => {
    const said = await sayings(bytes);
    expect(said.map(({ exitCode }) => exitCode)).toEqual([65, 65, 65, 65]);
    expect(said[0]!.stderr).toContain(`mais ${name}.`);
    expect(new Set(said.map(({ stderr }) => stderr)).size).toBe(LANGS.length);
  });

  it('each kind in words of its own', async () => {
    const all = await Promise.all(KINDS.map(([, bytes]) => sayings(bytes)));
    for (const at of LANGS.keys())
      expect(new Set(all.map((said) => said[at]!.stderr)).size).toBe(KINDS.length);
  });
});
