/** Owns `cop validate`: says of an instrument, its languages, or a file of answers what is wrong and where. */
import { basename, dirname, join } from 'node:path';
import type { Command } from 'commander';
import { CopError, EXIT, type Finding } from '../errors.js';
import { readDossier } from '../io/dossier.js';
import { readFolder } from '../io/read-folder.js';
import { readInput } from '../io/read-input.js';
import { LIMITS } from '../model/limits.js';
import { formatJson } from '../render/json/format-json.js';
import { printFindings } from './print-findings.js';
import type { CommonFlags, Session } from './session.js';
import { validateText } from './validate-kinds.js';
import type { Validated } from './validated.js';

export function define(command: Command, session: Session): void {
  command
    .argument('<paths...>', session.t('cli.argument.validate'))
    .action(async (paths: string[], flags: CommonFlags) => validatePaths(paths, flags, session));
}

async function validatePaths(paths: readonly string[], flags: CommonFlags, session: Session): Promise<void> {
  const findings: Finding[] = [];
  for (const path of paths) {
    for (const file of await filesBehind(session.resolve(path), session)) {
      const result = await validateFile(file, session);
      findings.push(...result.findings.map((finding) => placeFromHere(finding, session)));
      if (result.findings.length === 0 && !flags.json && !flags.quiet) {
        session.say(
          session.t(`validate.ok.${result.kind}`, { path: session.display(file), ...result.counts }),
        );
      }
    }
  }
  if (flags.json) session.print(formatJson({ schemaVersion: 1, kind: 'validation', findings }));
  else if (findings.length > 0) printFindings(new CopError(findings), session);
  if (findings.length > 0) session.exitCode = EXIT.gateFailed;
}

/** Files are named from the current folder: a result that is handed on tells nothing of the machine. */
function placeFromHere(finding: Finding, session: Session): Finding {
  const { file, ...rest } = finding.place ?? {};
  if (file === undefined) return finding;
  const shown = session.display(file);
  const values = Object.entries(finding.values).map(([name, value]) => [
    name,
    value === file ? shown : value,
  ]);
  return { ...finding, values: Object.fromEntries(values), place: { file: shown, ...rest } };
}

/** A folder stands for its `instrument.yaml` or `template.yaml`; a file of texts for the structure it belongs to. */
async function filesBehind(path: string, session: Session): Promise<string[]> {
  const names = await readFolder(path);
  if (names === undefined) {
    const folder = dirname(path);
    return basename(folder) === 'locales' ? filesBehind(dirname(folder), session) : [path];
  }
  const heads = ['instrument.yaml', 'template.yaml', 'rules.yaml', 'cop.yaml'].filter((name) =>
    names.includes(name),
  );
  if (heads.length > 0) {
    return [
      ...heads.map((name) => join(path, name)),
      ...(heads.includes('cop.yaml') ? await keptIn(path, names, session) : []),
    ];
  }
  return names.filter((name) => /\.(ya?ml|json|csv)$/i.test(name)).map((name) => join(path, name));
}

/** What a dossier keeps beside its profile; what it does not read is not looked at. */
async function keptIn(folder: string, names: readonly string[], session: Session): Promise<string[]> {
  const { rounds, actions, waves, warnings } = await readDossier(folder).catch(() => NOTHING_KEPT);
  // What there is to know of the profile is told of its own file.
  session.noteDossier({ warnings: warnings.filter(({ code }) => code.startsWith('dossier-')) });
  const indicators = names.filter((name) => name === 'indicators.yaml').map((name) => join(folder, name));
  return [...indicators, ...[...rounds, ...actions, ...waves].map(({ path }) => path).sort()];
}

/** Of a dossier whose profile cannot be read: that is told of the profile itself. */
const NOTHING_KEPT = { rounds: [], actions: [], waves: [], warnings: [] };

async function validateFile(file: string, session: Session): Promise<Validated> {
  try {
    const bytes = await readInput(file, LIMITS.textFileBytes);
    return await validateText(bytes, file, session.today());
  } catch (cause) {
    if (!(cause instanceof CopError)) throw cause;
    return { kind: 'unknown', findings: cause.findings, counts: {} };
  }
}
