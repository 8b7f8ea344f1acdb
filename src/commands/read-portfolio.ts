/** Owns reading the dossiers of a portfolio: side by side, in the order of their paths; what cannot be read is told. */
import { dirname, relative, sep } from 'node:path';
import { CopError, EXIT, type Finding } from '../errors.js';
import { loadCompass } from '../io/load-compass.js';
import { loadSurvey } from '../io/load-survey.js';
import type { PitfallRule } from '../model/pitfall.js';
import type { Unread } from '../model/portfolio.js';
import type { CopInput } from '../scoring/portfolio-cop.js';
import { printFindings } from './print-findings.js';
import { type ReadCop, readCop } from './read-cop.js';
import type { Session } from './session.js';

/** Every dossier that can be read; what cannot is told on standard error, and the run ends with 1. */
export async function readPortfolio(
  paths: readonly string[],
  rules: readonly PitfallRule[],
  session: Session,
): Promise<{ inputs: readonly CopInput[]; unread: readonly Unread[] }> {
  const tools = { instrument: loadCompass(), survey: loadSurvey(), rules };
  const inputs: CopInput[] = [];
  const unread: Unread[] = [];
  const tell = (dossier: string, path: string, findings: readonly Finding[]): void => {
    // From the folder of the dossier on: what lies above it is nobody's affair.
    const shown = relative(dirname(dossier), path).split(sep).join('/');
    unread.push({ path: shown, codes: [...new Set(findings.map(({ code }) => code))] });
    printFindings(new CopError(findings), session);
    session.exitCode = EXIT.gateFailed;
  };
  const read = (path: string): Promise<ReadCop | CopError> => readCop(path, tools).catch(orCopError);
  for await (const [path, cop] of readAhead(paths, read)) {
    if (cop instanceof CopError) {
      tell(path, path, cop.findings);
      continue;
    }
    inputs.push(cop.input);
    for (const file of cop.unread) tell(path, file.path, file.findings);
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
