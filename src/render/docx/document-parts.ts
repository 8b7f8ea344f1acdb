/** Owns taking the parts of a document from docx before it packs them: they are changed once more, and packed once. */
import { type Document, Packer } from 'docx';
import { type Part, toBytes } from '../pack-parts.js';

/** What docx 9.15 gives its parts from, which is not in its types. */
const { compiler } = Packer as unknown as {
  compiler: { compile(document: Document): ReadonlyMap<string, Part> };
};

/** By path. */
export function documentParts(document: Document): Map<string, Uint8Array> {
  return new Map([...compiler.compile(document)].map(([path, part]) => [path, toBytes(part)]));
}
