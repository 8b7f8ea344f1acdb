/** docs/library.md names every export of the library, and no other; its examples run in `npm run check:package`. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import * as library from '../../src/index.js';

const page = readFileSync('docs/library.md', 'utf8');
const source = readFileSync('src/index.ts', 'utf8');

it('documents each export, value or type', () => {
  const exported = [...source.matchAll(/\{([^}]+)\} from/g)].flatMap(([, names = '']) =>
    names.split(',').map((name) => name.trim().replace(/^type /, '')),
  );
  const [, table = ''] = /## What can be imported\n([\s\S]*?)\n\n[A-Z]/.exec(page) ?? [];
  const rows = table.split('\n').filter((row) => row.startsWith('| `'));
  const documented = rows.flatMap((row) =>
    [...row.split('|')[1]!.matchAll(/`(\w+)`/g)].map(([, name]) => name!),
  );
  expect(documented.sort()).toEqual(exported.sort());
  expect(exported).toEqual(expect.arrayContaining(Object.keys(library)));
});

it('shows a compass and a survey', () => {
  const examples = [...page.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, text]) => text!);
  expect(examples).toHaveLength(2);
  expect(examples[0]).toContain('scoreCompass');
  expect(examples[1]).toContain('scoreSurvey');
});
