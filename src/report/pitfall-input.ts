/** Owns saying in words which figures stand behind an alert, and which are missing. */
import type { CompassTexts } from '../model/compass.js';
import type { PitfallInput } from '../model/compass-result.js';
import type { PitfallTexts } from '../model/pitfall.js';
import type { SurveyTexts } from '../model/survey-texts.js';
import { message, type Text, type TextValue } from '../model/text.js';

/** The prose that names what an input is about. */
export interface InputNames {
  compass: CompassTexts;
  survey: SurveyTexts;
  pitfalls: PitfallTexts;
}

const SYMBOLS: Record<PitfallInput['operator'], string> = {
  '>=': '≥',
  '<=': '≤',
  '>': '>',
  '<': '<',
  '=': '=',
};

/** One comparison as "name: value (≥ threshold)"; a word, such as the origin, as "name: word". */
export function describeInput(shown: PitfallInput, names: InputNames): Text {
  const label = shown.minus
    ? say('label.minus', { a: nameInput(shown.input, names), b: nameInput(shown.minus, names) })
    : nameInput(shown.input, names);
  const { value, threshold } = shown;
  if (typeof value === 'string' || typeof threshold === 'string') {
    return message('pitfalls.word', { label, value: nameWord(String(value)) });
  }
  const [shownValue, shownThreshold] = showPair(shown.input, value, threshold);
  const operator = SYMBOLS[shown.operator];
  return message('pitfalls.figure', { label, value: shownValue, operator, threshold: shownThreshold });
}

/** The name of an input: `theme.vitality` → theme "Vitality". An id without a text of its own stands as it is. */
export function nameInput(input: string, names: InputNames): TextValue {
  const plain = names.pitfalls.inputs[input];
  if (plain !== undefined) return plain;
  const [family = '', ...rest] = input.split('.');
  const id = rest.join('.');
  if (family === 'previous') return say('label.previous', { of: nameInput(id, names) });
  if (family === 'phase')
    return say('label.phase', { name: names.compass.phases[id as 'launch']?.name ?? id });
  if (family === 'theme') return say('label.theme', { name: names.compass.themes[id]?.name ?? id });
  if (family === 'item') return say('label.item', { name: names.compass.items[id]?.statement ?? id });
  return nameSurvey(rest, names.survey);
}

function nameSurvey([kind, ...rest]: readonly string[], texts: SurveyTexts): TextValue {
  const id = rest.join('.');
  if (kind === 'dimension') return say('label.dimension', { name: texts.dimensions[id]?.name ?? id });
  const name = texts.items[id]?.text ?? texts.overall?.[id]?.short ?? id;
  return say('label.survey-item', { name });
}

function nameWord(word: string): TextValue {
  return word === 'spontaneous' || word === 'solicited' ? say(`origins.${word}`) : word;
}

/** Whole numbers as they are; otherwise rounded, unless rounding would make the value look like its threshold. */
function showPair(input: string, value: number, threshold: number): [TextValue, TextValue] {
  if (input === 'responseRate')
    return [
      { format: 'percent', rate: value },
      { format: 'percent', rate: threshold },
    ];
  const alike = value !== threshold && Math.round(value) === Math.round(threshold);
  return [showNumber(value, alike), showNumber(threshold, alike)];
}

function showNumber(value: number, exact: boolean): TextValue {
  if (Number.isInteger(value)) return { format: 'integer', value };
  return { format: exact ? 'decimal' : 'score', value };
}

function say(key: string, values?: Readonly<Record<string, TextValue>>): TextValue {
  const id = `pitfalls.${key}`;
  return values ? { format: 'message', id, values } : { format: 'message', id };
}
