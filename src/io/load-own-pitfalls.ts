/** Owns the pitfalls an organisation adds: a folder `pitfalls/` with `rules.yaml` and `locales/<lang>.yaml`. */
import { join } from 'node:path';
import { CopError, fail } from '../errors.js';
import { isLang, type Lang } from '../model/lang.js';
import { throwFindings } from '../model/path-finding.js';
import type { PitfallRule, PitfallTexts, PitfallWords } from '../model/pitfall.js';
import { loadCompass } from './load-compass.js';
import { loadPitfallRules, loadPitfallTexts } from './load-pitfalls.js';
import { loadSurvey } from './load-survey.js';
import { readFolder } from './read-folder.js';
import { readYaml } from './read-yaml.js';

/** The rules that apply, and their words in each language. */
export interface Pitfalls {
  rules: readonly PitfallRule[];
  textsOf(lang: Lang): PitfallTexts;
}

type Words = ReadonlyMap<string, Readonly<Record<string, PitfallWords>>>;

/**
 * The rules that ship with those of `folder`: a rule with a known id takes that one's place, others follow. Words missing in a
 * language are taken from another one. Errors: COP-PITFALLS-001 form, -002 unknown input, -003 a rule without words.
 */
export async function loadOwnPitfalls(folder: string): Promise<Pitfalls> {
  const own = await readRules(join(folder, 'rules.yaml'));
  const words = await readWords(join(folder, 'locales'));
  const nameless = own.filter(({ id }) => ![...words.values()].some((texts) => Object.hasOwn(texts, id)));
  const shipped = loadPitfallRules();
  const unknown = nameless.filter(({ id }) => !shipped.some((rule) => rule.id === id));
  if (unknown.length > 0) {
    const place = { file: join(folder, 'rules.yaml') };
    throw new CopError(unknown.map(({ id }) => ({ code: 'COP-PITFALLS-003', values: { id }, place })));
  }
  const replaced = shipped.map((rule) => own.find(({ id }) => id === rule.id) ?? rule);
  const added = own.filter(({ id }) => !shipped.some((rule) => rule.id === id));
  return { rules: [...replaced, ...added], textsOf: (lang) => mergeTexts(lang, words) };
}

async function readRules(path: string): Promise<readonly PitfallRule[]> {
  const { value, locate } = await readYaml(path);
  const { pitfallFile } = await import('../model/pitfall-schema.js');
  const { checkPitfalls, listInputs } = await import('../model/check-pitfalls.js');
  const parsed = pitfallFile.safeParse(value);
  if (!parsed.success) {
    throw new CopError(
      parsed.error.issues.map((issue) => ({
        code: 'COP-PITFALLS-001',
        values: { detail: `${issue.path.join('.')}: ${issue.message}` },
        place: locate(issue.path.map(String)),
      })),
    );
  }
  throwFindings(checkPitfalls(parsed.data.rules, listInputs(loadCompass(), loadSurvey())), { locate });
  return parsed.data.rules;
}

async function readWords(folder: string): Promise<Words> {
  const { pitfallWords } = await import('../model/pitfall-schema.js');
  const words = new Map<string, Readonly<Record<string, PitfallWords>>>();
  for (const name of (await readFolder(folder)) ?? []) {
    const lang = name.replace(/\.yaml$/, '');
    if (!isLang(lang)) continue;
    const path = join(folder, name);
    const { value, locate } = await readYaml(path);
    const parsed = pitfallWords.safeParse(value);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      const at = issue?.path ?? [];
      const detail = `${at.join('.')}: ${issue?.message}`;
      throw fail('COP-PITFALLS-001', { detail }, { place: locate(at.map(String)) });
    }
    words.set(lang, parsed.data.pitfalls as Readonly<Record<string, PitfallWords>>);
  }
  return words;
}

function mergeTexts(lang: Lang, words: Words): PitfallTexts {
  const shipped = loadPitfallTexts(lang);
  const others = [...words].filter(([other]) => other !== lang).map(([, texts]) => texts);
  return { ...shipped, pitfalls: Object.assign({}, ...others, shipped.pitfalls, words.get(lang)) };
}
