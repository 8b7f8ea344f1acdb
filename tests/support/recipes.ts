/** Owns the recipes of CONTRIBUTING.md: which places each names in its steps. */
import { readFileSync } from 'node:fs';

export interface Recipe {
  title: string;
  /** Places as they are written: `locales/{fr,nl}/<area>.yaml`. */
  places: readonly string[];
}

/** The recipes in their order: a heading, numbered steps that name places, then what to type. */
export function readRecipes(page = readFileSync('CONTRIBUTING.md', 'utf8')): Recipe[] {
  const [, part = ''] = /\n## Recipes\n([\s\S]*?)\n## /.exec(page) ?? [];
  return part
    .split('\n### ')
    .slice(1)
    .map((section) => {
      const [title = '', ...lines] = section.split('\n');
      const steps = lines.join('\n').match(/^\d+\. [\s\S]*?(?=\n\d+\. |\n\n|$(?![\s\S]))/gm) ?? [];
      return { title, places: steps.flatMap(placesOf) };
    });
}

/** What stands before the colon of a step; a step that names further places says each with its own colon. */
function placesOf(step: string): string[] {
  return [...step.matchAll(/((?:`[^`]+`(?: and )?)+):/g)].flatMap(([, names = '']) =>
    [...names.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
  );
}

/** Whether a path is at a place: `{a,b}` one of these, `<x>` any one name, a folder everything below it. */
export function isAt(path: string, place: string): boolean {
  const pattern = place
    .replace(/[.*+?^$()|[\]\\]/g, '\\$&')
    .replace(/\{([^}]+)\}/g, (_, names: string) => `(?:${names.replaceAll(',', '|')})`)
    .replace(/<[^>]+>/g, '[^/]+');
  return new RegExp(`^${pattern}${place.endsWith('/') ? '.+' : ''}$`).test(path);
}
