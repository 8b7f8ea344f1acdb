/** The recipes of CONTRIBUTING.md can be read: each has its test in tests-recipes/, and the places that it names are there. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { isAt, readRecipes } from '../support/recipes.js';

it('each recipe is followed by a test, which holds its difference against its places', () => {
  const page = readFileSync('tests-recipes/recipes.test.ts', 'utf8');
  const recipes = readRecipes();
  expect(recipes).toHaveLength(7);
  for (const { title, places } of recipes) {
    expect(page, title).toContain(`it('${title}'`);
    expect(page, title).toContain(`expectAsPromised('${title}'`);
    expect(places.length, title).toBeGreaterThan(1);
  }
});

it('places that a recipe changes are there', () => {
  const places = readRecipes().flatMap((recipe) => recipe.places);
  const fixed = places.flatMap((place) => (place.includes('<') ? [] : spellOut(place)));
  expect(fixed.length).toBeGreaterThan(20);
  expect(fixed.filter((path) => !existsSync(path))).toEqual([]);
});

/** `a/{b,c}.ts` as a list. */
function spellOut(place: string): string[] {
  const [, before = '', names = '', after = ''] = /^(.*)\{([^}]+)\}(.*)$/.exec(place) ?? [];
  return names === '' ? [place] : names.split(',').map((name) => `${before}${name}${after}`);
}

it('a place forgotten is noticed, and so is one too many', () => {
  const [{ places } = { places: [] }] = readRecipes(
    '\n## Recipes\n\n### Try\n\n1. `a/{fr,nl}.yaml` and `b/<x>/c.ts`: this. `d/`: that, as in `e/f`.\n2. `g`: more\n   words.\n\nThen `h/i`: go.\n\n## Next',
  );
  expect(places).toEqual(['a/{fr,nl}.yaml', 'b/<x>/c.ts', 'd/', 'g']);
  expect(isAt('a/nl.yaml', places[0]!)).toBe(true);
  expect(isAt('a/de.yaml', places[0]!)).toBe(false);
  expect(isAt('b/any/c.ts', places[1]!)).toBe(true);
  expect(isAt('b/any/other/c.ts', places[1]!)).toBe(false);
  expect(isAt('d/deep/file', places[2]!)).toBe(true);
  expect(isAt('e/d/file', places[2]!)).toBe(false);
});
