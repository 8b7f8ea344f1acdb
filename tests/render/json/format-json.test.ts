import { describe, expect, it } from 'vitest';
import { formatJson } from '../../../src/render/json/format-json.js';

describe('formatJson', () => {
  it('writes what a terminal would obey as escapes that mean the same', () => {
    const value = { note: 'a\u009b2J\u202eb\u2028c\u007f\u001b[31m' };
    const text = formatJson(value);
    expect(text).not.toMatch(/[\u007f-\u009f\u202e\u2028\u001b]/);
    expect(JSON.parse(text)).toEqual(value);
  });

  it('leaves every other letter readable', () => {
    expect(formatJson(['é – « ” 🇧🇪 א'])).toBe('[\n  "é – « ” 🇧🇪 א"\n]\n');
  });
});
