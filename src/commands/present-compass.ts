/** Owns what people get of compass results: the files that `-o` names, JSON, or a summary on the terminal. */
import type { CompassResult } from '../model/compass-result.js';
import type { PitfallTexts } from '../model/pitfall.js';
import { renderCompassJson } from '../render/json/compass-json.js';
import type { CompassReportInput } from '../report/compass/input.js';
import { compassSummary } from '../report/compass/summary.js';
import { reportInput } from './compass-report-input.js';
import { readHouse } from './house-template.js';
import { writeOutputs } from './outputs.js';
import type { CommonFlags, Session } from './session.js';
import { textLook } from './text-look.js';

export interface CompassFlags extends CommonFlags {
  /** An organisation's Word template for `.docx`. */
  house?: string;
}

/** `pitfalls` are the words of an organisation's own rules, where it has some. */
export async function presentCompass(
  results: readonly CompassResult[],
  flags: CompassFlags,
  session: Session,
  pitfalls?: PitfallTexts,
): Promise<void> {
  const inputs = results.map((result) => reportInput(result, session.lang, pitfalls));
  const json = async (): Promise<string> => renderCompassJson(results);
  const xlsx = async (): Promise<Uint8Array> => renderWorkbook(inputs[0]!, session);
  const docx = async (): Promise<Uint8Array> => renderDocx(inputs[0]!, flags.house, session);
  const single = results.length === 1 ? { xlsx, docx } : {};
  const written = await writeOutputs({ json, ...single }, flags, session);
  if (flags.json) session.print(await json());
  else if (!written) await printSummaries(inputs, flags, session);
}

async function printSummaries(
  inputs: readonly CompassReportInput[],
  flags: CommonFlags,
  session: Session,
): Promise<void> {
  const { renderText } = await import('../render/text/render-text.js');
  const look = textLook(flags, session);
  const pages = inputs.map((input) => renderText(compassSummary(input), session.translator, look));
  session.print(pages.join('\n\n'));
}

async function renderWorkbook(input: CompassReportInput, { translator }: Session): Promise<Uint8Array> {
  const { renderCompassXlsx } = await import('../render/xlsx/compass/compass-xlsx.js');
  return renderCompassXlsx(input, translator);
}

async function renderDocx(
  input: CompassReportInput,
  house: string | undefined,
  session: Session,
): Promise<Uint8Array> {
  const { renderReportDocx } = await import('../render/docx/report-docx.js');
  const { compassReport } = await import('../report/compass/compass-report.js');
  const template = await readHouse(house, session);
  const options = { profile: input.result.profile, ...(template ? { house: template } : {}) };
  return renderReportDocx(compassReport(input), session.translator, options);
}
