/** Owns asking one choice between a few ways to go on. */
import type { Asker } from './asker.js';
import type { Session } from './session.js';

interface Choice {
  id: string;
  /** Above the question; the product's own name when left out. */
  title?: string;
  statement: string;
  /** What to know before choosing. */
  help?: string;
  options: readonly { id: string; label: string }[];
}

/** The id of the chosen option (Enter takes the first), or how the question ended: `stopped`, `interrupted`. */
export async function askOne(
  asker: Asker,
  session: Session,
  { id, title, statement, help, options }: Choice,
): Promise<string> {
  const { entries, outcome } = await asker.ask({
    title: title ?? session.t('prompt.title'),
    questions: [
      {
        kind: 'choice',
        id,
        sectionId: id,
        chapter: '',
        section: '',
        statement,
        ...(help ? { help } : {}),
        options: options.map((option, index) => ({ ...option, key: String(index + 1) })),
        ...(options[0] ? { suggested: options[0].id } : {}),
      },
    ],
    annotates: false,
    endings: [],
  });
  return outcome === 'answered' ? (entries[id]?.choice ?? 'stopped') : outcome;
}
