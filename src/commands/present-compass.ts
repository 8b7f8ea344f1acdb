/** Owns what people get of compass results: the files that `-o` names, JSON, or a summary on the terminal. */
import type { CompassResult } from '../model/compass-result.js';
import { renderCompassJson } from '../render/json/compass-json.js';
import { compassSummary } from '../report/compass/summary.js';
import { reportInput } from './compass-report-input.js';
import { writeOutputs } from './outputs.js';
import type { CommonFlags, Session } from './session.js';
import { textLook } from './text-look.js';

export async function presentCompass(
  results: readonly CompassResult[],
  flags: CommonFlags,
  session: Session,
): Promise<void> {
  const json = async (): Promise<string> => renderCompassJson(results);
  const xlsx = async (): Promise<Uint8Array> => renderWorkbook(results[0]!, session);
  const written = await writeOutputs({ json, ...(results.length === 1 ? { xlsx } : {}) }, flags, session);
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
