import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openArchive } from '../../src/sources/open-archive.js';
import { findingsIn } from '../support/findings.js';

const codeOf = (bytes: Uint8Array) => findingsIn(() => openArchive(bytes, 'x.docx'))[0]?.code;

describe('an archive of people’s', () => {
  it('opens into its parts, folders left aside', () => {
    const parts = openArchive(zipSync({ 'a.xml': strToU8('é'), 'b/': new Uint8Array() }), 'x.docx');
    expect([...parts.keys()]).toEqual(['a.xml']);
    expect(new TextDecoder().decode(parts.get('a.xml'))).toBe('é');
  });

  it('is refused when it is none, or cut off', () => {
    expect(codeOf(strToU8('{\\rtf1 not a zip}'))).toBe('COP-ARCHIVE-001');
    const whole = zipSync({ 'a.xml': strToU8('a'.repeat(1_000)) });
    expect(codeOf(whole.slice(0, whole.length - 30))).toBe('COP-ARCHIVE-001');
  });

  it('is refused as a bomb before it is unpacked: 20 MiB of zeros in a few kilobytes', () => {
    expect(codeOf(zipSync({ 'word/document.xml': new Uint8Array(20 * 1024 * 1024) }))).toBe(
      'COP-ARCHIVE-002',
    );
  });

  it('lets a part of 9 MiB pass however well it packs', () => {
    expect(codeOf(zipSync({ 'word/document.xml': new Uint8Array(9 * 1024 * 1024) }))).toBeUndefined();
  });

  it('never unpacks more than its directory admits', () => {
    const bytes = zipSync({ 'a.xml': strToU8('a'.repeat(5_000)) });
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    // The size unpacked, in the central directory: 24 bytes after its signature.
    const directory = bytes.findLastIndex(
      (_, at) => at + 4 <= bytes.length && view.getUint32(at, true) === 0x02014b50,
    );
    view.setUint32(directory + 24, 10, true);
    expect(openArchive(bytes, 'x.docx').get('a.xml')).toHaveLength(10);
  });
});
