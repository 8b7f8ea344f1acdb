import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DESCRIBED, dependenciesPage, type Manifest, readPackage } from '../../scripts/dependencies-page.js';
import { isAllowed } from '../../scripts/licences.js';

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<
    string,
    { hasInstallScript?: boolean; dev?: boolean; optional?: boolean; os?: string[]; integrity?: string }
  >;
};
const page = dependenciesPage('.');
const sections = page.split('\n## ');

describe('docs/dependencies.md', () => {
  it('is what the packages say today', () => {
    expect(readFileSync('docs/dependencies.md', 'utf8')).toBe(page);
  });

  it('describes every package of package.json and no other', () => {
    const named = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.devDependencies)];
    expect([...DESCRIBED].sort()).toEqual(named.sort());
  });

  it('calls installed what package.json installs', () => {
    const installed = sections.find((section) => section.startsWith('Installed'))!;
    for (const name of Object.keys(manifest.dependencies)) expect(installed).toContain(`| ${name} |`);
  });

  it('calls bundled what our code imports', () => {
    const bundled = sections.find((section) => section.startsWith('Bundled'))!;
    const tools = sections.find((section) => section.startsWith('Tools'))!;
    const names = [...bundled.matchAll(/^\| ([@\w][^ ]*) \| \d/gm)].map(([, name]) => name!);
    expect(names.length).toBeGreaterThan(8);
    for (const name of names) {
      expect(isAllowed(readPackage(name, '.').licence), name).toBe(true);
      expect(tools).not.toContain(`| ${name} |`);
    }
  });
});

describe('packages', () => {
  it('are pinned exactly', () => {
    const versions = Object.values({ ...manifest.dependencies, ...manifest.devDependencies });
    for (const version of versions) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it('have a checksum in the lock file, but for the binaries of other systems', () => {
    const unsealed = Object.entries(lock.packages).filter(
      ([path, { integrity }]) => path !== '' && !integrity,
    );
    expect(unsealed.filter(([, { optional, os }]) => !optional || !os).map(([path]) => path)).toEqual([]);
  });

  it('run nothing when they are installed, those that ship', () => {
    const scripted = Object.entries(lock.packages).filter(
      ([, entry]) => entry.hasInstallScript && !entry.dev,
    );
    expect(scripted.map(([path]) => path).filter((path) => path !== '')).toEqual([]);
  });

  it.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0-or-later)', true],
    ['(MIT AND Zlib)', true],
    ['(MIT AND GPL-3.0-only)', false],
    ['GPL-3.0-only', false],
    ['SEE LICENSE IN x', false],
    [undefined, false],
  ])('may ship under %s: %s', (licence, allowed) => {
    expect(isAllowed(licence)).toBe(allowed);
  });
});
