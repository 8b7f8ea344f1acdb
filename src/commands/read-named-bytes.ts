/** Owns reading what a word on the command line names: a file, or `-` for standard input. */
import { readInput, readStdin } from '../io/read-input.js';
import type { Session } from './session.js';

/** The bytes of `file`, at most `maxBytes`. Errors: COP-FILE-…, those of `readInput`. */
export function readNamedBytes(file: string, maxBytes: number, session: Session): Promise<Uint8Array> {
  if (file === '-') return readStdin(session.host.stdin, maxBytes);
  return readInput(session.resolve(file), maxBytes);
}
