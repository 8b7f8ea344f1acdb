/** Owns `cop doc coordinator`: the coordinator's check-list, blank, answered, or with several views beside each other. */
import type { Command } from 'commander';
import { buildDocument } from '../document/build-document.js';
import { coordinatorGaps, coordinatorViews, type FilledViews, VIEWS } from '../document/coordinator.js';
import { CopError } from '../errors.js';
import { type FormValues, listControls } from '../model/form-controls.js';
import { addDocOptions, type DocFlags, openDocument, readOneForm, writeDocument } from './document-run.js';
import { readForms } from './read-forms.js';
import type { Session } from './session.js';

export function define(command: Command, session: Session): void {
  addDocOptions(command, session).action(async (flags: DocFlags) => makeCoordinator(flags, session));
}

async function makeCoordinator(flags: DocFlags, session: Session): Promise<void> {
  const run = await openDocument('coordinator', flags, session);
  const controls = listControls(run.template.structure);
  const files = flags.answers ?? [];
  const forms = await readForms(files, 'coordinator', controls, session);
  const views = sortViews(forms, files);
  // One form is shown ticked: the person's own view where there is one.
  const shown = views.self[0] ?? forms[0] ?? {};
  const values = flags.ask
    ? await readOneForm(run, { controls, known: shown }, { ...flags, answers: [] }, session)
    : shown;
  if (!values) return;
  const slots = {
    gaps: coordinatorGaps(run.template, values),
    views: coordinatorViews(
      run.template,
      flags.ask && forms.length === 0 ? { ...views, self: [values] } : views,
    ),
  };
  const report = buildDocument(run.template, { ...run.fill, values, slots });
  await writeDocument(run, { report, controls, values }, flags, session);
}

/** The forms by the view that each says it is; with several, every one has to say. */
function sortViews(forms: readonly FormValues[], files: readonly string[]): FilledViews {
  const silent = files.filter((_, index) => forms[index]?.['header.view'] === undefined);
  if (forms.length > 1 && silent.length > 0) {
    throw new CopError(
      silent.map((file) => ({
        code: 'COP-FORM-004' as const,
        values: { id: 'header.view', found: '', expected: VIEWS.join(', ') },
        place: { file },
      })),
    );
  }
  const of = (view: string): FormValues[] => forms.filter((form) => (form['header.view'] ?? 'self') === view);
  return { self: of('self'), peer: of('peer'), manager: of('manager') };
}
