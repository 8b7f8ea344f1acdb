/** Owns keeping a draft at every answer; where it cannot be written, the question after it says so. */
import { CopError } from '../errors.js';
import { writeDraft } from '../io/draft-file.js';
import type { Entries } from '../prompt/question.js';
import type { Keep } from '../prompt/session-run.js';
import { sayReason } from './say-reason.js';
import type { Session } from './session.js';

/** Keeps in the file `path` what `contentOf` makes of the answers. */
export function keepDraft(path: string, contentOf: (entries: Entries) => object, session: Session): Keep {
  return async (entries) => {
    try {
      await writeDraft(path, contentOf(entries));
      return { entries };
    } catch (cause) {
      if (!(cause instanceof CopError)) throw cause;
      const reason = sayReason(String(cause.findings[0]?.values.reason ?? ''), session);
      return { entries, notice: session.t('prompt.not-saved', { reason }) };
    }
  };
}
