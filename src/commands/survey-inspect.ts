/** Owns `cop survey inspect`: which tool wrote an export, what its columns and labels mean, and what it takes to score it. */
import type { Command } from 'commander';
import { CopError, EXIT, fail } from '../errors.js';
import type { ReadOptions } from '../model/responses.js';
import { hideSingleAnswers, type Inspection } from '../model/survey-inspection.js';
import { inspectTable } from '../sources/inspect-table.js';
import { loadMapping } from './load-mapping.js';
import { loadQuestionnaire } from './load-questionnaire.js';
import { writeOutputs } from './outputs.js';
import { printFindings } from './print-findings.js';
import { printReports } from './print-reports.js';
import type { CommonFlags, Session } from './session.js';
import { shownFiles } from './shown-files.js';
import { listSurveyInputs, type SurveyInput } from './survey-inputs.js';
import { writeMapping } from './write-mapping.js';

export interface InspectFlags extends CommonFlags {
  questionnaire?: string;
  map?: string;
  writeMap?: string;
  draft?: string;
}

export function define(command: Command, session: Session): void {
  command
    .argument('<files...>', session.t('cli.argument.exports'))
    .option('--questionnaire <dir>', session.t('cli.option.questionnaire'))
    .option('--map <file>', session.t('cli.option.map'))
    .option('--write-map <file>', session.t('cli.option.write-map'))
    .option('--draft <dir>', session.t('cli.option.draft'))
    .action(async (files: string[], flags: InspectFlags) => inspectFiles(files, flags, session));
}

/** Findings after which the rest of a file was not read: what is shown of it is its beginning. */
const UNREAD = /^COP-(?:ARCHIVE-\d+|FILE-\d+|TABLE-00[123])$/;

async function inspectFiles(files: readonly string[], flags: InspectFlags, session: Session): Promise<void> {
  const inputs = await listSurveyInputs(files, session);
  if (flags.draft !== undefined) {
    const { draftFrom } = await import('./draft-questionnaire.js');
    return draftFrom(only(inputs, '--draft'), flags.draft, flags, session);
  }
  const { instrument, texts } = await loadQuestionnaire(flags.questionnaire, session);
  const mapping = await loadMapping(flags.map, instrument, session);
  const options: ReadOptions = { instrument, texts, by: null, waveBy: null, mapping };
  const inspections = await inspectInputs(inputs, options, session);
  if (inspections.some(({ findings }) => findings.some(({ code }) => UNREAD.test(code)))) {
    session.exitCode = EXIT.gateFailed;
  }
  await present(inspections, flags, session);
  if (flags.writeMap !== undefined) {
    only(inputs, '--write-map');
    const inspection = only(inspections, '--write-map');
    await writeMapping(inspection, instrument, { ...flags, path: flags.writeMap }, session);
  }
}

function only<T>(all: readonly T[], option: string): T {
  const [first, second] = all;
  if (first === undefined || second !== undefined) throw fail('COP-USAGE-005', { typed: option });
  return first;
}

/** What cannot be read is reported and left out, where there is something else to show. */
async function inspectInputs(
  inputs: readonly SurveyInput[],
  options: ReadOptions,
  session: Session,
): Promise<Inspection[]> {
  const inspections: Inspection[] = [];
  for (const input of inputs) {
    try {
      for (const table of await input.open()) {
        inspections.push(hideSingleAnswers(await inspectTable(table, options)));
      }
    } catch (cause) {
      if (!(cause instanceof CopError) || inputs.length === 1) throw cause;
      printFindings(cause, session);
      session.exitCode = EXIT.gateFailed;
    }
  }
  return inspections;
}

/** What is kept tells nothing of the machine; what is printed names files as they were typed, to be typed again. */
function withShownFiles(inspections: readonly Inspection[]): Inspection[] {
  const show = shownFiles(inspections.map(({ file }) => file));
  return inspections.map((inspection) => ({
    ...inspection,
    file: show(inspection.file),
    findings: inspection.findings.map(({ place, ...finding }) =>
      place?.file === undefined ? finding : { ...finding, place: { ...place, file: show(place.file) } },
    ),
  }));
}

async function present(
  inspections: readonly Inspection[],
  flags: InspectFlags,
  session: Session,
): Promise<void> {
  const json = async (): Promise<string> => {
    const { inspectionJson } = await import('../render/json/inspection-json.js');
    return inspectionJson(withShownFiles(inspections));
  };
  const written = await writeOutputs({ json }, flags, session);
  if (flags.json) session.print(await json());
  else if (!written && !flags.quiet) {
    const { inspectionReport } = await import('../report/survey-inspection.js');
    const reports = inspections.map((one) => inspectionReport(one, session.today(), session.lang));
    await printReports(reports, flags, session);
  }
}
