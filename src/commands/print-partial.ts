/** Owns `cop survey score --partial`: figures to hand on, as JSON on standard output or in a file. */
import { extname } from 'node:path';
import { fail } from '../errors.js';
import type { SurveyPartial } from '../model/survey-partial.js';
import { formatJson } from '../render/json/format-json.js';
import { writeOutputs } from './outputs.js';
import type { PresentFlags } from './present-survey.js';
import type { Session } from './session.js';

/** Before anything is read. Errors: COP-PARTIAL-005 an output or an option that is for results that people read. */
export function checkPartialFlags({ output = [], format, house, explain }: PresentFlags): void {
  const other = output.find((name) => name !== '-' && extname(name).toLowerCase() !== '.json');
  const refused =
    (other === undefined ? undefined : `-o ${other}`) ??
    (format === undefined || format === 'json' ? undefined : `--format ${format}`) ??
    (house === undefined ? undefined : '--house') ??
    (explain ? '--explain' : undefined);
  if (refused !== undefined) throw fail('COP-PARTIAL-005', { option: refused });
}

/** Prints or writes the figures. Errors: those of `writeOutputs`. */
export async function printPartial(
  partial: SurveyPartial,
  flags: PresentFlags,
  session: Session,
): Promise<void> {
  const text = formatJson(partial);
  if (flags.output) await writeOutputs({ json: async () => text }, flags, session);
  if (flags.json || !flags.output) session.print(text);
}
