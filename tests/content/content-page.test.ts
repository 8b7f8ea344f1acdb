/** docs/content.md shows the scales and the fixed names as they ship. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { LANGS } from '../../src/model/lang.js';
import { readContent } from '../support/content-texts.js';

const page = readFileSync('docs/content.md', 'utf8');

/** The four texts under a key as the cells of a row. */
function cells(folder: string, key: string): string[] {
  return LANGS.map((lang) => readContent(folder, lang).find((text) => text.key === key)?.text ?? `no ${key}`);
}

it.each([
  ...['implementation5', 'state5'].flatMap((scale) =>
    ['0', '1', '2', '3', '4'].map((step) => ['compass', step, `scales.${scale}.options.${step}`] as const),
  ),
  ...['too-early', 'not-applicable', 'unknown'].map(
    (answer) => ['compass', `\`${answer}\``, `special.${answer}.label`] as const,
  ),
  ...['1', '2', '3', '4', '5', 'no-opinion'].map(
    (step) => ['survey', step, `scales.agreement5.options.${step}`] as const,
  ),
])('%s, %s: %s', (questionnaire, head, key) => {
  const row = cells(`questionnaires/${questionnaire}`, key);
  expect(page).toContain(`| ${[head, ...row].join(' | ')} |`);
});

it.each(['preparation', 'launch', 'growth', 'reorientation'])('the phase %s', (phase) => {
  const row = cells('questionnaires/compass', `phases.${phase}.name`).map((name, index) =>
    LANGS[index] === 'de' && phase !== 'reorientation' ? name : name.charAt(0).toLowerCase() + name.slice(1),
  );
  expect(page).toContain(`| ${[phase, ...row].join(' | ')} |`);
});
