/** Owns `npm run fuzz -- [--cases N] [--seed N]`: many cases against the build, seeds printed. */
import { parseArgs } from 'node:util';
import { describeFailures, runFuzz } from './fuzz/run-fuzz.js';
import { importBuild } from './import-build.js';

const { values } = parseArgs({
  options: { cases: { type: 'string', default: '100000' }, seed: { type: 'string' } },
});
const seed = values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(values.seed);
const cases = Number(values.cases);

process.stdout.write(`${cases} cases from seed ${seed}\n`);
const { main } = await importBuild();
const start = performance.now();
const report = await runFuzz({
  run: main,
  seed,
  cases,
  onCase(done, failures) {
    if (done % 5_000 === 0)
      process.stdout.write(`  ${done} cases, seed ${seed + done - 1}, ${failures} failures\n`);
  },
});
const { slowest, largestMiB, failures, exits } = report;
const perCase = (performance.now() - start) / cases;
process.stdout.write(
  [
    describeFailures(failures.slice(0, 50)),
    `cases tried      ${report.cases}, ${perCase.toFixed(1)} ms each`,
    `failures         ${failures.length}`,
    `exit codes       ${[...exits]
      .sort(([a], [b]) => a - b)
      .map(([code, count]) => `${code}: ${count}`)
      .join(', ')}`,
    `slowest case     ${Math.round(slowest.ms)} ms (${slowest.domain}, seed ${slowest.seed})`,
    `largest memory   ${Math.round(largestMiB)} MiB`,
    '',
  ].join('\n'),
);
process.exitCode = failures.length > 0 ? 1 : 0;
