/** A copy that a shared drive left in a dossier is noticed by every command that reads the dossier, once. */
import { copyFileSync, cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeFolder, putFile, runCop } from '../support/run-cop.js';

const ROUND = 'compass/2026-10-06.yaml';

/** A dossier of two rounds, of which one stands twice, as a drive names the second one. */
function dossierWithCopy(): string {
  const folder = makeFolder();
  cpSync('examples/stuck-in-sharing', folder, { recursive: true });
  const earlier = readFileSync(join(folder, ROUND), 'utf8').replace('2026-10-06', '2026-05-06');
  putFile(folder, 'compass/2026-05-06.yaml', earlier);
  copyFileSync(join(folder, ROUND), join(folder, 'compass/2026-10-06 (conflicted copy).yaml'));
  return folder;
}

it.each([
  [''],
  [`compass score ${ROUND}`],
  ['compass compare'],
  ['compass workbook -o w.xlsx --dossier'],
  ['survey form -o f.tsv'],
  ['survey mail invitation -o m.txt --anonymous'],
  ['guide'],
  ['doc charter -o c.docx'],
  ['portfolio .'],
  ['validate .'],
])('cop %s', async (words) => {
  const { exitCode, stderr } = await runCop([...words.split(' ').filter(Boolean), '--lang', 'en'], {
    cwd: dossierWithCopy(),
  });
  expect(exitCode, stderr).toBe(0);
  expect(stderr.match(/left by a shared drive/g)).toHaveLength(1);
});
