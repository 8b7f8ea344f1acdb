/** The documentation can be walked: every link leads somewhere, every page is two clicks from the README, every file it names is there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, posix } from 'node:path';
import { expect, it } from 'vitest';

const PAGES = [
  ...['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md'],
  ...['docs', 'docs/decisions'].flatMap((folder) =>
    readdirSync(folder).flatMap((name) => (name.endsWith('.md') ? [`${folder}/${name}`] : [])),
  ),
];

/** Files that a page links to, by their path from the root. */
function linksOf(page: string): string[] {
  const links = [...readFileSync(page, 'utf8').matchAll(/\]\((?!https?:)([^)#]+)[^)]*\)/g)];
  return links.map(([, link = '']) => posix.normalize(posix.join(dirname(page), link)));
}

it('every link leads to a file', () => {
  const broken = PAGES.flatMap((page) =>
    linksOf(page).flatMap((link) => (existsSync(link) ? [] : [`${page}: ${link}`])),
  );
  expect(PAGES.flatMap(linksOf).length).toBeGreaterThan(50);
  expect(broken).toEqual([]);
});

it('every page is one click from the index, which is one click from the README', () => {
  expect(linksOf('README.md')).toContain('docs/README.md');
  const near = new Set(['docs/README.md', ...linksOf('docs/README.md'), ...linksOf('README.md')]);
  const far = PAGES.filter((page) => page.startsWith('docs/') && !page.startsWith('docs/decisions/'));
  expect(far.filter((page) => !near.has(page))).toEqual([]);
  const decisions = PAGES.filter((page) => /^docs\/decisions\/\d/.test(page));
  expect(linksOf('docs/decisions/README.md').sort()).toEqual(decisions.sort());
});

it('every file of the repository that a page names is there', () => {
  const roots =
    'src|tests|scripts|docs|locales|questionnaires|templates|schemas|examples|benchmarks|robustness';
  const missing = PAGES.flatMap((page) =>
    [...readFileSync(page, 'utf8').matchAll(new RegExp(`\`((?:${roots})/[^\`\\s<{*]+)\``, 'g'))].flatMap(
      ([, path = '']) => (existsSync(path) || isInUsersFolder(path) ? [] : [`${page}: ${path}`]),
    ),
  );
  expect(missing).toEqual([]);
});

/** A file beside the user's own rules, not ours. */
function isInUsersFolder(path: string): boolean {
  return /^locales\/[a-z]{2}\.yaml$/.test(path);
}
