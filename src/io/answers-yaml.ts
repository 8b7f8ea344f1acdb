/** Owns the YAML of a file of answers: readable, in the order of the instrument, with what a person added by hand kept. */
import { Document, isMap, isScalar, type Pair, parseDocument, type Scalar, YAMLMap } from 'yaml';
import type { AnswerSet } from '../model/answers.js';
import { formatAnswers, type PlainAnswer } from '../model/format-answers.js';

/** Words that make the file readable: a line at its head, and the statement of each item, in the order of the instrument. */
export interface AnswersWords {
  head: string;
  statements: ReadonlyMap<string, string>;
}

/**
 * The text of a file that holds `set`. From the text that is there already, comments and unknown keys are kept; an item that
 * is new to the file gets its statement as a comment.
 */
export function formatAnswersYaml(set: AnswerSet, words: AnswersWords, existing?: string): string {
  const document = openDocument(existing, words.head);
  const { answers, ...head } = formatAnswers(set);
  for (const [key, value] of Object.entries(head)) {
    if (document.get(key) !== value) document.set(key, value);
  }
  if (head.phase === undefined) document.delete('phase');
  const map = answersMap(document);
  for (const [id, answer] of Object.entries(answers)) setAnswer(document, map, id, answer, words);
  map.items = map.items.filter((pair) => Object.hasOwn(answers, keyOf(pair)));
  sortItems(map, [...words.statements.keys()]);
  return document.toString({ lineWidth: 0 });
}

function openDocument(existing: string | undefined, head: string): Document {
  const found = existing === undefined ? undefined : parseDocument(existing, { version: '1.2' });
  if (found && isMap(found.contents)) return found as Document;
  const document = new Document({});
  document.commentBefore = comment(head);
  return document;
}

function answersMap(document: Document): YAMLMap {
  const found = document.get('answers');
  if (isMap(found)) {
    found.flow = false;
    handDownComment(found);
    return found;
  }
  const map = new YAMLMap();
  document.set('answers', map);
  return map;
}

/** A comment above the first item is read as the map's: it goes to the item, so that it stays there when items come before. */
function handDownComment(map: YAMLMap): void {
  const first = map.items[0]?.key;
  if (!map.commentBefore || !isScalar(first)) return;
  first.commentBefore = [map.commentBefore, first.commentBefore].filter(Boolean).join('\n');
  map.commentBefore = null;
}

function setAnswer(
  document: Document,
  map: YAMLMap,
  id: string,
  answer: PlainAnswer,
  words: AnswersWords,
): void {
  const known = map.items.find((pair) => keyOf(pair) === id);
  if (!known) {
    const key = document.createNode(id) as Scalar;
    const statement = words.statements.get(id);
    if (statement !== undefined) key.commentBefore = comment(statement);
    map.items.push(document.createPair(key, answer) as Pair);
  } else if (JSON.stringify(toPlain(known, document)) !== JSON.stringify(answer)) {
    known.value = document.createNode(answer);
  }
}

function toPlain(pair: Pair, document: Document): unknown {
  const node = pair.value;
  return node !== null && typeof node === 'object' && 'toJS' in node ? (node as Scalar).toJS(document) : node;
}

function sortItems(map: YAMLMap, order: readonly string[]): void {
  const rank = new Map(order.map((id, index) => [id, index]));
  const rankOf = (pair: Pair): number => rank.get(keyOf(pair)) ?? order.length;
  map.items.sort((a, b) => rankOf(a) - rankOf(b));
}

function keyOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : String(pair.key);
}

function comment(text: string): string {
  return text
    .split('\n')
    .map((line) => ` ${line}`)
    .join('\n');
}
