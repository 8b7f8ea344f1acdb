import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findDossiers } from '../../src/io/find-dossiers.js';
import { findingsOf } from '../support/findings.js';
import { makeFolder } from '../support/run-cop.js';

/** A folder with a profile in each of `dossiers`. */
const folderWith = (...dossiers: readonly string[]): string =>
  makeFolder(Object.fromEntries(dossiers.map((dossier) => [`${dossier}/cop.yaml`, 'name: CoP\n'])));

describe('the dossiers in a folder', () => {
  it('are found at any depth that people use, sorted by path', async () => {
    const folder = folderWith('b', 'a/2026/x', 'a/2026/w', '1/2/3/4/5/6');
    expect(await findDossiers([folder])).toEqual(
      ['1/2/3/4/5/6', 'a/2026/w', 'a/2026/x', 'b'].map((name) => join(folder, name)),
    );
  });

  it('are not looked for deeper, nor in hidden folders, links, node_modules, nor within a dossier', async () => {
    const folder = folderWith('a', 'a/within', '.git/x', 'node_modules/x', '1/2/3/4/5/6/7');
    const elsewhere = folderWith('x');
    symlinkSync(elsewhere, join(folder, 'link'), 'junction');
    expect(await findDossiers([folder])).toEqual([join(folder, 'a')]);
  });

  it('come once, whichever folders they are named by, in the order of those', async () => {
    const folder = folderWith('a', 'b/c');
    const [a, c] = [join(folder, 'a'), join(folder, 'b', 'c')];
    expect(await findDossiers([join(folder, 'b'), folder, a])).toEqual([c, a]);
    symlinkSync(folder, join(folder, 'again'), 'junction');
    expect(await findDossiers([folder, join(folder, 'again', 'a')])).toEqual([a, c]);
  });

  it('are missed aloud: no such folder, and a folder without any', async () => {
    const folder = folderWith();
    mkdirSync(join(folder, 'empty'));
    mkdirSync(join(folder, 'a', 'cop.yaml'), { recursive: true });
    expect(await findingsOf(findDossiers([folder]))).toMatchObject([{ code: 'COP-PORTFOLIO-001' }]);
    const none = join(folder, 'none');
    expect(await findingsOf(findDossiers([none]))).toMatchObject([
      { code: 'COP-FILE-001', values: { path: none } },
    ]);
  });
});
