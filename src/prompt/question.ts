/** Owns what a questionnaire in the terminal is made of, whatever it asks: the compass, the survey, a profile, a choice. */

/** One answer that can be chosen. */
export interface Option {
  id: string;
  /** What one types to choose it: digits, or a hyphen. */
  key: string;
  label: string;
  meaning?: string;
  /** Stands apart from the scale: too early, not applicable, unknown, no opinion. */
  apart?: boolean;
  /** Asks for a reason before it counts. */
  needsReason?: boolean;
}

interface QuestionBase {
  id: string;
  /** What it belongs to: a phase and a theme, say. `sectionId` is where one can jump to. */
  sectionId: string;
  chapter: string;
  section: string;
  /** What is asked about this statement and those like it; told before it. */
  lead?: string;
  statement: string;
  /** What is asked about the statement: "Où en êtes-vous ?". */
  ask?: string;
  help?: string;
  /** The id of an earlier question: this one is put only when that has an answer. */
  needs?: string;
}

export interface ChoiceQuestion extends QuestionBase {
  kind: 'choice';
  options: readonly Option[];
  /** The option that a mere confirmation takes; without one, something has to be chosen first. */
  suggested?: string;
}

/** Several options may be chosen, at most `max`. */
export interface SeveralQuestion extends QuestionBase {
  kind: 'several';
  options: readonly Option[];
  max: number;
}

/** Words to type. `problem` names the message that says what is wrong with them, or gives undefined. */
export interface TextQuestion extends QuestionBase {
  kind: 'text';
  /** The answer may have several lines. */
  manyLines?: boolean;
  problem?: (text: string) => string | undefined;
}

export type Question = ChoiceQuestion | SeveralQuestion | TextQuestion;

/** What a person gave for one question. All parts may be missing: a note can stand without an answer. */
export interface Entry {
  choice?: string;
  several?: readonly string[];
  text?: string;
  reason?: string;
  note?: string;
  evidence?: string;
}

export type Entries = Readonly<Record<string, Entry>>;

/** Everything a session asks, and what may be done beside answering. */
export interface Questionnaire {
  title: string;
  questions: readonly Question[];
  /** Notes and evidence can be kept with an answer. */
  annotates: boolean;
  /**
   * What one can choose from once all is asked, beside going to what has no answer yet; the chosen id is the session's
   * outcome. Without endings the session is over then, with the outcome `answered`.
   */
  endings: readonly { id: string; label: string }[];
}

/** A note alone is no answer. */
export function isAnswered(entry: Entry | undefined): boolean {
  return (
    entry !== undefined &&
    (entry.choice !== undefined || entry.text !== undefined || (entry.several?.length ?? 0) > 0)
  );
}

/** The entry of a question; empty when there is none. Own keys only. */
export function entryOf(entries: Entries, id: string): Entry {
  return Object.hasOwn(entries, id) ? entries[id]! : {};
}
