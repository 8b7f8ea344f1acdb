/** Owns finding a topic of the guide by name, or the places that speak of some words; accents, capitals and number do not count. */
import { type GuideNode, listNodes, wordsOf } from './guide-node.js';

/** A place that speaks of the words: the topic it stands under, its own title, and a sentence that holds one of them. */
export interface GuideHit {
  parent?: GuideNode;
  node: GuideNode;
  excerpt: string;
}

export interface GuideFindings {
  /** Topics asked for by their id, title or short name. */
  topics: readonly GuideNode[];
  /** Every other place, those with the words in their title first, then in reading order. */
  hits: readonly GuideHit[];
}

/** Looks in all of the guide. A query of several words finds places that hold a word beginning with each of them. */
export function searchGuide(guide: readonly GuideNode[], query: string): GuideFindings {
  const asked = fold(query);
  if (asked === '') return { topics: [], hits: [] };
  const named = outermost(findNamed(listNodes(guide), asked));
  const hits = findUnder(undefined, guide, asked.split(' '));
  const inTitle = hits.filter(({ node }) => holds(fold(node.title), asked.split(' ')));
  const topics = named.length > 0 || inTitle.length !== 1 ? named : [inTitle[0]!.node];
  const shown = new Set(listNodes(topics));
  const others = [...inTitle, ...hits.filter((hit) => !inTitle.includes(hit))];
  return { topics, hits: others.filter(({ node }) => !shown.has(node)) };
}

/** Lower case without accents; anything but letters and digits is a space. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Those of just that name; else those of that name in another number. */
function findNamed(nodes: readonly GuideNode[], asked: string): GuideNode[] {
  const exact = nodes.filter((node) => namesOf(node).includes(asked));
  if (exact.length > 0) return exact;
  return nodes.filter((node) => namesOf(node).some((name) => stemAll(name) === stemAll(asked)));
}

/** `theme.ground-rules`, `ground-rules`, title with and without the article it may begin with, short name. */
function namesOf({ id, title, aliases = [] }: GuideNode): string[] {
  const folded = fold(title);
  const bare = folded.replace(/^\p{L}{1,3} /u, '');
  return [fold(id), fold(id.slice(id.lastIndexOf('.') + 1)), folded, bare, ...aliases.map(fold)];
}

/** Without the topics that stand under another one of the list. */
function outermost(nodes: readonly GuideNode[]): GuideNode[] {
  const inner = new Set(nodes.flatMap(({ children }) => listNodes(children)));
  return nodes.filter((node) => !inner.has(node));
}

function findUnder(
  parent: GuideNode | undefined,
  nodes: readonly GuideNode[],
  words: readonly string[],
): GuideHit[] {
  return nodes.flatMap((node) => [...findIn(node, parent, words), ...findUnder(node, node.children, words)]);
}

function findIn(node: GuideNode, parent: GuideNode | undefined, words: readonly string[]): GuideHit[] {
  const lines = wordsOf(node);
  if (!holds(fold([node.title, ...lines].join(' ')), words)) return [];
  const sentences = lines.flatMap((line) => line.split(/(?<=[.!?…])\s+/));
  const excerpt = sentences.find((sentence) => words.some((word) => holds(fold(sentence), [word])));
  return [{ ...(parent ? { parent } : {}), node, excerpt: excerpt ?? sentences[0] ?? '' }];
}

/** True when each word begins a word of the folded text, or is one of its words in another number. */
function holds(folded: string, words: readonly string[]): boolean {
  return words.every((word) => ` ${folded}`.includes(` ${word}`) || hasStem(folded, stem(word)));
}

function hasStem(folded: string, wanted: string): boolean {
  return folded.split(' ').some((word) => word.startsWith(wanted) && stem(word) === wanted);
}

/** What plurals end in, in the four languages; longer ones first. */
const ENDINGS = ['en', 'er', 'es', 's', 'x', 'n', 'e'];
/** A shorter rest would no longer tell words apart. */
const STEM_AT_LEAST = 4;

/** A folded word without what its number adds: `sponsors` → `sponsor`, `Rollen` → `rol`. */
function stem(word: string): string {
  const ending = ENDINGS.find((one) => word.endsWith(one) && word.length - one.length >= STEM_AT_LEAST);
  if (ending !== undefined) return stem(word.slice(0, -ending.length));
  return word.replace(/([^aeiou])\1$/, '$1');
}

function stemAll(folded: string): string {
  return folded.split(' ').map(stem).join(' ');
}
