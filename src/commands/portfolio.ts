/** Owns `cop portfolio`: the dossiers of many CoPs → one workbook, page, table or summary. */
import { dirname } from 'node:path';
import type { Command } from 'commander';
import { CopError, EXIT, type Finding } from '../errors.js';
import { findDossiers } from '../io/find-dossiers.js';
import { findPitfallsFolder } from '../io/find-pitfalls.js';
import { loadCompass, loadCompassTexts } from '../io/load-compass.js';
import type { Pitfalls } from '../io/load-own-pitfalls.js';
import { loadPitfallRules, loadPitfallTexts } from '../io/load-pitfalls.js';
import { loadSurvey, loadSurveyTexts } from '../io/load-survey.js';
import type { Portfolio, Unread } from '../model/portfolio.js';
import { formatJson } from '../render/json/format-json.js';
import { portfolioReport, portfolioSummary } from '../report/portfolio/portfolio-report.js';
import { summarisePortfolio } from '../scoring/portfolio.js';
import type { CopInput } from '../scoring/portfolio-cop.js';
import { writeOutputs } from './outputs.js';
import { printFindings } from './print-findings.js';
import { type ReadCop, readCop } from './read-cop.js';
import type { CommonFlags, Session } from './session.js';
import { textLook } from './text-look.js';

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
  const { inputs, unread } = await readAll(paths, pitfalls, session);
  const portfolio = summarisePortfolio(inputs, {
    instrument: loadCompass(),
    rules: pitfalls.rules,
    date: session.today(),
    ranking: flags.ranking ?? false,
    unread,
  });
  await present(portfolio, pitfalls, flags, session);
}

async function choosePitfalls(folder: string, flags: PortfolioFlags, session: Session): Promise<Pitfalls> {
  const own = flags.pitfalls === undefined ? findPitfallsFolder(folder) : session.resolve(flags.pitfalls);
  if (own === undefined) return { rules: loadPitfallRules(), textsOf: loadPitfallTexts };
  const { loadOwnPitfalls } = await import('../io/load-own-pitfalls.js');
  return loadOwnPitfalls(own);
}

/** Every dossier that can be read; what cannot is told on standard error, and the run ends with 1. */
async function readAll(paths: readonly string[], { rules }: Pitfalls, session: Session) {
  const tools = { instrument: loadCompass(), survey: loadSurvey(), rules };
  const inputs: CopInput[] = [];
  const unread: Unread[] = [];
  const tell = (path: string, findings: readonly Finding[]): void => {
    unread.push({ path, codes: [...new Set(findings.map(({ code }) => code))] });
    printFindings(new CopError(findings), session);
    session.exitCode = EXIT.gateFailed;
  };
  const read = (path: string): Promise<ReadCop | CopError> => readCop(path, tools).catch(orCopError);
  for await (const [path, cop] of readAhead(paths, read)) {
    if (cop instanceof CopError) {
      tell(path, cop.findings);
      continue;
    }
    inputs.push(cop.input);
    session.warn(cop.input.warnings, path);
    for (const file of cop.unread) tell(file.path, file.findings);
  }
  return { inputs: nameApart(inputs), unread };
}

function orCopError(cause: unknown): CopError {
  if (cause instanceof CopError) return cause;
  throw cause;
}

/** Dossiers that are read at once: on a shared drive each file is waited for. */
const AHEAD = 16;

/** What `read` gives for each path, in the order of the paths. */
async function* readAhead<T>(
  paths: readonly string[],
  read: (path: string) => Promise<T>,
): AsyncGenerator<readonly [string, T]> {
  const running: Promise<T>[] = [];
  for (const [index, path] of paths.entries()) {
    for (const next of paths.slice(index + running.length, index + AHEAD)) {
      const started = read(next);
      // Looked at in its turn; without this a failure before its turn would end the process.
      started.catch(() => {});
      running.push(started);
    }
    yield [path, await running.shift()!];
  }
}

/** Folders of the same name get a number, so that each CoP has an id of its own. */
function nameApart(inputs: readonly CopInput[]): CopInput[] {
  const seen = new Map<string, number>();
  return inputs.map((input) => {
    const count = (seen.get(input.id) ?? 0) + 1;
    seen.set(input.id, count);
    return count === 1 ? input : { ...input, id: `${input.id}-${count}` };
  });
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
  else if (!flags.output) {
    const { renderText } = await import('../render/text/render-text.js');
    session.print(renderText(portfolioSummary(input), session.translator, textLook(flags, session)));
  }
}
