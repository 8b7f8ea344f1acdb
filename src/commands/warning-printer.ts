/** Owns printing the warnings of many files and cohorts: the first few of a kind one by one, of the others their number. */

import type { Warning } from '../errors.js';
import { sum } from '../model/sum.js';
import type { SurveyTexts } from '../model/survey-texts.js';
import { type Questionnaire, textsIn } from './load-questionnaire.js';
import type { Session } from './session.js';

/** So many of one kind are read; more of them would hide the others. */
const MOST_OF_A_KIND = 5;

export class WarningPrinter {
  readonly #session: Session;
  readonly #texts: SurveyTexts;
  /** By kind: how many there were. */
  readonly #seen = new Map<string, number>();

  constructor(session: Session, questionnaire: Questionnaire) {
    this.#session = session;
    this.#texts = textsIn(session.lang, questionnaire);
  }

  print(warnings: readonly Warning[], place?: string): void {
    for (const warning of warnings) {
      const count = (this.#seen.get(warning.code) ?? 0) + 1;
      this.#seen.set(warning.code, count);
      if (count <= MOST_OF_A_KIND) this.#session.warn([this.#withNames(warning)], place);
    }
  }

  /** A dimension by its name; the result itself keeps the id. */
  #withNames({ code, values }: Warning): Warning {
    const name = this.#texts.dimensions[String(values.dimension)]?.name;
    return { code, values: name === undefined ? values : { ...values, dimension: name } };
  }

  /** Says how many were not printed. */
  finish(): void {
    const counts = [...this.#seen.values()].map((count) => Math.max(0, count - MOST_OF_A_KIND));
    const count = sum(counts);
    if (count > 0) this.#session.note(this.#session.t('survey-score.more-warnings', { count }));
  }
}
