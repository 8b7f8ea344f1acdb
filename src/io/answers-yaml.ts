/** Owns the YAML of a file of answers: readable, in the order of the instrument, with what a person added by hand kept. */
import type { AnswerSet } from '../model/answers.js';
import { formatAnswers } from '../model/format-answers.js';
import { type FileHead, keepKeys, openInnerMap, openYamlMap, putValue } from './edit-yaml.js';
import { printYaml } from './print-yaml.js';

/** Words that make the file readable: a line at its head, and the statement of each item, in the order of the instrument. */
export interface AnswersWords extends FileHead {
  statements: ReadonlyMap<string, string>;
}

const HEAD_KEYS = ['instrument', 'version', 'date', 'mode', 'phase', 'answers'];

/**
 * The text of a file that holds `set`. From the text that is there already, comments and unknown keys are kept; an item that
 * is new to the file gets its statement as a comment.
 */
export function formatAnswersYaml(
  set: AnswerSet,
  { statements, ...head }: AnswersWords,
  existing?: string,
): string {
  const whole = openYamlMap(existing, head);
  const { answers, ...fields } = formatAnswers(set);
  for (const [key, value] of Object.entries(fields)) putValue(whole, key, value, { order: HEAD_KEYS });
  if (fields.phase === undefined) whole.document.delete('phase');
  const map = openInnerMap(whole, 'answers');
  const order = [...statements.keys()];
  for (const [id, answer] of Object.entries(answers)) {
    putValue(map, id, answer, { order, comment: statements.get(id) });
  }
  keepKeys(map, (id) => Object.hasOwn(answers, id));
  return printYaml(whole.document);
}
