/** Owns fuzzing Word files of a house style: their XML, their parts, their bytes. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { hostileText } from '../hostile.js';
import { mutateBytes, mutateText } from '../mutate.js';
import type { Random } from '../random.js';
import { type Domain, listFiles, readText } from './domain.js';
import { plainDocx } from './plain-docx.js';

const ROUND = readText(listFiles('examples', '.yaml').find((path) => /\d{4}-\d\d-\d\d\.yaml$/.test(path))!);
const TEMPLATE = plainDocx(['{{title}}', '{{ cop.name }}', '{{body}}', '{{date}}']);

export const houseTemplates: Domain = {
  name: 'house templates, DOCX',
  weight: 1,
  make: (random) => ({
    argv: ['compass', 'score', 'a.yaml', '-o', 'out.docx', '--house', 'house.docx', '--lang', 'fr'],
    files: { 'a.yaml': ROUND, 'house.docx': damage(random) },
  }),
};

function damage(random: Random): Uint8Array {
  if (random.chance(0.35)) return mutateBytes(TEMPLATE, random);
  const parts = unzipSync(TEMPLATE);
  for (const name of random.some(Object.keys(parts), 0.3)) {
    if (random.chance(0.1)) delete parts[name];
    else parts[name] = strToU8(mutateText(strFromU8(parts[name]!), random));
  }
  if (random.chance(0.1)) parts[`word/${hostileText(random)}.xml`] = strToU8('<x/>');
  return zipSync(parts, { level: 1 });
}
