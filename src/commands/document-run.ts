/** Owns what every `cop doc` does alike: its options, its template, the dossier around it, the files it writes. */
import { join, relative } from 'node:path';
import type { Command } from 'commander';
import type { DocumentFill } from '../document/build-document.js';
import { fail } from '../errors.js';
import type { Translator } from '../i18n/translator.js';
import { type Dossier, loadDossier } from '../io/dossier.js';
import { dropDraft } from '../io/draft-file.js';
import { schemaLine } from '../io/editor-schema.js';
import { loadGuideTexts } from '../io/load-guide.js';
import { loadTemplate, loadTemplateFolder } from '../io/load-template.js';
import { checkTarget } from '../io/write-files.js';
import { toFileName } from '../model/file-name.js';
import type { FormControl, FormValues } from '../model/form-controls.js';
import { formatForm } from '../model/format-form.js';
import type { Profile } from '../model/profile.js';
import type { DocumentTemplate, TemplateStructure } from '../model/template.js';
import { formatJson } from '../render/json/format-json.js';
import type { Report } from '../report/blocks.js';
import { askForm, type BegunForm } from './ask-form.js';
import { documentTranslator } from './document-words.js';
import { formDraftPath } from './form-draft.js';
import { type Formats, writeOutputs } from './outputs.js';
import { readForms } from './read-forms.js';
import type { CommonFlags, Session } from './session.js';

export interface DocFlags extends CommonFlags {
  /** Filled forms. */
  answers?: string[];
  /** Asks for what is not filled in. */
  ask?: boolean;
  /** A template of an organisation's own. */
  template?: string;
  house?: string;
  /** The folder of a dossier, instead of the one around the current folder. */
  dossier?: string;
}

/** The options that every `cop doc` takes; gives the command back. */
export function addDocOptions(command: Command, session: Session): Command {
  const say = (id: string): string => session.t(`doc.option.${id}`);
  return command
    .option('--answers <file...>', say('answers'))
    .option('--ask', say('ask'))
    .option('--template <folder>', say('template'))
    .option('--house <docx>', session.t('cli.option.house'))
    .option('--dossier <folder>', say('dossier'));
}

/** Check-lists about one person. */
const PERSONAL: ReadonlySet<string> = new Set(['coordinator', 'animation']);

/** One document being made. */
export interface DocumentRun<Structure extends TemplateStructure = TemplateStructure> {
  template: DocumentTemplate<Structure>;
  translator: Translator;
  dossier: Dossier | null;
  profile: Profile | null;
  /** Kept out of the dossier unless `-o` says so. */
  isPersonal: boolean;
  /** What every document is filled with, before its own slots. */
  fill: Pick<DocumentFill, 'date' | 'profile' | 'sources'>;
}

/** The document `id`, from the kit or from `--template` (which alone says what it is without an id), with the dossier around it. */
export async function openDocument<Structure extends TemplateStructure>(
  id: string | undefined,
  flags: DocFlags,
  session: Session,
): Promise<DocumentRun<Structure>> {
  const template =
    flags.template !== undefined || id === undefined
      ? await loadTemplateFolder<Structure>(session.resolve(flags.template ?? ''), session.lang, id)
      : loadTemplate<Structure>(id, session.lang);
  const folder = flags.dossier === undefined ? session.host.cwd : session.resolve(flags.dossier);
  const dossier = await loadDossier(folder);
  session.noteDossier(dossier);
  const profile = dossier?.profile ?? null;
  return {
    template,
    translator: documentTranslator(template),
    dossier,
    profile,
    isPersonal: PERSONAL.has(template.structure.id),
    fill: { date: session.today(), profile, sources: citeSources(template) },
  };
}

/** How the guide cites the sources of a template. */
export function citeSources({ structure, lang }: DocumentTemplate): string[] {
  const { sources } = loadGuideTexts(lang);
  return structure.sources.flatMap((id) => (Object.hasOwn(sources, id) ? [sources[id]!.short] : []));
}

/**
 * The one form given, or what is answered now (`--ask`), or both: what was answered last goes before. Undefined when the person
 * would rather not begin: then nothing is made.
 */
export async function readOneForm(
  run: DocumentRun,
  { controls, known }: BegunForm,
  flags: DocFlags,
  session: Session,
): Promise<FormValues | undefined> {
  const files = flags.answers ?? [];
  const forms = await readForms(files, run.template.structure.id, controls, session);
  const given = Object.assign({}, ...forms) as FormValues;
  if (!flags.ask) return given;
  // Nobody shall answer a long form to hear then that it cannot be written.
  for (const name of flags.json ? [] : outputNames(run, flags, session)) {
    if (name !== '-') await checkTarget(session.resolve(name), flags.force ?? false);
  }
  return askForm(run, { controls, known: { ...known, ...given } }, flags, session);
}

export interface MadeDocument {
  report: Report;
  controls: readonly FormControl[];
  values: FormValues;
  /** Endings that this document alone has. */
  formats?: Formats;
}

/** Writes the files that `-o` names; without `-o` one Word file under the document's own name. */
export async function writeDocument(
  run: DocumentRun,
  made: MadeDocument,
  flags: DocFlags,
  session: Session,
): Promise<void> {
  try {
    await writeFormats(run, made, flags, session);
  } catch (cause) {
    if (flags.ask) session.note(session.t('doc.kept'));
    throw cause;
  }
  if (flags.ask) await dropDraft(formDraftPath(run, session));
}

async function writeFormats(
  run: DocumentRun,
  made: MadeDocument,
  flags: DocFlags,
  session: Session,
): Promise<void> {
  const { report, controls, values } = made;
  const { structure, lang } = run.template;
  const json = async () => {
    const { id, version } = structure;
    return formatJson({ schemaVersion: 1, kind: 'document', id, version, lang, values });
  };
  const yaml = async (path?: string) =>
    `${await schemaLine(path, 'form')}${formatForm(structure.id, controls, values)}`;
  const { translator, profile } = run;
  const { reportFormats } = await import('./report-formats.js');
  // A document has no figures to put into a workbook, but for those that bring their own.
  const { xlsx: _figures, ...texts } = reportFormats(
    report,
    { translator, profile, house: flags.house },
    session,
  );
  const formats: Formats = {
    ...texts,
    yaml,
    yml: yaml,
    json,
    ...made.formats,
  };
  if (flags.json) session.print(await json());
  else {
    warnOfPersonal(run, flags, session);
    await writeOutputs(formats, { ...flags, output: [...outputNames(run, flags, session)] }, session);
  }
}

/** Errors: COP-DOC-008 for a personal document that would go into the dossier. */
function outputNames(run: DocumentRun, flags: DocFlags, session: Session): readonly string[] {
  if (flags.output) return flags.output;
  const { texts, structure } = run.template;
  const name = `${toFileName(texts.get('fileName') ?? '', structure.id)}.docx`;
  const home = run.dossier?.folder;
  if (home && run.isPersonal) throw fail('COP-DOC-008', { file: name });
  return [home ? session.display(join(home, 'documents', name)) : name];
}

/** Says so when a personal document goes into the dossier because `-o` says it. */
function warnOfPersonal({ dossier, isPersonal }: DocumentRun, flags: DocFlags, session: Session): void {
  const home = dossier?.folder;
  if (!isPersonal || !home || flags.quiet) return;
  const isInside = (file: string): boolean => !relative(home, session.resolve(file)).startsWith('..');
  const inside = (flags.output ?? []).filter(isInside);
  if (inside.length > 0) session.note(session.t('doc.personal', { path: inside.join(', ') }));
}
