/** Owns why the system would not write, in words: `ENOSPC` is for programmers. */
import type { Session } from './session.js';

/** `reason`: a code of the system, or any text, which stays as it is. */
export function sayReason(reason: string, session: Session): string {
  const id = `errors.reasons.${reason}`;
  return session.translator.has(id) ? session.t(id) : reason;
}
