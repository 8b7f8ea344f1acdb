import { describe, expect, it } from 'vitest';
import { originalOf } from '../../src/model/conflict-copy.js';

const BESIDE = new Set(['2026-11-10.yaml', '2026-11-10.anna.yaml', '2026.json', 'cop.yaml']);

describe('the copy of a file that a shared drive makes', () => {
  it.each([
    ['2026-11-10 (conflicted copy 2026-11-21).yaml', '2026-11-10.yaml'],
    ['2026-11-10 (Copie en conflit de PC-Marie 2026-11-21).yaml', '2026-11-10.yaml'],
    ['2026-11-10 (Konfliktkopie von Anna).yaml', '2026-11-10.yaml'],
    ['2025-01-01 (conflicted copy 2026-11-21).yaml', '2025-01-01.yaml'],
    ['2026-11-10.sync-conflict-20261121-101010-ABCDEFG.yaml', '2026-11-10.yaml'],
    ['2026_conflict-20261121-101010.json', '2026.json'],
    ['2026-11-10 (1).yaml', '2026-11-10.yaml'],
    ['2026 (2).json', '2026.json'],
    ['cop 2.yaml', 'cop.yaml'],
    ['cop - Copie.yaml', 'cop.yaml'],
    ['2026-11-10-DESKTOP-AB12CD.yaml', '2026-11-10.yaml'],
    ['2026-11-10.anna-LAPTOP7.yaml', '2026-11-10.anna.yaml'],
  ])('%s is one of %s', (name, original) => {
    expect(originalOf(name, BESIDE)).toBe(original);
  });

  it.each([
    '2026-11-10.yaml',
    '2026-11-10.anna.yaml',
    // Another rater, another wave, another day: not machines.
    '2026-11-10.anna-marie.yaml',
    '2026-11-10.actions.yaml',
    '2026-2.json',
    '2026-11-11.yaml',
    // No original beside it.
    '2025 (1).json',
    'plan 2.yaml',
    '.yaml',
    '',
  ])('%j is none', (name) => {
    expect(originalOf(name, BESIDE)).toBeUndefined();
  });
});
