/** Owns comparing figures with those of another program: within 1e-9, relative to the size of what is expected. */
import { expect } from 'vitest';

export function expectClose(actual: unknown, expected: unknown, path: string): void {
  if (typeof expected === 'number') {
    expect(typeof actual, path).toBe('number');
    const allowed = 1e-9 * Math.max(1, Math.abs(expected));
    expect(Math.abs((actual as number) - expected), path).toBeLessThanOrEqual(allowed);
  } else if (Array.isArray(expected)) {
    expected.forEach((value, index) => {
      expectClose((actual as unknown[])[index], value, `${path}[${index}]`);
    });
  } else expect(actual, path).toBe(expected);
}
