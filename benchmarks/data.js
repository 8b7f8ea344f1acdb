// Makes the data of the benchmarks, the same bytes at every run: responses as CSV (digits, and French labels), many exports.
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, stringify } from 'yaml';

export const folder = fileURLToPath(new URL('./data/', import.meta.url));
mkdirSync(folder, { recursive: true });

const instrument = parse(
  readFileSync(new URL('../questionnaires/survey/instrument.yaml', import.meta.url), 'utf8'),
);
const french = parse(
  readFileSync(new URL('../questionnaires/survey/locales/fr.yaml', import.meta.url), 'utf8'),
);
export const itemIds = instrument.items.map(({ id }) => id);
export const labels = [1, 2, 3, 4, 5].map((value) => french.scales.agreement5.options[value]);

/** A small generator of numbers that is the same everywhere (mulberry32). */
export function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Responses × 26 columns: id, cohort, the 24 items of the survey; 4 % of the answers missing. Gives the path. */
export function responses(rows, kind) {
  const path = join(folder, `responses-${kind}-${rows}.csv`);
  if (existsSync(path)) return path;
  const random = randomFrom(20261121);
  const file = openSync(path, 'w');
  let text = `id,cohort,${itemIds.join(',')}\n`;
  for (let row = 0; row < rows; row += 1) {
    text += `r${row},cop-${String(Math.floor(random() * 200)).padStart(3, '0')}`;
    const lean = random() * 2;
    for (let item = 0; item < itemIds.length; item += 1) {
      const value = Math.min(5, Math.max(1, Math.round(lean + random() * 4)));
      const missing = random() < 0.04;
      text += missing ? ',' : `,${kind === 'digits' ? value : labels[value - 1]}`;
    }
    text += '\n';
    if (text.length > 1 << 22) {
      writeSync(file, text);
      text = '';
    }
  }
  writeSync(file, text);
  closeSync(file);
  return path;
}

/** A folder of exports, one a CoP, each with so many responses. */
export function exports(files, rows) {
  const path = join(folder, `exports-${files}x${rows}`);
  if (existsSync(path)) return path;
  mkdirSync(path);
  for (let index = 0; index < files; index += 1) {
    const random = randomFrom(index + 1);
    const lines = [`id,${itemIds.join(',')}`];
    for (let row = 0; row < rows; row += 1) {
      lines.push([`r${row}`, ...itemIds.map(() => 1 + Math.floor(random() * 5))].join(','));
    }
    writeFileSync(join(path, `cop-${String(index).padStart(3, '0')}.csv`), `${lines.join('\n')}\n`);
  }
  return path;
}

/** A questionnaire in French with so many items in dimensions of four. Gives its folder. */
export function longQuestionnaire(items) {
  const path = join(folder, `questionnaire-${items}`);
  if (existsSync(path)) return path;
  mkdirSync(join(path, 'locales'), { recursive: true });
  const ids = longIds(items);
  const dimensions = [...new Set(ids.map((id) => id.split('.')[0]))];
  const { id: _, ...one } = instrument.dimensions[0];
  const long = {
    ...instrument,
    id: 'long',
    dimensions: dimensions.map((id) => ({ id, ...one })),
    items: ids.map((id) => ({ id, dimension: id.split('.')[0], scale: 'agreement5' })),
  };
  const texts = {
    ...french,
    dimensions: Object.fromEntries(dimensions.map((id) => [id, french.dimensions.purpose])),
    items: Object.fromEntries(ids.map((id) => [id, { text: `Phrase ${id}`, short: id }])),
  };
  writeFileSync(join(path, 'instrument.yaml'), stringify(long, { aliasDuplicateObjects: false }));
  writeFileSync(join(path, 'locales', 'fr.yaml'), stringify(texts, { aliasDuplicateObjects: false }));
  return path;
}

/** 100,000 responses to it as digits. Gives the path. */
export function longResponses(items) {
  const path = join(folder, `responses-long-${items}.csv`);
  if (existsSync(path)) return path;
  const random = randomFrom(items);
  const file = openSync(path, 'w');
  writeSync(file, `id,cohort,${longIds(items).join(',')}\n`);
  for (let row = 0; row < 100_000; row += 1) {
    const answers = Array.from({ length: items }, () => 1 + Math.floor(random() * 5));
    writeSync(file, `${row},cop-${row % 50},${answers.join(',')}\n`);
  }
  closeSync(file);
  return path;
}

function longIds(items) {
  return Array.from({ length: items }, (_, item) => `part${Math.floor(item / 4)}.${(item % 4) + 1}`);
}
