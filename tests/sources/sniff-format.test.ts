import { describe, expect, it } from 'vitest';
import { sniffFormat } from '../../src/sources/sniff-format.js';

const bytes = (text: string) => Buffer.from(text, 'latin1');

describe('the kind of a file', () => {
  it.each([
    ['a CSV', Buffer.from('id;été\n1;2\n'), 'text'],
    ['nothing', Buffer.from(''), 'text'],
    ['UTF-16 with its mark', Buffer.from('\uFEFFid;é\n', 'utf16le'), 'text'],
    ['UTF-16 without', Buffer.from('id;name\n1;2\n', 'utf16le'), 'text'],
    ['an archive', bytes('PK\u0003\u0004…'), 'archive'],
    ['an empty archive', bytes('PK\u0005\u0006'), 'archive'],
    ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'xls'],
    ['a very old one', Buffer.from([0x09, 0x08, 0x10, 0x00]), 'xls'],
    ['a PDF', bytes('%PDF-1.7'), 'PDF'],
    ['a compressed file', Buffer.from([0x1f, 0x8b, 0x08]), 'GZIP'],
    ['rich text', bytes('{\\rtf1'), 'RTF'],
    ['a picture', bytes('\u0089PNG'), 'image'],
    ['a photograph', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'image'],
    ['a page', bytes('\n <!DOCTYPE HTML><html>'), 'HTML'],
    ['a table that a page holds, after a mark', Buffer.from('\uFEFF<table><tr>'), 'HTML'],
    ['XML', bytes('<?xml version="1.0"?>'), 'XML'],
    ['a program', bytes('\u007fELF\u0002\u0001\u0001\u0000\u0000\u0000\u0000\u0000'), 'binary'],
    ['zeros in a row', bytes(`${'a;b\n'.repeat(60)}\u0000\u0000\u0000\u0000`), 'binary'],
    ['control characters', bytes(`a;b\n${'\u0001\u0002'.repeat(20)}`), 'binary'],
  ])('of %s is told from how it begins', (_, head, format) => {
    expect(sniffFormat(head)).toBe(format);
  });

  it('is text with a stray control character, as people paste them', () => {
    expect(sniffFormat(bytes(`${'a;b\n'.repeat(50)}\u0001`))).toBe('text');
  });
});
