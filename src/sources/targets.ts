/** Owns what a column can answer: every question of an instrument under one name, with all the ways exports write it. */

import { rememberByPair } from '../model/remember.js';
import type { SurveyInstrument } from '../model/survey.js';
import { listSurveyItems } from '../model/survey.js';
import type { SurveyTexts } from '../model/survey-texts.js';
import { codeKey, looseKey, textKey } from './normalise-text.js';

type TargetKind = 'item' | 'profile' | 'open' | 'quotable' | 'priorities' | 'priority';

export interface Target {
  /** As a mapping writes it: `purpose.1`, `profile.role`, `open.story.quotable`, `priorities`, `priorities.meetings`. */
  name: string;
  kind: TargetKind;
  /** Id in the instrument: of the item or question; of the dimension for one priority. */
  id: string;
}

/** Lookups from codes and words to targets. A key that two targets share leads to both. */
export interface TargetIndex {
  byName: ReadonlyMap<string, Target>;
  byCode: ReadonlyMap<string, ReadonlySet<Target>>;
  byText: ReadonlyMap<string, ReadonlySet<Target>>;
  byLooseText: ReadonlyMap<string, ReadonlySet<Target>>;
  /** Words and codes of the question that the priorities' options belong to. */
  priorityGroups: ReadonlySet<string>;
  /** Options of the priorities by their words, in every language. */
  priorityTexts: ReadonlyMap<string, Target>;
}

/** All targets of the instrument, in its order. */
export function listTargets(instrument: SurveyInstrument): Target[] {
  const { open, profile, priorities, dimensions } = instrument;
  return [
    ...listSurveyItems(instrument).map(({ id }): Target => ({ name: id, kind: 'item', id })),
    ...profile.questions.map(({ id }): Target => ({ name: id, kind: 'profile', id })),
    ...open.flatMap(({ id, quotable }): Target[] => [
      { name: id, kind: 'open', id },
      ...(quotable ? [{ name: `${id}.quotable`, kind: 'quotable' as const, id }] : []),
    ]),
    ...(priorities
      ? [
          { name: priorities.id, kind: 'priorities' as const, id: priorities.id },
          ...dimensions.map(({ id }): Target => ({ name: `${priorities.id}.${id}`, kind: 'priority', id })),
        ]
      : []),
  ];
}

/** Everything an export can answer, by code and by words; built once for a questionnaire, whatever the number of files. */
export const indexTargets = rememberByPair(buildIndex);

function buildIndex(instrument: SurveyInstrument, texts: readonly SurveyTexts[]): TargetIndex {
  const targets = listTargets(instrument);
  const byCode = new Map<string, Set<Target>>();
  const byText = new Map<string, Set<Target>>();
  const byLooseText = new Map<string, Set<Target>>();
  const priorityTexts = new Map<string, Target>();
  for (const target of targets) {
    for (const key of new Set([codeKey(target.name), looseKey(target.name)])) add(byCode, key, target);
    for (const language of texts) {
      const words = wordsOf(target, language);
      if (words === undefined) continue;
      if (target.kind === 'priority') priorityTexts.set(textKey(words), target);
      else {
        add(byText, textKey(words), target);
        add(byLooseText, looseKey(words), target);
      }
    }
  }
  const byName = new Map(targets.map((target) => [target.name, target]));
  return { byName, byCode, byText, byLooseText, priorityTexts, priorityGroups: groupsOf(instrument, texts) };
}

function wordsOf({ kind, id }: Target, texts: SurveyTexts): string | undefined {
  switch (kind) {
    case 'item':
      return texts.items[id]?.text ?? texts.overall?.[id]?.text;
    case 'profile':
      return texts.profile?.[id]?.text;
    case 'open':
      return texts.open?.[id]?.text;
    case 'quotable':
      return texts.open?.[id]?.quotable;
    case 'priorities':
      return texts.priorities?.text;
    case 'priority':
      return texts.dimensions[id]?.name;
  }
}

function groupsOf({ priorities }: SurveyInstrument, texts: readonly SurveyTexts[]): Set<string> {
  if (!priorities) return new Set();
  const words = texts.flatMap((language) => (language.priorities ? [textKey(language.priorities.text)] : []));
  return new Set([...words, textKey(priorities.id)]);
}

function add(into: Map<string, Set<Target>>, key: string, target: Target): void {
  if (key === '') return;
  into.set(key, (into.get(key) ?? new Set()).add(target));
}
