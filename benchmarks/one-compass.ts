// One compass in memory: stability and actions with the scores, beside the scores alone. Prints {oursMs, peerMs}, of many each.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { loadCompass } from '../src/io/load-compass.js';
import { parseAnswers } from '../src/model/parse-answers.js';
import { scoreCompass, scorePhases } from '../src/scoring/score-compass.js';

const instrument = loadCompass();
const file = 'examples/stuck-in-sharing/compass/2026-10-06.yaml';
const { set } = parseAnswers(parse(readFileSync(file, 'utf8')), instrument, '2026-10-06');
const TIMES = 300;

/** Milliseconds of one, once the engine has warmed up. */
function timeOf(work: () => unknown): number {
  for (let run = 0; run < TIMES; run += 1) work();
  const start = performance.now();
  for (let run = 0; run < TIMES; run += 1) work();
  return (performance.now() - start) / TIMES;
}

const peerMs = timeOf(() => scorePhases(instrument, set));
const oursMs = timeOf(() => scoreCompass(instrument, set));
console.log(JSON.stringify({ oursMs, peerMs }));
