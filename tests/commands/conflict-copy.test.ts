/** A copy that a shared drive left in a dossier is noticed by every command that reads the dossier, once. */
import { copyFileSync, cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeFolder, runCop } from '../support/run-cop.js';

const ROUND = 'compass/2026-10-06.yaml';

/** A dossier whose round stands twice, as a drive names the second one. */
function dossierWithCopy(): string {
  const folder = makeFolder();
  cpSync('examples/stuck-in-sharing', folder, { recursive: true });
  copyFileSync(join(folder, ROUND), join(folder, 'compass/2026-10-06 (conflicted copy).yaml'));
  return folder;
}

it.each([
  [''],
  [`compass score ${ROUND}`],
  ['compass compare'],
  ['compass workbook -o w.xlsx --dossier'],
  ['survey form -o f.csv'],
  ['survey mail invitation -o m.txt --anonymous'],
  ['guide'],
  ['doc charter -o c.docx'],
  ['portfolio .'],
  ['validate .'],
])('cop %s', async (words) => {
  const { stderr } = await runCop([...words.split(' ').filter(Boolean), '--lang', 'en'], {
    cwd: dossierWithCopy(),
  });
  expect(stderr.match(/left by a shared drive/g)).toHaveLength(1);
});
