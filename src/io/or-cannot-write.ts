/** Owns what is said when the system does not let something be written. */
import { CopError, fail } from '../errors.js';

/** What `work` gives. Errors: COP-WRITE-002 with the system's reason, and whatever `work` throws as an error of ours. */
export async function orCannotWrite<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof CopError) throw cause;
    const { code } = cause as NodeJS.ErrnoException;
    throw fail('COP-WRITE-002', { path, reason: code ?? String(cause) }, { place: { file: path }, cause });
  }
}
