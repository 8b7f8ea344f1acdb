/** Owns comparing results with those of another computation: alike in shape and words, and to 1e-9 in numbers. */
import { expect } from 'vitest';

/** Relative to the size of what is expected, from 1 on. */
export function expectAlike(actual: unknown, expected: unknown): void {
  expect(differences(actual, expected, '')).toEqual([]);
}

/** The fields that are expected, whatever else there is. */
export function expectFields(actual: object | null | undefined, expected: object): void {
  const found = Object.keys(expected).map((field) => [field, (actual as Record<string, unknown>)?.[field]]);
  expectAlike(Object.fromEntries(found), expected);
}

function differences(actual: unknown, expected: unknown, path: string): string[] {
  if (typeof actual === 'object' && actual !== null && typeof expected === 'object' && expected !== null) {
    const fields = new Set([...Object.keys(actual), ...Object.keys(expected)]);
    return [...fields].flatMap((field) =>
      differences(
        (actual as Record<string, unknown>)[field],
        (expected as Record<string, unknown>)[field],
        `${path}.${field}`,
      ),
    );
  }
  const isClose =
    typeof actual === 'number' && typeof expected === 'number'
      ? Math.abs(actual - expected) <= 1e-9 * Math.max(1, Math.abs(expected))
      : actual === expected;
  return isClose ? [] : [`${path}: ${actual}, expected ${expected}`];
}
