/** Owns `cop doc charter`: the charter of a CoP on one page. */
import type { Command } from 'commander';
import { addDocOptions, type DocFlags } from './document-run.js';
import { makeForm } from './make-form.js';
import type { Session } from './session.js';

export function define(command: Command, session: Session): void {
  addDocOptions(command, session).action(async (flags: DocFlags) => makeForm('charter', flags, session));
}
