/** Owns `cop doc it-tools`: the comparison of IT tools, blank or filled in, with scores, ranks and how firm they are. */
import type { Command } from 'commander';
import { buildDocument } from '../document/build-document.js';
import { BLANK_TOOLS, comparisonOf, isCompared, scoreBlocks, TOOLS_AT_MOST } from '../document/it-tools.js';
import { fail } from '../errors.js';
import { type FormValues, listControls } from '../model/form-controls.js';
import { rankTools } from '../scoring/tool-ranking.js';
import { addDocOptions, type DocFlags, openDocument, readOneForm, writeDocument } from './document-run.js';
import type { Session } from './session.js';

interface ItToolsFlags extends DocFlags {
  tools?: string;
}

export function define(command: Command, session: Session): void {
  command.option('--tools <names>', session.t('doc.it-tools.tools'));
  addDocOptions(command, session).action(async (flags: ItToolsFlags) => makeItTools(flags, session));
}

async function makeItTools(flags: ItToolsFlags, session: Session): Promise<void> {
  const run = await openDocument('it-tools', flags, session);
  const named = readTools(flags.tools);
  // A form may hold columns that no name was given for.
  const controls = listControls(run.template.structure, TOOLS_AT_MOST);
  const values = await readOneForm(run, { controls, known: {} }, flags, session);
  if (!values) return;
  const tools = nameColumns(named, values);
  const comparison = comparisonOf(run.template, tools, values);
  const ranking = isCompared(comparison) ? rankTools(comparison) : undefined;
  const report = buildDocument(run.template, {
    ...run.fill,
    values,
    tools,
    slots: { scores: scoreBlocks(run.template, tools, ranking) },
  });
  const own = listControls(run.template.structure, tools.length);
  const xlsx = async (): Promise<Uint8Array> => {
    const { renderToolsXlsx } = await import('../render/xlsx/it-tools/tools-xlsx.js');
    const { template, translator, profile, fill } = run;
    return renderToolsXlsx({ template, translator, tools, values, profile, date: fill.date });
  };
  await writeDocument(run, { report, controls: own, values, formats: { xlsx } }, flags, session);
}

/** Names parted by commas, each once. Errors: COP-DOC-007. */
function readTools(typed: string | undefined): string[] {
  if (typed === undefined) return [];
  const names = typed
    .split(/[,;]/)
    .map((name) => name.trim())
    .filter(Boolean);
  if (names.length > 0 && names.length <= TOOLS_AT_MOST && new Set(names).size === names.length) return names;
  throw fail('COP-DOC-007', { option: '--tools', found: typed, expected: `1–${TOOLS_AT_MOST}` });
}

/** A name a column; columns that the form fills in without a name have none. A blank form has three. */
function nameColumns(named: readonly string[], values: FormValues): string[] {
  const filled = Object.keys(values).map((id) => Number(/\.tool-(\d+)$/.exec(id)?.[1] ?? 0));
  const count = Math.max(named.length, ...filled) || BLANK_TOOLS;
  return Array.from({ length: count }, (_, index) => named[index] ?? '');
}
