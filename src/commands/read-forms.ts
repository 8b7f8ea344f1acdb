/** Owns reading filled forms of a document: the Word file itself, by its content controls, or YAML and JSON. */
import { CopError } from '../errors.js';
import { readInput } from '../io/read-input.js';
import { parseYaml } from '../io/yaml.js';
import type { FormControl, FormValues } from '../model/form-controls.js';
import { LIMITS } from '../model/limits.js';
import { parseForm } from '../model/parse-form.js';
import { throwFindings } from '../model/path-finding.js';
import type { Session } from './session.js';

/**
 * The values of one filled form of `document`. Errors: COP-FILE-*, COP-YAML-*, COP-ARCHIVE-*; COP-FORM-001 … -005, all of a file
 * together.
 */
async function readForm(
  file: string,
  document: string,
  controls: readonly FormControl[],
  session: Session,
): Promise<FormValues> {
  const bytes = await readInput(session.resolve(file), LIMITS.archiveBytes);
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return isZip || /\.docx$/i.test(file)
    ? readWordForm(bytes, file, document, controls)
    : readYamlForm(bytes, file, document, controls);
}

async function readYamlForm(
  bytes: Uint8Array,
  file: string,
  document: string,
  controls: readonly FormControl[],
): Promise<FormValues> {
  const { decodeText } = await import('../sources/decode-text.js');
  const { value, locate } = parseYaml(await decodeText(bytes), file);
  const { values, findings } = parseForm(value, document, controls);
  throwFindings(findings, { locate });
  return values;
}

async function readWordForm(
  bytes: Uint8Array,
  file: string,
  document: string,
  controls: readonly FormControl[],
): Promise<FormValues> {
  const { openArchive } = await import('../sources/open-archive.js');
  const { readControls } = await import('../sources/docx-controls.js');
  const { formOfControls } = await import('../model/form-of-controls.js');
  const part = openArchive(bytes, file).get('word/document.xml');
  const tagged = part ? readControls(new TextDecoder().decode(part)) : [];
  const { values, findings } = formOfControls(tagged, document, controls);
  if (findings.length > 0) {
    throw new CopError(findings.map(({ path: _path, ...finding }) => ({ ...finding, place: { file } })));
  }
  return values;
}

/** Several forms of one document, in the order given. */
export async function readForms(
  files: readonly string[],
  document: string,
  controls: readonly FormControl[],
  session: Session,
): Promise<FormValues[]> {
  const forms: FormValues[] = [];
  for (const file of files) forms.push(await readForm(file, document, controls, session));
  return forms;
}
