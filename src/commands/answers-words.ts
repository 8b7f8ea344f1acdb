/** Owns the words that make a file of answers readable, in the language of the run. */
import type { AnswersWords } from '../io/answers-yaml.js';
import type { AnswerSet } from '../model/answers.js';
import { type CompassInstrument, type CompassTexts, listItems } from '../model/compass.js';
import type { Session } from './session.js';

/** The words for a file that holds `set`: its head with the date of the round, and the statement of every item. */
export function answersWords(
  { date }: AnswerSet,
  instrument: CompassInstrument,
  texts: CompassTexts,
  session: Session,
): AnswersWords {
  return {
    head: session.t('answering.head', { date: { format: 'date', iso: date } }),
    statements: new Map(listItems(instrument).map(({ id }) => [id, texts.items[id]!.statement])),
  };
}
