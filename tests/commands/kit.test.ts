import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeFiles } from '../../src/io/write-files.js';
import { LANGS } from '../../src/model/lang.js';
import { openDocx } from '../support/docx.js';
import { bytesOf, houseTemplate } from '../support/house-template.js';
import { makeFolder, runCop } from '../support/run-cop.js';

describe('the committed kit', () => {
  it('is what cop kit makes, byte for byte (after a change: npm run build && npm run kit)', {
    timeout: 120_000,
  }, async () => {
    const cwd = makeFolder();
    const { exitCode } = await runCop(['kit', '-o', 'kit', '--lang', LANGS.join()], { cwd });
    expect(exitCode).toBe(0);
    for (const lang of LANGS) {
      const made = readdirSync(join(cwd, 'kit', lang)).sort();
      expect(readdirSync(`kit/${lang}`).sort()).toEqual(made);
      const changed = made.filter(
        (name) =>
          Buffer.compare(readFileSync(join(cwd, 'kit', lang, name)), readFileSync(`kit/${lang}/${name}`)) !==
          0,
      );
      expect(changed).toEqual([]);
    }
  });
});

describe('cop kit', () => {
  it('writes one language into the folder itself, and nothing over what is there', async () => {
    const cwd = makeFolder();
    const first = await runCop(['kit', '-o', 'boite', '--lang', 'nl'], { cwd });
    expect(first.exitCode).toBe(0);
    expect(first.stderr).toMatch(/^21 bestanden geschreven in boite\.\n$/);
    expect(readdirSync(join(cwd, 'boite'))).toContain('inhoud.docx');
    const again = await runCop(['kit', '-o', 'boite', '--lang', 'nl'], { cwd });
    expect(again.exitCode).toBe(73);
    expect(again.stderr).toContain('COP-WRITE-001');
  });

  it('puts every Word file into a house template', async () => {
    const cwd = makeFolder();
    const house = bytesOf(await houseTemplate());
    await writeFiles([{ path: join(cwd, 'maison.docx'), bytes: house }], { force: false });
    const { exitCode } = await runCop(['kit', '-o', 'k', '--lang', 'fr', '--house', 'maison.docx'], { cwd });
    expect(exitCode).toBe(0);
    for (const name of readdirSync(join(cwd, 'k')).filter((each) => each.endsWith('.docx'))) {
      const docx = openDocx(readFileSync(join(cwd, 'k', name)));
      expect(docx.part('word/header1.xml').text, name).toBe('SPF Exemple, ……………');
    }
  });

  it('asks for a folder, and knows its languages', async () => {
    expect((await runCop(['kit'])).exitCode).toBe(64);
    const { exitCode, stderr } = await runCop(['kit', '-o', 'k', '--lang', 'fr,es']);
    expect([exitCode, stderr.includes('COP-USAGE-005')]).toEqual([64, true]);
  });
});
