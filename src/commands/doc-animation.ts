/** Owns `cop doc animation`: the facilitation check-list, blank, answered, or several forms on one page of feedback. */
import type { Command } from 'commander';
import { commonHeader, formOnlyBlocks, mergeForms, unmerged } from '../document/animation.js';
import { buildDocument } from '../document/build-document.js';
import { listControls } from '../model/form-controls.js';
import { addDocOptions, type DocFlags, openDocument, readOneForm, writeDocument } from './document-run.js';
import { readForms } from './read-forms.js';
import type { Session } from './session.js';

export function define(command: Command, session: Session): void {
  addDocOptions(command, session).action(async (flags: DocFlags) => makeAnimation(flags, session));
}

async function makeAnimation(flags: DocFlags, session: Session): Promise<void> {
  const run = await openDocument('animation', flags, session);
  const { template } = run;
  const controls = listControls(template.structure);
  const isMerge = (flags.answers?.length ?? 0) > 1;
  if (!isMerge) {
    const values = await readOneForm(run, { controls, known: {} }, flags, session);
    if (!values) return;
    const report = buildDocument(template, { ...run.fill, values, slots: { merged: unmerged(template) } });
    return writeDocument(run, { report, controls, values }, flags, session);
  }
  const forms = await readForms(flags.answers ?? [], 'animation', controls, session);
  const values = commonHeader(forms);
  const slots = { merged: mergeForms(template, forms) };
  const report = buildDocument(template, {
    ...run.fill,
    values,
    slots,
    without: formOnlyBlocks(template),
    dense: true,
  });
  return writeDocument(run, { report, controls, values }, flags, session);
}
