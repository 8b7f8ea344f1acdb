import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../src/io/yaml.js';
import { LIMITS } from '../../src/model/limits.js';
import { cpuSeconds } from '../support/cpu-time.js';
import { findingsIn } from '../support/findings.js';

/** Code, line and column of each finding. */
const refusals = (text: string) =>
  findingsIn(() => parseYaml(text, 'x.yaml')).map(
    ({ code, place }) => `${code} ${place?.line}:${place?.column}`,
  );

/** Lists within lists, `depth` of them. */
const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;

describe('YAML of strangers', () => {
  it('keeps what is well written: aliases, a mark at the head, names that objects have', () => {
    const { value } = parseYaml('\ufeffa: &x [1]\nb: *x\n__proto__: 2\nconstructor: 3\n', 'x.yaml');
    expect(value).toMatchObject({ a: [1], b: [1], constructor: 3 });
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(Object.keys(value as object)).toEqual(['a', 'b', '__proto__', 'constructor']);
  });

  it.each([
    ['a key twice', 'a: 1\nb: 2\na: 3\n', ['COP-YAML-002 3:1']],
    ['a key twice, once as a number', 'x: { 1: a, "1": b }', ['COP-YAML-002 1:12']],
    ['all keys that stand twice', 'a: 1\na: 2\na: 3\n', ['COP-YAML-002 2:1', 'COP-YAML-002 3:1']],
    ['a list as a key', '? [a, b]\n: 1\n', ['COP-YAML-001 1:3']],
    ['a second document', 'a: 1\n---\nb: 2\n', ['COP-YAML-001 2:1']],
    ['an alias of nothing', 'a: *b\n', ['COP-YAML-001 1:4']],
    ['an alias within what it repeats', 'a: &x [1, *x]\n', ['COP-YAML-003 1:11']],
    ['the same, one level further', 'a: &x { b: { c: *x } }\n', ['COP-YAML-003 1:17']],
  ])('tells %s, with its place', (_name, text, expected) => {
    expect(refusals(text)).toEqual(expected);
  });

  it('takes lists as deep as the limit and no deeper', () => {
    expect(refusals(nested(LIMITS.nestingDepth))).toEqual([]);
    expect(refusals(nested(LIMITS.nestingDepth + 1))).toEqual([`COP-YAML-003 1:${LIMITS.nestingDepth + 1}`]);
  });

  it('takes lists and maps as long as the limit and no longer', () => {
    const map = (count: number): string => Array.from({ length: count }, (_, at) => `k${at}: 1`).join('\n');
    const list = (count: number): string => `a: [${'1,'.repeat(count)}]`;
    for (const make of [map, list]) {
      expect(refusals(make(LIMITS.yamlEntries))).toEqual([]);
      expect(refusals(make(LIMITS.yamlEntries + 1))).toEqual([expect.stringContaining('COP-YAML-003')]);
    }
  });

  it('refuses aliases that would multiply: ten to the power of nine texts', () => {
    const levels = Array.from(
      { length: 9 },
      (_, level) => `l${level + 1}: &l${level + 1} [${`*l${level}, `.repeat(10)}]`,
    );
    expect(refusals(`l0: &l0 [${'x, '.repeat(10)}]\n${levels.join('\n')}`)[0]).toContain('COP-YAML-003');
  });

  it.each([
    ['keys', Array.from({ length: 20_000 }, (_, at) => `k${at}: 1`).join('\n'), ['COP-YAML-003']],
    ['open brackets', '['.repeat(1_000_000), ['COP-YAML-003']],
    ['dashes', '- '.repeat(500_000), ['COP-YAML-003']],
    ['question marks', '? '.repeat(500_000), ['COP-YAML-003']],
    ['quoted words side by side', '"a" '.repeat(250_000), Array(20).fill('COP-YAML-001')],
    ['wrong escapes', `a: "${'\\q'.repeat(500_000)}"`, Array(20).fill('COP-YAML-001')],
    ['aliases of nothing', '- *nope\n'.repeat(100_000), ['COP-YAML-003']],
    ['fewer aliases of nothing', '- *nope\n'.repeat(5_000), Array(20).fill('COP-YAML-001')],
  ])('ends on %s within seconds, however many', { timeout: 60_000 }, async (_name, text, expected) => {
    let codes: readonly (string | undefined)[] = [];
    const seconds = await cpuSeconds(() => {
      codes = refusals(text).map((found) => found.split(' ')[0]);
    });
    expect(codes).toEqual(expected);
    expect(seconds).toBeLessThan(8);
  });
});
