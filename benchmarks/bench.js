// npm run bench: each job of ours beside a peer, in turn, in one run; ratios of medians. Prints a table and writes results.json.
// Peers run where they are installed; DuckDB comes from npm. Usage: node bench.js [--runs N] [--only TEXT] [--json FILE]
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { listJobs } from './jobs.js';
import { median, time, weigh } from './measure.js';
import { timeUntilSeen } from './on-screen.js';

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
  results.push(await compare(job));
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

function compare(job) {
  if (job.mostMemory) return compareMemory(job);
  return job.both ? compareWithin(job) : measure(job);
}

/** One program times ours and the peer. */
function compareWithin({ name, both, peerName, toReach, mostMs }) {
  const { oursMs, peerMs } = JSON.parse(time(both, root).stdout);
  const ratio = Number((oursMs / peerMs).toFixed(2));
  return { name, peer: peerName, oursMs: round(oursMs), peerMs: round(peerMs), ratio, toReach, mostMs };
}

/** Runs ours and the peer in turn, one warm-up each; medians in milliseconds. `sees` is what ours is over with. */
async function measure({ name, ours, peer, peerName, toReach, same, sees, runs = Number(values.runs) }) {
  if (!isInstalled(peer))
    return { name, peer: peerName, toReach, skipped: `${peer[0]} or a package of it is not installed` };
  const times = { ours: [], peer: [] };
  const outputs = {};
  for (let run = 0; run <= runs; run += 1) {
    for (const [side, command] of [
      ['ours', ours],
      ['peer', peer],
    ]) {
      const isSeen = sees && side === 'ours';
      const timed = isSeen ? { milliseconds: await timeUntilSeen(ours, sees) } : time(command, root);
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

/** Most memory held, in MiB, of the same command on a large and a small file. */
function compareMemory({ name, ours, peer, peerName, toReach, mostMemory }) {
  const [large, small] = [weigh(ours, root), weigh(peer, root)];
  return {
    name,
    peer: peerName,
    oursMiB: round(large),
    peerMiB: round(small),
    ratio: Number((large / small).toFixed(2)),
    toReach,
    mostMiB: mostMemory,
  };
}

/** A peer counts as installed when it can load what its script begins with. */
function isInstalled([program, script = '']) {
  const name = script.split('/').at(-1);
  const needs = {
    'means.py': ['-c', 'import pandas'],
    'survey-tables.py': ['-c', 'import pandas, xlsxwriter'],
    'read-workbook.py': ['-c', 'import openpyxl'],
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

function printRow({
  name,
  peer,
  oursMs,
  peerMs,
  oursMiB,
  peerMiB,
  mostMiB,
  mostMs,
  ratio,
  toReach,
  skipped,
  failed,
}) {
  const measured = mostMiB ? `${oursMiB} MiB | ${peerMiB} MiB` : `${oursMs} ms | ${peerMs} ms`;
  const isMissed = ratio > toReach || oursMiB > mostMiB || oursMs > mostMs;
  const most = mostMiB ? `${mostMiB} MiB` : mostMs && `${mostMs} ms`;
  const limit = most ? `${toReach}, ${most}` : toReach;
  console.log(
    `| ${name} | ${peer} | ${skipped ?? failed ?? `${measured} | ${ratio}`} | ≤ ${limit} ${isMissed ? '✗' : ''}|`,
  );
}

function round(value) {
  return value < 1 ? Number(value.toPrecision(2)) : Math.round(value * 10) / 10;
}
