/** Owns making a document that is a form and nothing more: no slot of its own. */
import { buildDocument } from '../document/build-document.js';
import { listControls } from '../model/form-controls.js';
import { type DocFlags, openDocument, readOneForm, writeDocument } from './document-run.js';
import type { Session } from './session.js';

/** The document `id` of the kit, or whatever template `--template` names. */
export async function makeForm(id: string | undefined, flags: DocFlags, session: Session): Promise<void> {
  const run = await openDocument(id, flags, session);
  const controls = listControls(run.template.structure);
  const values = await readOneForm(run, { controls, known: {} }, flags, session);
  if (!values) return;
  const report = buildDocument(run.template, { ...run.fill, values, slots: {} });
  await writeDocument(run, { report, controls, values }, flags, session);
}
