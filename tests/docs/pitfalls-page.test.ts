import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadCompass } from '../../src/io/load-compass.js';
import { loadSurvey } from '../../src/io/load-survey.js';
import { checkPitfalls, listInputs } from '../../src/model/check-pitfalls.js';
import { OPERATORS, PLAIN_INPUTS } from '../../src/model/pitfall.js';
import { pitfallFile, pitfallWords } from '../../src/model/pitfall-schema.js';

const page = readFileSync('docs/pitfalls.md', 'utf8');
const [rules, words] = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text]) => parse(text!));

it('docs/pitfalls.md names every operator and every input', () => {
  const missing = [...OPERATORS, ...PLAIN_INPUTS].filter(
    (name) => name !== 'survey' && !page.includes(`\`${name}\``),
  );
  expect(missing).toEqual([]);
});

it('docs/pitfalls.md shows rules and words that are valid as they stand', () => {
  const parsed = pitfallFile.parse(rules);
  expect(checkPitfalls(parsed.rules, listInputs(loadCompass(), loadSurvey()))).toEqual([]);
  expect(Object.keys(pitfallWords.parse(words).pitfalls)).toEqual(parsed.rules.map(({ id }) => id));
});
