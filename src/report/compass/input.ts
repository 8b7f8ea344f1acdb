/** Owns what a report on a compass is made from. */
import { type AnswerValue, countAnswers } from '../../model/answers.js';
import type { CompassInstrument, CompassItem, CompassTexts, CompassTheme } from '../../model/compass.js';
import { listItems, listThemes } from '../../model/compass.js';
import type { CompassResult, PhaseResult } from '../../model/compass-result.js';
import type { Indicators } from '../../model/indicators.js';
import { literal, message, type Text, type TextValue } from '../../model/text.js';
import { isAsked } from '../../scoring/asked-items.js';
import type { InputNames } from '../pitfall-input.js';

/** One result and the words it is told in; the report's language is that of `texts`. */
export interface CompassReportInput {
  result: CompassResult;
  instrument: CompassInstrument;
  texts: CompassTexts;
  /** The words for what stands behind an alert. */
  names: InputNames;
  /** What was counted up to this round, oldest first. */
  indicators?: readonly Indicators[];
}

/** The words of a report, whatever it is about. */
export type CompassWords = Omit<CompassReportInput, 'result'>;

/** The phases that were asked: all four, or the one that a run was narrowed to. */
export function askedPhases({ result }: CompassReportInput): readonly PhaseResult[] {
  return result.phase ? result.phases.filter(({ id }) => id === result.phase) : result.phases;
}

/** How many of the questions that were asked have an answer, a number or another. */
export function countAnswered({ result, instrument }: CompassReportInput): {
  answered: number;
  total: number;
} {
  const asked = listItems(instrument).filter((item) => isAsked(item, result));
  return { answered: countAnswers(result, asked), total: asked.length };
}

/** Undefined for an id that the result does not hold. */
export function phaseOf({ result }: CompassReportInput, id: string): PhaseResult | undefined {
  return result.phases.find((phase) => phase.id === id);
}

/** Undefined for an item of another version. */
export function itemById({ instrument }: CompassWords, id: string): CompassItem | undefined {
  return listItems(instrument).find((item) => item.id === id);
}

/** Undefined for a theme of another version. */
export function themeById({ instrument }: CompassWords, id: string): CompassTheme | undefined {
  return listThemes(instrument).find((theme) => theme.id === id);
}

/** The name of a phase or theme; its id where the texts do not know it (a result of another version). */
export function phaseName({ texts }: CompassWords, id: string): string {
  return Object.hasOwn(texts.phases, id) ? texts.phases[id as keyof typeof texts.phases].name : id;
}

/** Its id where the texts do not know it. */
export function themeName({ texts }: CompassWords, id: string): string {
  return Object.hasOwn(texts.themes, id) ? texts.themes[id]!.name : id;
}

/** The statement of an item; its id where the texts do not know it. */
export function statementOf({ texts }: CompassWords, itemId: string): string {
  return Object.hasOwn(texts.items, itemId) ? texts.items[itemId]!.statement : itemId;
}

/** A statement without its full stop, to stand inside a sentence of ours. */
export function quotable(statement: string): string {
  return statement.replace(/\.$/, '');
}

/** A step of an item's scale in words. */
export function stepName(input: CompassWords, itemId: string, value: number): string {
  const scale = itemById(input, itemId)?.scale;
  return (scale && input.texts.scales[scale]?.options[String(value)]) ?? String(value);
}

/** `3 – en place`, or the special answer by its label. */
export function stepText(words: CompassWords, item: string, answer: AnswerValue): Text {
  if (answer.kind === 'blank') return message('report.annex.blank');
  if (answer.kind !== 'value') return literal(words.texts.special[answer.kind].label);
  return message('report.annex.step', { value: answer.value, name: stepName(words, item, answer.value) });
}

/** Words between quotation marks, within a sentence. */
export function quoted(text: string): TextValue {
  return { format: 'message', id: 'report.quoted', values: { text } };
}
