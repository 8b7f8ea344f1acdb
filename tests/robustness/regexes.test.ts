/** No regular expression of ours takes longer than in proportion to its text, whatever the text. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findRegexes, findSlowness } from '../../robustness/regexes.js';

const found = readdirSync('src', { withFileTypes: true, recursive: true })
  .filter((entry) => entry.name.endsWith('.ts'))
  .map((entry) => join(entry.parentPath, entry.name))
  .flatMap((path) =>
    findRegexes(readFileSync(path, 'utf8')).map((regex) => ({
      ...regex,
      name: `/${regex.source}/ (${path})`,
    })),
  );

/** Met by nothing but what we wrote ourselves (escaped XML, ranges of cells), and by names of files, which are short. */
const BOUNDED = ['<extLst>.*?<\\/extLst>', '([A-Z]+)(\\d+)', '^(.+?)-[A-Z][A-Z0-9-]{2,}$'];

describe('regular expressions', () => {
  it('are all found', () => {
    expect(found.length).toBeGreaterThan(250);
    for (const { source, flags } of found) expect(() => new RegExp(source, flags)).not.toThrow();
  });

  it('take time in proportion to the text', { timeout: 120_000 }, () => {
    const slow = found
      .filter(({ source }) => !BOUNDED.includes(source))
      .flatMap((regex) => {
        const slowness = findSlowness(regex);
        return slowness
          ? [`${regex.name}: × ${Math.round(slowness.growth)} for × 4, on ${slowness.text}`]
          : [];
      });
    expect(slow).toEqual([]);
  });
});

describe('the search for slow ones', () => {
  it.each(['^(a+)+$', '\\s+$', '(?:x|y|xy)*z', '<a>[\\s\\S]*?<\\/a>', '(\\w+)\\s*=', '^(?:\\w+\\s?)*$'])(
    'finds /%s/',
    (source) => {
      expect(findSlowness({ source, flags: 'g', line: 1 })).toBeDefined();
    },
  );

  it.each(['^\\s+', '[^<>]*', '(?<!\\s)\\s+$', '\\d{4}-\\d\\d-\\d\\d', '^(?:a|b)*$'])(
    'lets /%s/ pass',
    (source) => {
      expect(findSlowness({ source, flags: 'g', line: 1 })).toBeUndefined();
    },
  );
});
