// Scores the surveys of ../shared whose figures R computed, with the built command, and holds every figure against R's to 1e-9.
// Where there is no ../shared beside the project, it says so and is done. Needs `npm run build`.
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const shared = join(root, '..', 'shared');
const folder = mkdtempSync(join(tmpdir(), 'cop-reference-'));
const wrong = [];
let figures = 0;

if (!existsSync(join(shared, 'reference'))) {
  console.log('no ../shared/reference here: nothing to check');
} else {
  const { main } = await import('../dist/cli.js');
  await checkSimulated(main);
  await checkRealSurvey(main);
  for (const line of wrong) console.error(line);
  console.log(`${figures} figures of R, ${wrong.length} that differ by more than 1e-9`);
  process.exitCode = wrong.length > 0 || figures === 0 ? 1 : 0;
}

/** The simulated survey, with a questionnaire that turns two items of ours round. */
async function checkSimulated(main) {
  const reference = readJson('survey-simulated.reference.json');
  const own = join(folder, 'reversed');
  await mkdir(join(own, 'locales'), { recursive: true });
  let structure = readFileSync(join(root, 'questionnaires/survey/instrument.yaml'), 'utf8');
  for (const id of reference.reversed)
    structure = structure.replace(`id: ${id},`, `id: ${id}, keying: reverse,`);
  writeFileSync(join(own, 'instrument.yaml'), structure);
  const texts = readFileSync(join(root, 'questionnaires/survey/locales/en.yaml'), 'utf8');
  writeFileSync(join(own, 'locales/en.yaml'), texts);
  const file = join(shared, 'reference/survey-simulated.csv');
  const cohort = await score(main, [file, '--members', String(reference.members), '--questionnaire', own]);
  for (const { id, ...expected } of reference.items) compare(byId(cohort.items, id), expected, id);
  for (const { id, itemRest, ...expected } of reference.dimensions) {
    const found = byId(cohort.dimensions, id);
    compare(found, expected, id);
    if (found.itemRest !== null) compare(found, { itemRest: Object.values(itemRest) }, id);
  }
  compare(cohort.recommend, reference.recommend, 'recommend');
}

/** A real export of LimeSurvey, through an instrument drafted from it. */
async function checkRealSurvey(main) {
  const file = join(shared, 'exports/limesurvey_rse2016_uk_satisfaction.csv');
  const drafted = join(folder, 'drafted');
  await run(main, ['survey', 'inspect', file, '--draft', drafted, '-q']);
  const cohort = await score(main, [file, '--questionnaire', drafted]);
  const reference = readJson('rse2016.reference.json');
  compare(cohort, { respondents: reference.rows }, 'rse');
  for (const scale of reference.scales) {
    const { validN, mean, sd, completeN, alpha } = scale;
    const itemRest = Object.values(scale.itemRest);
    compare(byId(cohort.dimensions, scale.id), { validN, mean, sd, completeN, alpha, itemRest }, scale.id);
    for (const id of scale.items) {
      compare(byId(cohort.items, id), { validN: scale.itemValidN[id], mean: scale.itemMean[id] }, id);
    }
  }
}

async function score(main, args) {
  const { cohorts } = JSON.parse(await run(main, ['survey', 'score', ...args, '--json', '-q']));
  return cohorts[0];
}

async function run(main, argv) {
  const written = [];
  const code = await main(argv, {
    stdin: Readable.from([]),
    stdout: { write: (text) => written.push(String(text)) },
    stderr: { write: (text) => process.stderr.write(text) },
    env: { LANG: 'en_GB.UTF-8' },
    cwd: folder,
    clock: () => new Date(),
  });
  if (code !== 0) throw new Error(`cop ${argv.join(' ')} ended with ${code}`);
  return written.join('');
}

function compare(found, expected, name) {
  for (const [field, value] of Object.entries(expected)) hold(found[field], value, `${name}.${field}`);
}

function hold(found, expected, name) {
  if (Array.isArray(expected)) {
    expected.forEach((value, index) => {
      hold(found?.[index], value, `${name}[${index}]`);
    });
    return;
  }
  figures += 1;
  const isClose =
    typeof expected === 'number'
      ? Math.abs(found - expected) <= 1e-9 * Math.max(1, Math.abs(expected))
      : found === expected;
  if (!isClose) wrong.push(`${name}: ${found}, R has ${expected}`);
}

function byId(list, id) {
  return list.find((one) => one.id === id);
}

function readJson(name) {
  return JSON.parse(readFileSync(join(shared, 'reference', name), 'utf8'));
}
