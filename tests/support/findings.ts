/** Owns reading the findings out of work that is refused. */
import { CopError, type Finding } from '../../src/errors.js';

/** What `work` is refused for; none when it ends well. Any other error is the test's own. */
export function findingsIn(work: () => unknown): readonly Finding[] {
  try {
    work();
    return [];
  } catch (error) {
    return findingsOfError(error);
  }
}

/** The same of work that takes time. */
export async function findingsOf(
  work: Promise<unknown> | (() => Promise<unknown>),
): Promise<readonly Finding[]> {
  try {
    await (typeof work === 'function' ? work() : work);
    return [];
  } catch (error) {
    return findingsOfError(error);
  }
}

function findingsOfError(error: unknown): readonly Finding[] {
  if (error instanceof CopError) return error.findings;
  throw error;
}
