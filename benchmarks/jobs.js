// The jobs of the benchmark: what of ours, beside which peer, and the ratio to reach.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { itemIds, exports as makeExports, responses } from './data.js';
import { workbook } from './workbook.js';

const NODE = process.execPath;
const BIN = 'bin/cop.js';
const PYTHON = process.env.PYTHON ?? 'python3';
const MILLION = 1_000_000;

/** `folder` is for what the jobs write. Commands are lists of words, run from the repository's root. */
export function listJobs(folder, root) {
  const example = 'examples/stuck-in-sharing/compass/2026-10-06.yaml';
  const nothing = { peer: [NODE, '-e', '0'], peerName: 'node -e 0', runs: 15 };
  const cop = (...words) => [NODE, join(root, BIN), ...words];
  const peers = join(root, 'benchmarks', 'peers');
  const score = (file) => cop('survey', 'score', file, '--by', 'cohort', '--json', '--lang', 'fr');
  const starts = [
    { name: 'cop --version', ours: cop('--version'), ...nothing, toReach: 1.25 },
    { name: 'cop --help', ours: cop('--help'), ...nothing, toReach: 1.25 },
    {
      name: 'cop compass score F --json',
      ours: cop('compass', 'score', example, '--json'),
      ...nothing,
      toReach: 2,
    },
    {
      name: 'cop compass: first question on screen',
      ours: cop('compass'),
      sees: { text: 'Le problème de travail', cwd: dossier(folder) },
      ...nothing,
      toReach: 3,
    },
    {
      name: 'cop compass score F -o r.xlsx',
      ours: cop('compass', 'score', example, '-o', join(folder, 'r.xlsx'), '--force', '-q'),
      ...nothing,
      toReach: 5,
    },
    {
      name: 'one compass: stability and actions',
      both: [NODE, 'scripts/run-typescript.js', 'benchmarks/one-compass.ts'],
      peerName: 'its scores alone',
      toReach: 100,
      mostMs: 5,
    },
  ];
  const large = ['digits', 'labels'].flatMap((kind) => {
    const file = responses(MILLION, kind);
    const job = (peerName, peer, toReach, same) => ({
      name: `1,000,000 × 26 CSV, ${kind}: all statistics`,
      ours: score(file),
      peerName,
      peer,
      toReach,
      same,
      runs: 3,
    });
    return [
      job('DuckDB, the means', [NODE, join(peers, 'duckdb-means.js'), file, kind], 1, sameMeans),
      job('R data.table, the means', ['Rscript', join(peers, 'means.R'), file, kind], 0.7),
      job('pandas, the means', [PYTHON, join(peers, 'means.py'), file, kind], 0.4),
    ];
  });
  const memory = ['digits', 'labels'].map((kind) => ({
    name: `1,000,000 × 26 CSV, ${kind}: peak memory`,
    ours: score(responses(MILLION, kind)),
    peerName: 'the same of 10,000',
    peer: score(responses(MILLION / 100, kind)),
    toReach: 1.5,
    mostMemory: 200,
  }));
  const sheet = workbook(MILLION / 10);
  const many = makeExports(200, 40);
  const files = [
    {
      name: '100,000 × 30 XLSX: all statistics',
      ours: score(sheet),
      peerName: 'openpyxl, reading alone',
      peer: [PYTHON, join(peers, 'read-workbook.py'), sheet],
      toReach: 0.5,
      runs: 3,
    },
    {
      name: 'cop kit (blank, one language)',
      ours: cop('kit', '-o', join(folder, 'kit'), '--force', '-q', '--lang', 'fr'),
      peerName: 'Python openpyxl, python-docx',
      peer: [PYTHON, join(peers, 'kit.py'), join(folder, 'kit-python')],
      toReach: 0.5,
    },
    {
      name: '200 exports × 40 responses → workbook',
      ours: cop('survey', 'score', many, '-o', join(folder, 'survey.xlsx'), '--force', '-q', '--lang', 'fr'),
      peerName: 'pandas, XlsxWriter',
      peer: [PYTHON, join(peers, 'survey-tables.py'), many, join(folder, 'survey-python.xlsx')],
      toReach: 0.5,
    },
  ];
  return [...starts, ...large, ...memory, ...files];
}

/** A folder in which `cop compass` asks at once. */
function dossier(folder) {
  const path = join(folder, 'dossier');
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, 'cop.yaml'), 'name: "Achats durables"\nlanguages: [fr]\n');
  return path;
}

/** Our 24 means per CoP are DuckDB's, to nine decimals. */
function sameMeans(ours, peer) {
  const { cohorts } = JSON.parse(ours);
  const rows = new Map(JSON.parse(peer).map(([cohort, ...means]) => [cohort, means]));
  return cohorts.every(({ id, items }) =>
    itemIds.every((item, index) => {
      const found = items.find((one) => one.id === item);
      return Math.abs(found.mean - rows.get(id)[index]) < 1e-9;
    }),
  );
}
