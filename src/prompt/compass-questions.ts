/** Owns the compass as a questionnaire for the terminal, and the way between its answers and the session's entries. */
import type { Translator } from '../i18n/translator.js';
import type { Answer, AnswerSet, AnswerValue } from '../model/answers.js';
import {
  type CompassInstrument,
  type CompassItem,
  type CompassTexts,
  SPECIAL_ANSWERS,
  type SpecialAnswer,
} from '../model/compass.js';
import { scaleSteps } from '../model/scale-steps.js';
import type { ChoiceQuestion, Entries, Entry, Option } from './question.js';

/** Keys beside the scale's own digits. */
const SPECIAL_KEYS: Record<SpecialAnswer, string> = { 'too-early': '7', 'not-applicable': '8', unknown: '9' };

/** One question an item, in the order given. */
export function askCompass(
  instrument: CompassInstrument,
  items: readonly CompassItem[],
  texts: CompassTexts,
  translator: Translator,
): ChoiceQuestion[] {
  return items.map((item): ChoiceQuestion => {
    const { statement, help } = texts.items[item.id]!;
    return {
      kind: 'choice',
      id: item.id,
      sectionId: item.theme,
      chapter: texts.phases[item.phase].name,
      section: texts.themes[item.theme]!.name,
      statement,
      ask: texts.scales[item.scale]!.question,
      help: translator.t('answering.shows', { text: help }),
      options: listOptions(instrument, item, texts),
    };
  });
}

function listOptions(instrument: CompassInstrument, item: CompassItem, texts: CompassTexts): Option[] {
  const { min, max } = instrument.scales[item.scale]!;
  const { options, meanings } = texts.scales[item.scale]!;
  const steps = scaleSteps({ min, max });
  return [
    ...steps.map((step) => ({ id: step, key: step, label: options[step]!, meaning: meanings[step]! })),
    ...SPECIAL_ANSWERS.map((id) => ({
      id,
      key: SPECIAL_KEYS[id],
      apart: true,
      needsReason: id === 'not-applicable',
      ...texts.special[id],
    })),
  ];
}

/** What the session begins with, by item. */
export function toEntries(answers: AnswerSet['answers']): Entries {
  return Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, toEntry(answer)]));
}

function toEntry({ answer, note, evidence }: Answer): Entry {
  const reason = 'reason' in answer ? answer.reason : undefined;
  return {
    ...(answer.kind === 'blank'
      ? {}
      : { choice: answer.kind === 'value' ? String(answer.value) : answer.kind }),
    ...(reason === undefined ? {} : { reason }),
    ...(note === undefined ? {} : { note }),
    ...(evidence === undefined ? {} : { evidence }),
  };
}

/** What the session holds for an item, as a file of answers keeps it. */
export function toAnswer({ choice, reason, note, evidence }: Entry): Answer {
  return {
    answer: toValue(choice, reason),
    ...(note === undefined ? {} : { note }),
    ...(evidence === undefined ? {} : { evidence }),
  };
}

function toValue(choice: string | undefined, reason: string | undefined): AnswerValue {
  if (choice === undefined) return { kind: 'blank' };
  const special = SPECIAL_ANSWERS.find((name) => name === choice);
  if (!special) return { kind: 'value', value: Number(choice) };
  return reason === undefined ? { kind: special } : { kind: special, reason };
}
