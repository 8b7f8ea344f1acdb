/** Owns what fuzzing found, as text: the figures, and each failure with the way to make it again. */
import { EXIT } from '../../src/errors.js';
import type { FuzzFailure, FuzzReport } from './run-fuzz.js';

/** More would only bury the first ones. */
const FAILURES_SHOWN = 50;

/** At least one report. */
export function mergeReports(reports: readonly FuzzReport[]): FuzzReport {
  const exits: Record<string, number> = {};
  for (const { exits: own } of reports) {
    for (const [code, count] of Object.entries(own)) exits[code] = (exits[code] ?? 0) + count;
  }
  return {
    cases: reports.reduce((sum, { cases }) => sum + cases, 0),
    failures: reports.flatMap(({ failures }) => failures),
    exits,
    slowest: reports.map(({ slowest }) => slowest).reduce((worst, one) => (one.ms > worst.ms ? one : worst)),
    largestMiB: Math.max(...reports.map(({ largestMiB }) => largestMiB)),
  };
}

/** Failures as text, one a line, the way to make each again first; empty when there is none. */
export function describeFailures(failures: readonly FuzzFailure[]): string {
  return failures
    .slice(0, FAILURES_SHOWN)
    .map(({ domain, seed, argv, wrong }) => {
      return `--seed ${seed} --cases 1 (${domain}; cop ${JSON.stringify(argv.join(' '))}): ${wrong.join('; ')}\n`;
    })
    .join('');
}

export function describeReport(
  { cases, failures, exits, slowest, largestMiB }: FuzzReport,
  ms: number,
): string {
  const names = Object.fromEntries(Object.entries(EXIT).map(([name, code]) => [code, name]));
  const ends = Object.entries(exits).map(([code, count]) => `${count} ${names[code] ?? code}`);
  return [
    `cases tried      ${cases} in ${Math.round(ms / 1000)} s`,
    `failures         ${failures.length}`,
    `ended            ${ends.join(', ')}`,
    `slowest case     ${Math.round(slowest.ms)} ms (${slowest.domain}, seed ${slowest.seed})`,
    `largest memory   ${Math.round(largestMiB)} MiB`,
    '',
  ].join('\n');
}
