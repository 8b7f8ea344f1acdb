/** Owns sentences of a template whose gaps a formula fills: the words between the gaps, and the order of the gaps. */
import type { Expression, Operand } from '../live/expression.js';
import { join } from './expressions.js';
import type { Say } from './tools-input.js';

/** Private characters that no text holds: they mark the gaps. */
const MARK = 0xe100;

/** The sentence at `path` with each named gap filled by a cell. */
export function fillSentence(say: Say, path: string, gaps: Readonly<Record<string, Operand>>): Expression {
  const names = Object.keys(gaps);
  const marks = Object.fromEntries(names.map((name, index) => [name, String.fromCharCode(MARK + index)]));
  const pattern = new RegExp(`([${names.map((name) => marks[name]).join('')}])`);
  const parts = say(path, marks).split(pattern).filter(Boolean);
  return join(
    ...parts.map((part): Operand => {
      const name = names.find((each) => marks[each] === part);
      return name === undefined ? part : gaps[name]!;
    }),
  );
}
