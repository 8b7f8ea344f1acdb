/** Owns what must hold after any input whatever: exit code, message, time, clean output, whole files, nothing left behind. */
import { unzipSync } from 'fflate';
import { parse } from 'yaml';
import { EXIT } from '../src/errors.js';
import { parseXml } from '../tests/support/xml.js';
import type { Case, Outcome } from './run-case.js';

/** One command on a file of ordinary size takes a fraction of this. */
const LONGEST_MS = 5_000;

const EXIT_CODES: readonly number[] = Object.values(EXIT);
const STACK = /^\s+at .+:\d+:\d+\)?$|node:internal|\[object Object\]|\bundefined\b.*\bundefined\b/m;
/** What a terminal would obey, or what makes a line read as another. */
export const OBEYED =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|\r(?!\n)/;

/** What is wrong, one line each; none when all is well. */
export function judge(given: Case, outcome: Outcome): string[] {
  return [
    ...judgeEnd(given, outcome),
    ...judgeText('stdout', outcome.stdout),
    ...judgeText('stderr', outcome.stderr),
    ...judgeFiles(given, outcome),
    ...judgePrototypes(),
  ];
}

function judgeEnd({ argv }: Case, { exitCode, stderr, ms }: Outcome): string[] {
  const wrong: string[] = [];
  if (!EXIT_CODES.includes(exitCode)) wrong.push(`exit code ${exitCode} is not in the table`);
  if (exitCode === EXIT.bug) wrong.push('a fault of ours (exit 70)');
  if (exitCode >= EXIT.usage && exitCode !== EXIT.interrupted && !/COP-[A-Z]+-\d{3}/.test(stderr)) {
    wrong.push('an error without its code');
  }
  if (STACK.test(stderr) && !argv.includes('--debug'))
    wrong.push('a stack, or a value shown as the machine sees it');
  if (ms > LONGEST_MS) wrong.push(`took ${Math.round(ms)} ms`);
  return wrong;
}

function judgeText(stream: string, text: string): string[] {
  const found = OBEYED.exec(text);
  if (!found) return [];
  const around = JSON.stringify(text.slice(Math.max(0, found.index - 30), found.index + 10));
  return [`${stream} holds U+${found[0].charCodeAt(0).toString(16).padStart(4, '0')} at ${around}`];
}

function judgeFiles({ argv }: Case, { exitCode, made, beside }: Outcome): string[] {
  const wrong = beside.map((name) => `something was written beside the folder: ${name}`);
  for (const [name, bytes] of made) {
    if (!isAskedFor(name, argv)) wrong.push(`a file nobody asked for: ${name}`);
    else if (exitCode >= EXIT.usage) wrong.push(`${name} was written though the command failed`);
    else wrong.push(...judgeFile(name, bytes));
  }
  return wrong;
}

/** Named outright, or within a folder that is. */
function isAskedFor(name: string, argv: readonly string[]): boolean {
  return argv.some((word) => word === name || name.startsWith(`${word}/`));
}

/** Every file that is written can be read by a strict reader of its kind. */
export function judgeFile(name: string, bytes: Uint8Array): string[] {
  try {
    if (name.endsWith('.json')) JSON.parse(new TextDecoder().decode(bytes));
    else if (/\.ya?ml$/.test(name)) parse(new TextDecoder().decode(bytes));
    else if (/\.(xlsx|docx)$/.test(name)) readParts(bytes);
    else if (name.endsWith('.svg')) parseXml(new TextDecoder().decode(bytes));
    else if (name.endsWith('.html')) return judgeHtml(new TextDecoder().decode(bytes));
    return [];
  } catch (cause) {
    return [`${name} cannot be read: ${String(cause)}`];
  }
}

function readParts(bytes: Uint8Array): void {
  for (const [path, part] of Object.entries(unzipSync(bytes))) {
    if (/\.(xml|rels|vml)$/.test(path)) parseXml(new TextDecoder('utf-8', { fatal: true }).decode(part));
  }
}

/** A page that runs nothing: a content policy first, and neither scripts, handlers nor addresses but http(s). */
function judgeHtml(html: string): string[] {
  const wrong: string[] = [];
  if (!/<meta http-equiv="Content-Security-Policy" content="[^"]*default-src 'none'/i.test(html)) {
    wrong.push('the page has no content policy');
  }
  // What stands between quotation marks is the value of an attribute, whatever it looks like.
  if (/<script|<[a-z][^>]*\son[a-z]+\s*=/i.test(html.replace(/"[^"]*"/g, '""')))
    wrong.push('the page holds a script or a handler');
  for (const [, address = ''] of html.matchAll(/<[a-z][^>]*\s(?:href|src|action)\s*=\s*"([^"]*)"/gi)) {
    if (!/^(https?:|mailto:|#|data:image\/(?:png|svg\+xml)|data:font\/)/i.test(address))
      wrong.push(`the page links to ${address}`);
  }
  const found = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/.exec(html);
  if (found) wrong.push(`the page holds U+${found[0].charCodeAt(0).toString(16)}`);
  return wrong;
}

/** Names such as `__proto__` in a file must stay names. */
function judgePrototypes(): string[] {
  return [Object.prototype, Array.prototype, Function.prototype].flatMap((prototype) =>
    Object.keys(prototype).map((name) => {
      delete (prototype as unknown as Record<string, unknown>)[name];
      return `a prototype was given ${name}`;
    }),
  );
}
