// npm run bench:growth: what our jobs cost at three sizes, each twice the one before. Where cost is linear, the second step up
// costs twice the first. Prints a table. Usage: node growth.js [--runs N]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { longQuestionnaire, longResponses, exports as makeExports, responses } from './data.js';
import { median, time } from './measure.js';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '5' } } });
const root = resolve(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'cop-growth-'));
const score = (...words) => [process.execPath, join(root, 'bin/cop.js'), 'survey', 'score', ...words, '-q'];

const GROWTHS = [
  {
    name: 'rows of one CSV',
    sizes: [500_000, 1_000_000, 2_000_000],
    job: (size) => score(responses(size, 'digits'), '--by', 'cohort', '--json'),
  },
  {
    name: 'items, 100,000 rows',
    sizes: [96, 192, 384],
    job: (size) =>
      score(longResponses(size), '--questionnaire', longQuestionnaire(size), '--by', 'cohort', '--json'),
  },
  {
    name: 'exports of 40 responses',
    sizes: [100, 200, 400],
    job: (size) => score(makeExports(size, 40), '-o', join(folder, 'survey.xlsx'), '--force'),
  },
];

console.log('| grows | sizes | seconds | second step / first |');
console.log('|---|---|---|---|');
for (const { name, sizes, job } of GROWTHS) {
  const seconds = sizes.map((size) => median(runAll(job(size))) / 1000);
  const [first, second, third] = seconds;
  const steps = ((third - second) / (second - first)).toFixed(1);
  console.log(
    `| ${name} | ${sizes.join(', ')} | ${seconds.map((one) => one.toFixed(2)).join(', ')} | ${steps} |`,
  );
}
rmSync(folder, { recursive: true });

function runAll(command) {
  time(command, root);
  return Array.from({ length: Number(values.runs) }, () => time(command, root).milliseconds);
}
