/** Owns fuzzing exports of survey tools as text, as workbooks and as archives, and the response files of members. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { hostileText } from '../hostile.js';
import { encodeText, mutateBytes, mutateText } from '../mutate.js';
import type { Random } from '../random.js';
import type { Case } from '../run-case.js';
import type { Domain } from './domain.js';
import { EXPORTS } from './seeds.js';

const ARCHIVES = EXPORTS.map(({ bytes }) => bytes).filter((bytes) => bytes[0] === 0x50 && bytes[1] === 0x4b);
const TEXTS = EXPORTS.filter(({ bytes }) => !ARCHIVES.includes(bytes)).map(({ bytes }) =>
  new TextDecoder().decode(bytes),
);

const LANGS = ['fr', 'nl', 'de', 'en'] as const;

/** A command that reads the export called `name`. */
function reading(name: string, bytes: Uint8Array, random: Random): Case {
  const lang = ['--lang', random.pick(LANGS)];
  if (random.chance(0.35)) {
    const ways = [['--json'], ['--write-map', 'm.map.yaml'], ['--draft', 'own'], []];
    return { argv: ['survey', 'inspect', name, ...random.pick(ways), ...lang], files: { [name]: bytes } };
  }
  const ways = [
    ['--json'],
    ['--json'],
    [],
    ['-o', 'out.csv'],
    ['-o', 'out.html'],
    ['-o', 'out.md'],
    ['--explain'],
  ];
  const wishes = [
    [],
    [],
    ['--members', '40'],
    ['--floor', '3'],
    ['--incomplete', 'keep'],
    ['--by', hostileText(random) || 'x'],
  ];
  const argv = ['survey', 'score', name, ...random.pick(ways), ...random.pick(wishes), ...lang];
  return { argv: argv.map((word) => word.replaceAll('\u0000', '')), files: { [name]: bytes } };
}

export const exportTexts: Domain = {
  name: 'survey exports, CSV',
  weight: 6,
  make: (random) => reading('export.csv', encodeText(mutateText(random.pick(TEXTS), random), random), random),
};

export const exportArchives: Domain = {
  name: 'survey exports, XLSX, ODS and ZIP',
  weight: 4,
  make: (random) => reading('export.xlsx', damageArchive(random), random),
};

function damageArchive(random: Random): Uint8Array {
  const archive = random.pick(ARCHIVES);
  const draw = random.next();
  if (draw < 0.3) return mutateBytes(archive, random);
  if (draw < 0.45)
    return zipSync({
      'a.xlsx': archive,
      'b.csv': strToU8(random.pick(TEXTS)),
      [partName(random)]: archive,
    });
  const parts = unzipSync(archive);
  for (const name of random.some(Object.keys(parts), 0.4)) {
    if (random.chance(0.1)) delete parts[name];
    else parts[name] = strToU8(mutateText(strFromU8(parts[name]!), random));
  }
  return zipSync(parts, { level: 1 });
}

/** No archive holds more bytes of a name than two can count; four are the most that a character takes. */
const LONGEST_NAME = 0xffff / 4;

/** The library that packs takes an empty name or `__proto__` for something else. */
function partName(random: Random): string {
  const name = hostileText(random).slice(0, LONGEST_NAME);
  return name === '' || name.startsWith('__') ? 'c.csv' : name;
}

const RESPONSE = `kind: survey-response
instrument: survey
version: 1.0.0
answers:
  purpose.1: 4
  meetings.1: no-opinion
  open.keep: "Le café"
  priorities: [climate, value]
  profile.role: member
`;

export const responseFiles: Domain = {
  name: 'response files, YAML',
  weight: 2,
  make(random) {
    const count = random.between(1, 7);
    const files = Object.fromEntries(
      Array.from({ length: count }, (_, at) => [`answers/${at}.yaml`, mutateText(RESPONSE, random)]),
    );
    return { argv: ['survey', 'score', 'answers', ...random.pick([['--json'], []]), '--floor', '3'], files };
  },
};

const MEMBERS = 'cohort,wave,members\nexport,2026,40\n"a;b",,12\n';

export const memberCounts: Domain = {
  name: 'numbers of members, CSV',
  weight: 1,
  make: (random) => ({
    argv: ['survey', 'score', 'export.csv', '--members', 'members.csv', '--json'],
    files: { 'export.csv': TEXTS[0]!, 'members.csv': encodeText(mutateText(MEMBERS, random), random) },
  }),
};
