/** Owns `cop compass score`: files of answers → results in every form. */
import { dirname } from 'node:path';
import type { Command } from 'commander';
import { loadDossier } from '../io/dossier.js';
import { loadCompass } from '../io/load-compass.js';
import { loadPitfallRules } from '../io/load-pitfalls.js';
import { readInput, readStdin } from '../io/read-input.js';
import type { CompassResult } from '../model/compass-result.js';
import { LIMITS } from '../model/limits.js';
import { renderCompassJson } from '../render/json/compass-json.js';
import { compassSummary } from '../report/compass/summary.js';
import { assessCompass } from '../scoring/assess-compass.js';
import { reportInput } from './compass-report-input.js';
import { readAnswers } from './load-answers.js';
import { writeOutputs } from './outputs.js';
import type { CommonFlags, Session } from './session.js';
import { textLook } from './text-look.js';

export function define(command: Command, session: Session): void {
  command
    .argument('<files...>', session.t('cli.argument.answers'))
    .action(async (files: string[], flags: CommonFlags) => scoreFiles(files, flags, session));
}

async function scoreFiles(files: readonly string[], flags: CommonFlags, session: Session): Promise<void> {
  const instrument = loadCompass();
  const rules = loadPitfallRules();
  const results: CompassResult[] = [];
  for (const file of files) {
    const bytes =
      file === '-'
        ? await readStdin(session.host.stdin, LIMITS.textFileBytes)
        : await readInput(session.resolve(file), LIMITS.textFileBytes);
    const { set, warnings } = await readAnswers(bytes, file, instrument, session.today());
    const dossier = await loadDossier(
      ...(file === '-' ? [] : [dirname(session.resolve(file))]),
      session.host.cwd,
    );
    results.push(assessCompass(instrument, set, { profile: dossier?.profile ?? null, rules, warnings }));
    session.warn([...results.at(-1)!.warnings, ...(dossier?.warnings ?? [])], file);
  }
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
