/** Owns results and the words to tell them in, for the tests of reports and renderers. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadCompassTexts } from '../../src/io/load-compass.js';
import { loadPitfallRules, loadPitfallTexts } from '../../src/io/load-pitfalls.js';
import { loadSurveyTexts } from '../../src/io/load-survey.js';
import { parseYaml } from '../../src/io/yaml.js';
import type { AnswerSet } from '../../src/model/answers.js';
import type { Lang } from '../../src/model/lang.js';
import { parseAnswers } from '../../src/model/parse-answers.js';
import type { Profile } from '../../src/model/profile.js';
import { parseProfile } from '../../src/model/profile-schema.js';
import type { Text } from '../../src/model/text.js';
import { resolveSpans, resolveText } from '../../src/render/resolve-text.js';
import type { Block, Cell } from '../../src/report/blocks.js';
import type { CompassReportInput, CompassWords } from '../../src/report/compass/input.js';
import { assessCompass } from '../../src/scoring/assess-compass.js';
import { compass } from './answers.js';
import { plain } from './plain.js';
import { translatorOf } from './translator.js';

export const EXAMPLES = {
  'young-solicited': '2026-11-16',
  'stuck-in-sharing': '2026-10-06',
  'due-for-reorientation': '2026-11-10',
} as const;
export type ExampleName = keyof typeof EXAMPLES;

const rules = loadPitfallRules();
const words = new Map<Lang, CompassWords>();

export function wordsIn(lang: Lang): CompassWords {
  const known = words.get(lang) ?? loadWords(lang);
  words.set(lang, known);
  return known;
}

function loadWords(lang: Lang): CompassWords {
  const texts = loadCompassTexts(lang);
  const names = { compass: texts, survey: loadSurveyTexts(lang), pitfalls: loadPitfallTexts(lang) };
  return { instrument: compass, texts, names };
}

/** The report's input for a set of answers. */
export function inputOf(
  set: AnswerSet,
  lang: Lang = 'fr',
  profile: Profile | null = null,
): CompassReportInput {
  const result = assessCompass(compass, set, { profile, rules, warnings: [] });
  return { ...wordsIn(lang), result };
}

/** The path of a file of an example, and the newest round of it as the input of a report. */
export function examplePath(name: ExampleName, date: string = EXAMPLES[name]): string {
  return join(process.cwd(), 'examples', name, 'compass', `${date}.yaml`);
}

export function exampleSet(name: ExampleName, date?: string): AnswerSet {
  const path = examplePath(name, date);
  return parseAnswers(parseYaml(readFileSync(path, 'utf8'), path).value, compass, '2026-11-21').set;
}

export function exampleInput(name: ExampleName, lang: Lang = 'fr'): CompassReportInput {
  const path = join(process.cwd(), 'examples', name, 'cop.yaml');
  const { profile } = parseProfile(parseYaml(readFileSync(path, 'utf8'), path).value);
  return inputOf(exampleSet(name), lang, profile);
}

export function say(text: Text, lang: Lang = 'fr'): string {
  return plain(resolveText(text, translatorOf(lang)));
}

/** Everything that blocks say, a line a block, item or row. */
export function readBlocks(blocks: readonly Block[], lang: Lang = 'fr'): string {
  const translator = translatorOf(lang);
  const cell = (one: Cell): string => {
    if (one.kind === 'text') return resolveSpans(one.spans, translator);
    if (one.kind === 'number') return translator.decimal(one.value);
    if (one.kind === 'bar') return translator.score(one.value);
    if (one.kind === 'missing') return resolveText(one.reason, translator);
    if (one.kind === 'status') return resolveText(one.text, translator);
    return one.kind === 'blank' ? (one.value ?? '…') : '';
  };
  const lines = blocks.flatMap((block) => {
    switch (block.kind) {
      case 'heading':
        return [`${'#'.repeat(block.level)} ${resolveText(block.text, translator)}`];
      case 'paragraph':
        return [resolveSpans(block.spans, translator)];
      case 'list':
        return block.items.map((spans) => `- ${resolveSpans(spans, translator)}`);
      case 'table':
        return block.rows.map((row) => row.map(cell).join(' | '));
      case 'alert':
        return [
          `[${block.level}] ${resolveText(block.title, translator)}: ${resolveSpans(block.spans, translator)}`,
        ];
      case 'key-values':
        return block.pairs.map(
          ({ key, value }) => `${resolveText(key, translator)} = ${resolveSpans(value, translator)}`,
        );
      case 'page-break':
        return ['---'];
      default:
        return [`(${block.kind})`];
    }
  });
  return plain(lines.join('\n'));
}
