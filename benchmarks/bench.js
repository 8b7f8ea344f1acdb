// npm run bench: each job of ours beside a peer, in turn, in one run; ratios of medians. Prints a table and writes results.json.
// Peers run where they are installed; DuckDB comes from npm. Usage: node bench.js [--runs N] [--only TEXT] [--json FILE]
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { listJobs } from './jobs.js';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    only: { type: 'string', default: '' },
    json: { type: 'string', default: 'benchmarks/results.json' },
  },
});
const root = resolve(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'cop-bench-'));

const results = [];
for (const job of listJobs(folder, root).filter(({ name }) => name.includes(values.only))) {
  results.push(measure(job));
  printRow(results.at(-1));
}
const machine = {
  node: process.version,
  cores: availableParallelism(),
  cpu: cpus()[0]?.model,
  platform: process.platform,
};
writeFileSync(resolve(root, values.json), `${JSON.stringify({ machine, results }, null, 2)}\n`);
rmSync(folder, { recursive: true });

/** Runs ours and the peer in turn, one warm-up each; medians in milliseconds, memory in MiB. */
function measure({ name, ours, peer, peerName, toReach, same, runs = Number(values.runs) }) {
  if (!isInstalled(peer))
    return { name, peer: peerName, toReach, skipped: `${peer[0]} or a package of it is not installed` };
  const times = { ours: [], peer: [] };
  const outputs = {};
  for (let run = 0; run <= runs; run += 1) {
    for (const [side, command] of [
      ['ours', ours],
      ['peer', peer],
    ]) {
      const timed = time(command);
      outputs[side] = timed.stdout;
      if (run > 0) times[side].push(timed.milliseconds);
    }
  }
  if (same && !same(outputs.ours, outputs.peer))
    return { name, peer: peerName, toReach, failed: 'the answers differ' };
  const [a, b] = [median(times.ours), median(times.peer)];
  return {
    name,
    peer: peerName,
    oursMs: round(a),
    peerMs: round(b),
    ratio: Number((a / b).toFixed(2)),
    toReach,
  };
}

function time([program, ...args]) {
  const start = process.hrtime.bigint();
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd: root,
    maxBuffer: 1 << 30,
    encoding: 'utf8',
  });
  const milliseconds = Number(process.hrtime.bigint() - start) / 1e6;
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${status}\n${stderr}`);
  return { milliseconds, stdout };
}

/** A peer counts as installed when it can load what its script begins with. */
function isInstalled([program, script = '']) {
  const name = script.split('/').at(-1);
  const needs = {
    'means.py': ['-c', 'import pandas'],
    'survey-tables.py': ['-c', 'import pandas, xlsxwriter'],
    'kit.py': ['-c', 'import openpyxl, docx'],
    'means.R': ['-e', 'library(data.table)'],
  };
  if (!needs[name]) return true;
  try {
    execFileSync(program, needs[name], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function printRow({ name, peer, oursMs, peerMs, ratio, toReach, skipped, failed }) {
  const figures = skipped ?? failed ?? `${oursMs} ms | ${peerMs} ms | ${ratio}`;
  console.log(`| ${name} | ${peer} | ${figures} | ≤ ${toReach} ${ratio > toReach ? '✗' : ''}|`);
}

function median(list) {
  const sorted = [...list].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

function round(value) {
  return Math.round(value * 10) / 10;
}
