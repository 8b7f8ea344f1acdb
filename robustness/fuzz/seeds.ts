/** Owns the files that fuzzing damages: real ones, made once by the commands themselves and by the survey tools' own formats. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeExports } from '../../tests/support/exports/write-exports.js';
import { importBuild } from '../import-build.js';
import { runCase } from '../run-case.js';
import { readText } from './domain.js';

export const ROUND = readText('examples/stuck-in-sharing/compass/2026-10-06.yaml');
export const PROFILE = readText('examples/stuck-in-sharing/cop.yaml');

const { main } = await importBuild();
const folder = mkdtempSync(join(tmpdir(), 'cop-seeds-'));

/** What a command writes. Throws when it fails, as then there is nothing to damage. */
async function make(name: string, argv: readonly string[]): Promise<Uint8Array> {
  const files = {
    'a.yaml': ROUND,
    'cop.yaml': PROFILE,
    's.csv': readText('tests/fixtures/examples/stuck-in-sharing.csv'),
  };
  const { made, stderr } = await runCase(main, { argv: [...argv, '-o', name], files }, folder);
  const bytes = made.get(name);
  if (!bytes) throw new Error(`cop ${argv.join(' ')} made nothing: ${stderr}`);
  return bytes;
}

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

export const FILLED_WORKBOOK = await make('w.xlsx', [
  'compass',
  'workbook',
  '--answers',
  'a.yaml',
  '--express',
]);
export const FILLED_FORMS = [
  await make('c.docx', ['doc', 'coordinator']),
  await make('t.docx', ['doc', 'it-tools', '--tools', 'A,B']),
];
export const COMPASS_RESULT = text(await make('r.json', ['compass', 'score', 'a.yaml']));
export const SURVEY_RESULT = text(await make('s.json', ['survey', 'score', 's.csv', '--members', '40']));

rmSync(folder, { recursive: true });

/** One export of each tool in each language, with a few responses. */
export const EXPORTS = (
  await Promise.all((['fr', 'nl', 'de', 'en'] as const).map((lang) => writeExports(responses(), lang)))
).flat();

function responses() {
  return Array.from({ length: 7 }, (_, n) => ({
    choices: Object.fromEntries(
      ['purpose.1', 'purpose.2', 'meetings.1', 'climate.2', 'value.3', 'support.1'].map((id, at) => [
        id,
        String(1 + ((n + at) % 5)),
      ]),
    ),
    open: n === 2 ? { 'open.keep': 'Le café; "bien", sûr' } : {},
    quotable: n === 3,
    priorities: n === 4 ? ['climate'] : [],
  }));
}
