/** Owns filling in a document of the kit in the terminal: one question a blank, in the words of the document. */
import { buildDocument } from '../document/build-document.js';
import { EXIT } from '../errors.js';
import type { Translator } from '../i18n/translator.js';
import type { FormControl, FormValues } from '../model/form-controls.js';
import { askControls, type ControlWords, toEntries, toValues } from '../prompt/form-questions.js';
import type { Entries } from '../prompt/question.js';
import { resolveText } from '../render/resolve-text.js';
import type { Block, Cell, ChoiceOption, Report } from '../report/blocks.js';
import { openAsker } from './asker.js';
import type { DocFlags, DocumentRun } from './document-run.js';
import { formDraftPath, offerDraft } from './form-draft.js';
import { keepDraft } from './keep-draft.js';
import type { Session } from './session.js';

/** What a document can ask, and what is answered already. */
export interface BegunForm {
  controls: readonly FormControl[];
  known: FormValues;
}

/**
 * The form with what is answered now, and with what an earlier run left; an interruption keeps what was given until then.
 * Undefined when the person goes away before the first question.
 */
export async function askForm(
  run: DocumentRun,
  { controls, known }: BegunForm,
  flags: DocFlags,
  session: Session,
): Promise<FormValues | undefined> {
  const blank = buildDocument(run.template, { ...run.fill, values: {}, slots: {} });
  const words = wordsOfReport(blank, run.translator);
  const asked = controls.filter((control) => control.kind !== 'check' && words.has(control.id));
  const { id } = run.template.structure;
  const valuesIn = (entries: Entries): FormValues => toValues(asked, entries);
  const keep = keepDraft(
    formDraftPath(run, session),
    (entries) => ({ document: id, values: valuesIn(entries) }),
    session,
  );
  const questionnaire = {
    title: resolveText(blank.title, run.translator),
    questions: askControls(asked, (control) => words.get(control.id)!),
    annotates: false,
    endings: [{ id: 'write', label: session.t('doc.write') }],
  };
  const asker = openAsker(`doc ${id}`, flags, session);
  try {
    const draft = await offerDraft(run, { controls: asked, title: questionnaire.title }, asker, session);
    if (draft === 'interrupted') session.exitCode = EXIT.interrupted;
    if (typeof draft === 'string') return undefined;
    const start = toEntries({ ...valuesOfProfile(blank), ...known, ...draft });
    const { entries, outcome } = await asker.ask(questionnaire, start, keep);
    // What was given until then is written all the same.
    if (outcome === 'interrupted') session.exitCode = EXIT.interrupted;
    return { ...known, ...valuesIn(entries) };
  } finally {
    asker.close();
  }
}

/** What the profile already fills in. */
function valuesOfProfile({ blocks }: Report): FormValues {
  return Object.fromEntries(
    blocks.flatMap((block) => (block.kind === 'field' && block.value ? [[block.id, block.value]] : [])),
  );
}

/** What each control is called in the document, by its id: the headings above it, its label, its options. */
function wordsOfReport(report: Report, translator: Translator): Map<string, ControlWords> {
  const words = new Map<string, ControlWords>();
  let [chapter, section] = ['', ''];
  for (const block of report.blocks) {
    if (block.kind === 'heading') {
      const text = resolveText(block.text, translator);
      [chapter, section] = block.level === 1 ? [text, ''] : [chapter, text];
    }
    for (const control of controlsIn(block)) {
      const labels = new Map(
        (control.options ?? []).map(({ id, label }) => [id, resolveText(label, translator)]),
      );
      const help = control.hint && resolveText(control.hint, translator);
      words.set(control.id, {
        chapter,
        section,
        statement: resolveText(control.label, translator),
        ...(help ? { help } : {}),
        manyLines: (control.lines ?? 1) > 1,
        option: (id) => labels.get(id) ?? id,
      });
    }
  }
  return words;
}

type Labelled = Pick<Extract<Block, { kind: 'field' }>, 'id' | 'label' | 'hint'> & {
  options?: readonly ChoiceOption[];
  lines?: number;
};

function controlsIn(block: Block): readonly Labelled[] {
  if (block.kind === 'field' || block.kind === 'choice') return [block];
  if (block.kind !== 'table') return [];
  const isControl = (cell: Cell): cell is Cell & { kind: 'blank' | 'choice' } =>
    cell.kind === 'blank' || cell.kind === 'choice';
  return block.rows.flatMap((row) => row.filter(isControl));
}
