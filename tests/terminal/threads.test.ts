/** The built product reads a large file with two threads, and says what it says when it reads it whole. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { COP, ensureBuilt } from '../support/built.js';
import { makeFolder } from '../support/run-cop.js';
import { survey } from '../support/survey.js';

const path = join(makeFolder(), 'export.csv');
const LABELS = ['Pas du tout d’accord', 'Plutôt pas d’accord', 'Plutôt d’accord', 'Tout à fait d’accord', ''];

beforeAll(ensureBuilt, 120_000);

function score(file: string, input?: Buffer): string {
  const words = [COP, 'survey', 'score', file, '--by', 'cohort', '--json', '--lang', 'fr'];
  return execFileSync(process.execPath, words, {
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'ignore'],
    ...(input ? { input } : {}),
  });
}

describe('a large file', () => {
  it('gives the same from the disk, with two threads, as through a pipe', () => {
    const items = survey.items.map(({ id }) => id);
    const rows = Array.from({ length: 25_000 }, (_, row) => {
      const cells = items.map((_, item) => LABELS[(row * 7 + item * (row % 11)) % LABELS.length]);
      return `${row},cop-${row % 30},${cells.join(',')}`;
    });
    writeFileSync(path, `id,cohort,${items.join(',')}\n${rows.join('\n')}\n`);
    const threaded = score(path);
    expect(JSON.parse(threaded).cohorts).toHaveLength(30);
    // Its warnings alone name where it came from.
    const piped = score('-', readFileSync(path)).replaceAll('"file": "-"', '"file": "export.csv"');
    expect(threaded).toBe(piped);
  });
});
