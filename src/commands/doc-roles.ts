/** Owns `cop doc roles`: the seven roles, who holds them, and which still need someone. */
import type { Command } from 'commander';
import { buildDocument } from '../document/build-document.js';
import { roleMarks, roleValues, uncoveredRoles } from '../document/roles.js';
import { listControls } from '../model/form-controls.js';
import { addDocOptions, type DocFlags, openDocument, readOneForm, writeDocument } from './document-run.js';
import type { Session } from './session.js';

export function define(command: Command, session: Session): void {
  addDocOptions(command, session).action(async (flags: DocFlags) => makeRoles(flags, session));
}

async function makeRoles(flags: DocFlags, session: Session): Promise<void> {
  const run = await openDocument('roles', flags, session);
  const controls = listControls(run.template.structure);
  const known = roleValues(run.profile);
  const form = await readOneForm(run, { controls, known }, flags, session);
  if (!form) return;
  const values = { ...known, ...form };
  const report = buildDocument(run.template, {
    ...run.fill,
    values,
    slots: { uncovered: uncoveredRoles(run.template, values) },
    marks: roleMarks(run.template, values),
  });
  await writeDocument(run, { report, controls, values }, flags, session);
}
