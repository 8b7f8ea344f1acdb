/** Owns `cop portfolio`: the dossiers of many CoPs → one workbook, page, table or summary. */
import { dirname } from 'node:path';
import type { Command } from 'commander';
import { findDossiers } from '../io/find-dossiers.js';
import { loadCompass, loadCompassTexts } from '../io/load-compass.js';
import type { Pitfalls } from '../io/load-own-pitfalls.js';
import { loadSurveyTexts } from '../io/load-survey.js';
import type { Portfolio } from '../model/portfolio.js';
import { formatJson } from '../render/json/format-json.js';
import { portfolioReport, portfolioSummary } from '../report/portfolio/portfolio-report.js';
import { summarisePortfolio } from '../scoring/portfolio.js';
import { choosePitfalls } from './choose-pitfalls.js';
import { writeOutputs } from './outputs.js';
import { printReports } from './print-reports.js';
import { readPortfolio } from './read-portfolio.js';
import type { CommonFlags, Session } from './session.js';

interface PortfolioFlags extends CommonFlags {
  ranking?: boolean;
  pitfalls?: string;
}

export function define(command: Command, session: Session): void {
  command
    .argument('<folders...>', session.t('cli.argument.dossiers'))
    .option('--ranking', session.t('cli.option.ranking'))
    .option('--pitfalls <folder>', session.t('cli.option.pitfalls'))
    .action(async (folders: string[], flags: PortfolioFlags) => showPortfolio(folders, flags, session));
}

async function showPortfolio(
  folders: readonly string[],
  flags: PortfolioFlags,
  session: Session,
): Promise<void> {
  const paths = await findDossiers(folders.map((folder) => session.resolve(folder)));
  const pitfalls = await choosePitfalls(dirname(paths[0]!), flags, session);
  const { inputs, unread } = await readPortfolio(paths, pitfalls.rules, session);
  const portfolio = summarisePortfolio(inputs, {
    instrument: loadCompass(),
    rules: pitfalls.rules,
    date: session.today(),
    ranking: flags.ranking ?? false,
    unread,
  });
  for (const { id, warnings } of portfolio.cops) session.warn(warnings, id);
  await present(portfolio, pitfalls, flags, session);
}

async function present(
  portfolio: Portfolio,
  pitfalls: Pitfalls,
  flags: PortfolioFlags,
  session: Session,
): Promise<void> {
  const json = (): string => formatJson(portfolio);
  const input = {
    portfolio,
    lang: session.lang,
    instrument: loadCompass(),
    compass: loadCompassTexts(session.lang),
    survey: loadSurveyTexts(session.lang),
    pitfalls: pitfalls.textsOf(session.lang),
  };
  if (flags.output) {
    const { reportFormats } = await import('./report-formats.js');
    const { html, txt } = reportFormats(portfolioReport(input), {}, session);
    const { xlsx } = reportFormats(portfolioReport(input, { sheets: true }), {}, session);
    const formats = {
      xlsx: xlsx!,
      html: html!,
      txt: txt!,
      json: async () => json(),
      csv: async () => (await import('../render/csv/portfolio-csv.js')).renderPortfolioCsv(portfolio),
    };
    await writeOutputs(formats, flags, session);
  }
  if (flags.json) session.print(json());
  else if (!flags.output) await printReports([portfolioSummary(input)], flags, session);
}
