/** Owns `npm run fuzz -- [--cases N] [--seed N] [--jobs N]`: many cases against the build, seeds printed. */
import { parseArgs } from 'node:util';
import { describeFailures, describeReport, mergeReports } from './fuzz/report.js';
import { type FuzzReport, runFuzz } from './fuzz/run-fuzz.js';
import { importBuild } from './import-build.js';
import { runJobs } from './run-jobs.js';

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '100000' },
    seed: { type: 'string' },
    jobs: { type: 'string', default: '2' },
    /** Prints the report as JSON: what one process tells the one that started it. */
    raw: { type: 'boolean', default: false },
  },
});
const seed = values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(values.seed);
const cases = Number(values.cases);
const jobs = Math.min(Number(values.jobs), Math.ceil(cases / 100));

if (values.raw) {
  const { main } = await importBuild();
  process.stdout.write(JSON.stringify(await runFuzz({ run: main, seed, cases })));
} else {
  process.stdout.write(`${cases} cases from seed ${seed}\n`);
  const start = performance.now();
  const reports = await runJobs<FuzzReport>(
    slices().map((slice) => [...slice, '--raw']),
    jobs,
    (done, of) => {
      if (of > jobs) process.stdout.write(`  ${Math.round((100 * done) / of)} %\n`);
    },
  );
  const report = mergeReports(reports);
  process.stdout.write(
    `${describeFailures(report.failures)}${describeReport(report, performance.now() - start)}`,
  );
  process.exitCode = report.failures.length > 0 ? 1 : 0;
}

/** The work in pieces of at most 5,000 cases, at least one a job: a process that ends gives its memory back. */
function slices(): string[][] {
  const size = Math.min(5_000, Math.ceil(cases / jobs));
  return Array.from({ length: Math.ceil(cases / size) }, (_, at) => [
    '--seed',
    String(seed + at * size),
    '--cases',
    String(Math.min(size, cases - at * size)),
  ]);
}
