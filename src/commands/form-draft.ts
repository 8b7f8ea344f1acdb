/** Owns the answers to a document while they are asked for: kept at home at every answer, until the document is written. */
import { createHash } from 'node:crypto';
import { draftPath, readDraft } from '../io/draft-file.js';
import type { FormControl, FormValues } from '../model/form-controls.js';
import { parseForm } from '../model/parse-form.js';
import { askOne } from './ask-one.js';
import type { Asker } from './asker.js';
import type { DocumentRun } from './document-run.js';
import type { Session } from './session.js';

/** One draft for a document and a dossier (or the current folder), under a name that tells nothing of the folder. */
export function formDraftPath({ template, dossier }: DocumentRun, { host }: Session): string {
  const { id } = template.structure;
  const place = createHash('sha256').update(dossier?.folder ?? host.cwd);
  return draftPath('documents', `${id}-${place.digest('hex').slice(0, 24)}`, host.env);
}

/** What was answered before and never written: nothing when there is none, or when it is to be begun again. */
export async function offerDraft(
  run: DocumentRun,
  { controls, title }: { controls: readonly FormControl[]; title: string },
  asker: Asker,
  session: Session,
): Promise<FormValues | 'stopped' | 'interrupted'> {
  const { id } = run.template.structure;
  // What fits no control any more is left aside: a template can have changed since.
  const { values } = parseForm(await readDraft(formDraftPath(run, session)), id, controls);
  const count = Object.keys(values).length;
  if (count === 0) return {};
  const chosen = await askOne(asker, session, {
    id: 'draft',
    title,
    statement: session.t('doc.draft', { count }),
    options: ['go-on', 'again'].map((way) => ({ id: way, label: session.t(`response.way.${way}`) })),
  });
  if (chosen === 'stopped' || chosen === 'interrupted') return chosen;
  return chosen === 'go-on' ? values : {};
}
