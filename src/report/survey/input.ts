/** Owns what a report on a survey is made from, and the names it calls things by. */
import type { CompassTexts, PhaseId } from '../../model/compass.js';
import type { SurveyInstrument, SurveyItem } from '../../model/survey.js';
import { listSurveyItems } from '../../model/survey.js';
import type { SurveyResult } from '../../model/survey-result.js';
import type { SurveyItemTexts, SurveyTexts } from '../../model/survey-texts.js';

/** One result and the words it is told in; the report's language is `lang`, the questionnaire's may be another one. */
export interface SurveyReportInput {
  result: SurveyResult;
  instrument: SurveyInstrument;
  texts: SurveyTexts;
  /** Names of phases and themes. */
  compass: CompassTexts;
  lang: string;
}

/** Its id where the texts do not know it. */
export function dimensionName({ texts }: SurveyReportInput, id: string): string {
  return own(texts.dimensions, id)?.name ?? id;
}

/** For the label of a chart or a narrow column. */
export function dimensionShort({ texts }: SurveyReportInput, id: string): string {
  const words = own(texts.dimensions, id);
  return words?.short ?? words?.name ?? id;
}

/** Its id as its text where the texts do not know it. */
export function itemTexts({ texts }: SurveyReportInput, id: string): SurveyItemTexts {
  return own(texts.items, id) ?? own(texts.overall ?? {}, id) ?? { text: id };
}

/** For the label of a chart or a narrow column. */
export function itemShort(input: SurveyReportInput, id: string): string {
  const { text, short } = itemTexts(input, id);
  return short ?? text;
}

/** Undefined for an item of another version. */
export function itemById({ instrument }: SurveyReportInput, id: string): SurveyItem | undefined {
  return listSurveyItems(instrument).find((item) => item.id === id);
}

/** The answers of a scale in words, from its minimum up. */
export function stepNames({ instrument, texts }: SurveyReportInput, scale: string): string[] {
  const { min, max } = instrument.scales[scale]!;
  const options = own(texts.scales, scale)?.options ?? {};
  return Array.from(
    { length: max - min + 1 },
    (_, step) => own(options, String(min + step)) ?? String(min + step),
  );
}

/** Of a profile or open question; its id where the texts do not know it. */
export function questionText({ texts }: SurveyReportInput, id: string): string {
  return own(texts.profile ?? {}, id)?.text ?? own(texts.open ?? {}, id)?.text ?? id;
}

/** An answer to a profile question; its id where the texts do not know it. */
export function optionName({ texts }: SurveyReportInput, question: string, option: string): string {
  return own(own(texts.profile ?? {}, question)?.options ?? {}, option) ?? option;
}

/** Its id where the texts do not know it. */
export function phaseName({ compass }: SurveyReportInput, id: PhaseId): string {
  return own(compass.phases, id)?.name ?? id;
}

/** Its id where the texts do not know it. */
export function themeName({ compass }: SurveyReportInput, id: string): string {
  return own(compass.themes, id)?.name ?? id;
}

/** Own keys only: an id such as `constructor` names nothing. */
function own<T>(texts: Readonly<Record<string, T>>, id: string): T | undefined {
  return Object.hasOwn(texts, id) ? texts[id] : undefined;
}
