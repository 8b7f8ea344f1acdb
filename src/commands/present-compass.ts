/** Owns what people get of compass results: the files that `-o` names, JSON, or a summary on the terminal. */
import type { CompassResult } from '../model/compass-result.js';
import { renderCompassJson } from '../render/json/compass-json.js';
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

export async function presentCompass(
  results: readonly CompassResult[],
  flags: CompassFlags,
  session: Session,
): Promise<void> {
  const json = async (): Promise<string> => renderCompassJson(results);
  const xlsx = async (): Promise<Uint8Array> => renderWorkbook(results[0]!, session);
  const docx = async (): Promise<Uint8Array> => renderDocx(results[0]!, flags.house, session);
  const single = results.length === 1 ? { xlsx, docx } : {};
  const written = await writeOutputs({ json, ...single }, flags, session);
  if (flags.json) session.print(await json());
  else if (!written) await printSummaries(results, flags, session);
}

async function printSummaries(
  results: readonly CompassResult[],
  flags: CommonFlags,
  session: Session,
): Promise<void> {
  const { renderText } = await import('../render/text/render-text.js');
  const look = textLook(flags, session);
  const pages = results.map((result) =>
    renderText(compassSummary(reportInput(result, session.lang)), session.translator, look),
  );
  session.print(pages.join('\n\n'));
}

async function renderWorkbook(result: CompassResult, { lang, translator }: Session): Promise<Uint8Array> {
  const { renderCompassXlsx } = await import('../render/xlsx/compass/compass-xlsx.js');
  return renderCompassXlsx(reportInput(result, lang), translator);
}

async function renderDocx(
  result: CompassResult,
  house: string | undefined,
  session: Session,
): Promise<Uint8Array> {
  const { renderReportDocx } = await import('../render/docx/report-docx.js');
  const { compassReport } = await import('../report/compass/compass-report.js');
  const template = await readHouse(house, session);
  const options = { profile: result.profile, ...(template ? { house: template } : {}) };
  return renderReportDocx(compassReport(reportInput(result, session.lang)), session.translator, options);
}
