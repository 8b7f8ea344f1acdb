/** Owns the pages of the guide that lead to others: its contents, where a CoP stands, and what a search found. */
import type { CompassTexts } from '../model/compass.js';
import type { CompassResult } from '../model/compass-result.js';
import { literal, message } from '../model/text.js';
import { type Block, bulletList, heading, paragraph, type Span, span } from '../report/blocks.js';
import { type GuideNode, listNodes, wordsOf } from './guide-node.js';
import type { GuideHit } from './guide-search.js';

/** A search shows this many places, then counts the others. */
const HITS_SHOWN = 15;

/** Each chapter and phase with the word to type for it (its first alias); a phase with the short names of its themes. */
export function contentsBlocks(guide: readonly GuideNode[], compass: CompassTexts): Block[] {
  const topics = guide.flatMap((node) => (node.id === 'phases' ? node.children : [node]));
  const pairs = topics.map((node) => ({
    key: literal(node.aliases?.[0] ?? node.id),
    value: [span(contentsLine(node, compass))],
  }));
  return [
    heading(1, message('guide.contents.title')),
    paragraph(message('guide.contents.hint'), 'note'),
    { kind: 'key-values', pairs },
  ];
}

function contentsLine(node: GuideNode, { themes }: CompassTexts) {
  if (!node.id.startsWith('phase.')) return literal(node.title);
  const shorts = node.children.map(({ id, title }) => themes[id.slice('theme.'.length)]?.short ?? title);
  return message('guide.contents.phase', { phase: node.title, themes: { format: 'list', items: shorts } });
}

/** The topic of the phase where the CoP stands; reorientation once the first three are acquired; none without a position. */
export function nodeOfPosition(
  guide: readonly GuideNode[],
  { position }: CompassResult,
): GuideNode | undefined {
  const phase = position === 'established' ? 'reorientation' : position;
  return listNodes(guide).find(({ id }) => id === `phase.${phase}`);
}

/** Says where the CoP stands and why the guide opens there. */
export function hereBlock(node: GuideNode, { position, date }: CompassResult): Block {
  const established = span(message('guide.here.established'));
  const said = span(message('guide.here.text', { date: { format: 'date', iso: date } }));
  return {
    kind: 'alert',
    level: 'note',
    title: message('guide.here.title', { phase: node.title }),
    spans: position === 'established' ? [established, span(literal(' ')), said] : [said],
  };
}

/** A phase in short: its own words, then each theme with its first paragraph. */
export function phaseSummary(node: GuideNode): Block[] {
  const lines = node.children.map((theme): Span[] => [
    span(literal(theme.title), { strong: true }),
    span(literal(' – ')),
    span(literal(wordsOf(theme)[0] ?? '')),
  ]);
  const word = node.children[0]?.aliases?.[0] ?? '';
  return [
    heading(1, literal(node.title)),
    ...node.body,
    heading(2, message('guide.themes')),
    bulletList(lines),
    paragraph(message('guide.here.more', { word: word.toLowerCase() }), 'note'),
  ];
}

/** Where else the guide speaks of it: title, the topic it stands under, and a sentence each. */
export function hitBlocks(hits: readonly GuideHit[], heading: 'hits' | 'also'): Block[] {
  if (hits.length === 0) return [];
  const more = hits.length - HITS_SHOWN;
  return [
    {
      kind: 'heading',
      level: 2,
      text: message(`guide.search.${heading}`, { count: hits.length }),
    },
    bulletList(hits.slice(0, HITS_SHOWN).map(hitSpans)),
    ...(more > 0 ? [paragraph(message('guide.search.more', { count: more }), 'note')] : []),
  ];
}

function hitSpans({ parent, node, excerpt }: GuideHit): Span[] {
  const title = span(literal(node.title || (parent?.title ?? '')), { strong: true });
  const where =
    parent && node.title ? message('guide.search.hit', { chapter: parent.title }) : literal(' – ');
  return excerpt ? [title, span(where), span(literal(excerpt))] : [title];
}
