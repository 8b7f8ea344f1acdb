/** Owns damage to text and bytes: what happens to files on their way, and what people do on purpose. */
import { hostileText } from './hostile.js';
import type { Random } from './random.js';

type TextChange = (text: string, random: Random) => string;

const TEXT_CHANGES: readonly TextChange[] = [
  (text, random) => text.slice(0, random.below(text.length + 1)),
  (text, random) => cut(text, random, ''),
  (text, random) => cut(text, random, hostileText(random)),
  (text, random) => insert(text, random, hostileText(random)),
  (text, random) => insert(text, random, cutOut(text, random)),
  (text, random) => replaceToken(text, random, /[\w.-]+/g),
  (text, random) => replaceToken(text, random, /\d+/g),
  (text, random) => replaceToken(text, random, /["'].*?["']/g),
  (text, random) => changeLines(text, random, (lines) => [...lines, random.pick(lines)]),
  (text, random) =>
    changeLines(text, random, (lines) => lines.filter((_, at) => at !== random.below(lines.length))),
  (text, random) => changeLines(text, random, (lines) => lines.toReversed()),
  (text, random) => text.replaceAll('\n', random.pick(['\r\n', '\r', '\n\n', '\u2028'])),
  (text, random) =>
    text.replaceAll(random.pick([';', ',', ':', '"', ' ', '.']), random.pick([';', ',', '\t', '', '|'])),
  (text, random) => `${random.pick(['\ufeff', ' ', '\n', '---\n', 'sep=;\n', '\u0000'])}${text}`,
];

/** The text after one to four changes; one text in ten stays as it is. */
export function mutateText(text: string, random: Random): string {
  if (random.chance(0.1)) return text;
  let changed = text;
  for (let left = random.between(1, 4); left > 0; left -= 1)
    changed = random.pick(TEXT_CHANGES)(changed, random);
  return changed;
}

type BytesChange = (bytes: Uint8Array, random: Random) => Uint8Array;

const BYTES_CHANGES: readonly BytesChange[] = [
  (bytes, random) => bytes.slice(0, random.below(bytes.length + 1)),
  (bytes, random) => overwrite(bytes, random, Uint8Array.of(random.below(256))),
  (bytes, random) => overwrite(bytes, random, random.bytes(random.between(1, 16))),
  (bytes, random) => overwrite(bytes, random, new Uint8Array(random.between(1, 64))),
  (bytes, random) => overwrite(bytes, random, Uint8Array.of(0xff, 0xff, 0xff, 0xff)),
  (bytes, random) => {
    const at = random.below(bytes.length + 1);
    return Buffer.concat([bytes.subarray(0, at), random.bytes(random.between(1, 64)), bytes.subarray(at)]);
  },
];

/** The bytes after one to three changes. */
export function mutateBytes(bytes: Uint8Array, random: Random): Uint8Array {
  let changed = bytes;
  for (let left = random.between(1, 3); left > 0; left -= 1)
    changed = random.pick(BYTES_CHANGES)(changed, random);
  return changed;
}

/** The text in an encoding that people's tools write, now and then a wrong one. */
export function encodeText(text: string, random: Random): Uint8Array {
  const draw = random.next();
  if (draw < 0.9) return Buffer.from(text, 'utf8');
  if (draw < 0.94) return Buffer.from(text, 'latin1');
  if (draw < 0.97) return Buffer.from(`\ufeff${text}`, 'utf16le');
  return mutateBytes(Buffer.from(text, 'utf8'), random);
}

function span(text: string, random: Random): [number, number] {
  const start = random.below(text.length + 1);
  return [start, Math.min(text.length, start + random.between(1, 60))];
}

function cut(text: string, random: Random, instead: string): string {
  const [start, end] = span(text, random);
  return `${text.slice(0, start)}${instead}${text.slice(end)}`;
}

function cutOut(text: string, random: Random): string {
  return text.slice(...span(text, random));
}

function insert(text: string, random: Random, piece: string): string {
  const at = random.below(text.length + 1);
  return `${text.slice(0, at)}${piece}${text.slice(at)}`;
}

function replaceToken(text: string, random: Random, token: RegExp): string {
  const found = [...text.matchAll(token)];
  if (found.length === 0) return text;
  const { 0: whole, index } = random.pick(found);
  return `${text.slice(0, index)}${hostileText(random)}${text.slice(index + whole.length)}`;
}

function changeLines(text: string, random: Random, change: (lines: string[]) => string[]): string {
  return random.chance(0.5) ? change(text.split('\n')).join('\n') : changeSome(text, change);
}

/** The first half alone, so that a header stays. */
function changeSome(text: string, change: (lines: string[]) => string[]): string {
  const lines = text.split('\n');
  const half = Math.ceil(lines.length / 2);
  return [...lines.slice(0, half), ...change(lines.slice(half))].join('\n');
}

function overwrite(bytes: Uint8Array, random: Random, piece: Uint8Array): Uint8Array {
  const changed = Uint8Array.from(bytes);
  if (changed.length === 0) return changed;
  const at = random.below(changed.length);
  changed.set(piece.subarray(0, changed.length - at), at);
  return changed;
}
