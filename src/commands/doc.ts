/** Owns `cop doc FOLDER`: a document of an organisation's own, from its template. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { fail } from '../errors.js';
import { suggestionFor } from '../model/suggest.js';
import { addDocOptions, type DocFlags } from './document-run.js';
import { makeForm } from './make-form.js';
import type { Session } from './session.js';

export function define(command: Command, session: Session): void {
  addDocOptions(command.argument('<folder>', session.t('doc.argument.folder')), session).action(
    async (folder: string, flags: DocFlags) => {
      const known = command.commands.map((each) => each.name());
      await makeOwn(folder, known, flags, session);
    },
  );
}

async function makeOwn(
  folder: string,
  known: readonly string[],
  flags: DocFlags,
  session: Session,
): Promise<void> {
  if (!existsSync(join(session.resolve(folder), 'template.yaml'))) {
    const values = { found: folder, known: known.join(', ') };
    throw fail('COP-TEMPLATE-003', values, suggestionFor(folder, known));
  }
  await makeForm(undefined, { ...flags, template: folder }, session);
}
