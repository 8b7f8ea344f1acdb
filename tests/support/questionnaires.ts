/** Owns questionnaires and key presses for tests of the prompt. */
import fc from 'fast-check';
import { loadCompassTexts } from '../../src/io/load-compass.js';
import type { Lang } from '../../src/model/lang.js';
import { askCompass } from '../../src/prompt/compass-questions.js';
import type { Key } from '../../src/prompt/keys.js';
import type { Question, Questionnaire } from '../../src/prompt/question.js';
import { isAsked } from '../../src/scoring/asked-items.js';
import { compass, items } from './answers.js';
import { translatorOf } from './translator.js';

/** The compass as it is asked, in full or express. */
export function compassQuestionnaire(lang: Lang = 'fr', mode: 'full' | 'express' = 'full'): Questionnaire {
  const texts = loadCompassTexts(lang);
  const asked = items.filter((item) => isAsked(item, { mode }));
  return {
    title: texts.title,
    questions: askCompass(compass, asked, texts, translatorOf(lang)),
    annotates: true,
    endings: [{ id: 'result', label: 'voir le résultat' }],
  };
}

/** Three questions of every kind: a choice whose third option asks a reason, several, and a number. */
export const SMALL: Questionnaire = {
  title: 'Petit',
  annotates: true,
  endings: [{ id: 'done', label: 'terminer' }],
  questions: [
    question('one', 'a', {
      kind: 'choice',
      options: [
        { id: 'low', key: '0', label: 'bas' },
        { id: 'high', key: '1', label: 'haut' },
        { id: 'none', key: '8', label: 'sans objet', needsReason: true, apart: true },
      ],
    }),
    question('ten', 'a', {
      kind: 'choice',
      options: Array.from({ length: 11 }, (_, value) => ({
        id: `v${value}`,
        key: `${value}`,
        label: `${value}`,
      })),
    }),
    question('some', 'b', {
      kind: 'several',
      max: 2,
      options: ['x', 'y', 'z'].map((id, index) => ({ id, key: `${index + 1}`, label: id })),
    }),
    question('number', 'b', {
      kind: 'text',
      problem: (text) => (/^\d+$/.test(text) ? undefined : 'field-count'),
    }),
  ],
};

type Kinds = { [K in Question['kind']]: Omit<Extract<Question, { kind: K }>, keyof Base> }[Question['kind']];
interface Base {
  id: string;
  sectionId: string;
  chapter: string;
  section: string;
  statement: string;
}

function question(id: string, sectionId: string, kind: Kinds): Question {
  return {
    id,
    sectionId,
    chapter: 'Partie',
    section: sectionId,
    statement: `Question ${id} ?`,
    ...kind,
  } as Question;
}

export const key = (name: string): Key => ({ name, sequence: '' });
export const typed = (sequence: string): Key => ({ name: sequence, sequence });

const NAMES = [
  'up',
  'down',
  'left',
  'right',
  'return',
  'backspace',
  'delete',
  'escape',
  'space',
  'home',
  'end',
  'pagedown',
];

/** Any key a person may hit: digits and answers mostly, then movements, letters and words. */
export const arbitraryKey: fc.Arbitrary<Key> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...'0123456789').map(typed) },
  { weight: 4, arbitrary: fc.constantFrom(...NAMES).map(key) },
  { weight: 3, arbitrary: fc.constantFrom(...'nlth?x é').map(typed) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('a', 'e', 'k', 'u', 'w').map((name) => ({ name, ctrl: true, sequence: '' })),
  },
);
