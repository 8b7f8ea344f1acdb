import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { LANGS } from '../../src/model/lang.js';
import { makeFolder, runCop } from '../support/run-cop.js';

/** The charter of the kit in a folder of an organisation's own, with another title. */
function ownCharter(title: string): string {
  const cwd = makeFolder();
  cpSync('templates/charter', join(cwd, 'own'), { recursive: true });
  for (const lang of LANGS) {
    const file = join(cwd, 'own', 'locales', `${lang}.yaml`);
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace(/^title: .*$/m, `title: ${JSON.stringify(title)}`),
    );
  }
  return cwd;
}

it.each(['a {1+1}', 'a {b', '{count, plural, one {x}}', '{unknown, number}'])(
  'a text of an own template with %j is told by its path, in the language of the reader',
  async (title) => {
    const cwd = ownCharter(title);
    const runs = await Promise.all(
      LANGS.map((lang) =>
        runCop(['doc', 'charter', '--template', 'own', '--lang', lang, '-o', `${lang}.md`], { cwd }),
      ),
    );
    expect(runs.map(({ exitCode }) => exitCode)).toEqual([78, 78, 78, 78]);
    for (const [at, { stderr }] of runs.entries()) {
      expect(stderr).toContain('COP-TEMPLATE-004');
      expect(stderr).toContain(`locales/${LANGS[at]}.yaml`);
    }
    expect(new Set(runs.map(({ stderr }) => stderr)).size).toBe(LANGS.length);
  },
);

it('a text of an own template without braces is taken as it is', async () => {
  const cwd = ownCharter('Notre charte à nous');
  const { exitCode } = await runCop(['doc', 'charter', '--template', 'own', '-o', 'c.md'], { cwd });
  expect([exitCode, readFileSync(join(cwd, 'c.md'), 'utf8').startsWith('# Notre charte à nous')]).toEqual([
    0,
    true,
  ]);
});
