/** Owns making archives that no honest program makes: one packed piece under many names, archives within archives. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipPart {
  name: string;
  packed: Packed;
}

export interface Packed {
  bytes: Buffer;
  crc: number;
  size: number;
}

/** Packs once what may then stand in an archive many times. */
export function pack(content: Uint8Array | string): Packed {
  const plain = Buffer.from(content as string);
  return { bytes: deflateRawSync(plain), crc: crc32(plain), size: plain.length };
}

/** An archive with the parts in their order. */
export function makeZip(parts: readonly ZipPart[]): Buffer {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, packed } of parts) {
    const local = header(0x04034b50, 30, name, packed);
    pieces.push(local, packed.bytes);
    const entry = header(0x02014b50, 46, name, packed);
    entry.writeUInt32LE(offset, 42);
    directory.push(entry);
    offset += local.length + packed.bytes.length;
  }
  const size = directory.reduce((sum, entry) => sum + entry.length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...pieces, ...directory, end]);
}

/** The fields that both headers of a part share stand two bytes further on in that of the directory. */
function header(signature: number, length: number, name: string, { bytes, crc, size }: Packed): Buffer {
  const head = Buffer.alloc(length + name.length);
  const at = length === 46 ? 2 : 0;
  head.writeUInt32LE(signature, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(20, 4 + at);
  head.writeUInt16LE(8, 8 + at);
  head.writeUInt32LE(crc, 14 + at);
  head.writeUInt32LE(bytes.length, 18 + at);
  head.writeUInt32LE(size, 22 + at);
  head.writeUInt16LE(name.length, 26 + at);
  head.write(name, length, 'latin1');
  return head;
}
