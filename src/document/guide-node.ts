/** Owns what the guide is made of: a tree of topics, each with its own words and the topics under it. */
import { literal, message } from '../model/text.js';
import { type Block, bulletList, paragraph, type Span, span } from '../report/blocks.js';

export interface GuideNode {
  /** Stable, dotted: `theme.vitality`, `roles.sponsor`. */
  id: string;
  title: string;
  /** Other names one may ask for it by. */
  aliases?: readonly string[];
  /** A section has a heading of its own; a point stands in a list under its parent. */
  shape: 'section' | 'point';
  body: readonly Block[];
  children: readonly GuideNode[];
}

/** A topic with a heading of its own. */
export function section(
  id: string,
  title: string,
  body: readonly Block[],
  children: readonly GuideNode[] = [],
): GuideNode {
  return { id, title, shape: 'section', body, children };
}

/** A topic of one paragraph, in a list under its parent. */
export function point(id: string, title: string, text: string): GuideNode {
  return { id, title, shape: 'point', body: [prose(text)], children: [] };
}

/** A paragraph of the guide's own words. */
export function prose(text: string): Block {
  return paragraph(literal(text));
}

/** A bold label from the guide's messages, then a list. */
export function labelledList(label: string, lines: readonly string[]): Block[] {
  return [
    { kind: 'paragraph', spans: [span(message(`guide.${label}`), { strong: true })] },
    bulletList(lines.map((line) => [span(literal(line))])),
  ];
}

/** The node and everything under it, in reading order. */
export function listNodes(nodes: readonly GuideNode[]): GuideNode[] {
  return nodes.flatMap((node) => [node, ...listNodes(node.children)]);
}

/** The prose of a node itself (labels and children left out), one string a paragraph or list line. */
export function wordsOf(node: GuideNode): string[] {
  return node.body.flatMap((block) => {
    if (block.kind === 'paragraph') return [literals(block.spans)];
    return block.kind === 'list' ? block.items.map(literals) : [];
  });
}

function literals(spans: readonly Span[]): string {
  return spans
    .flatMap(({ text }) => {
      if (text.kind === 'literal') return [text.text];
      return Object.values(text.values ?? {}).filter((value) => typeof value === 'string');
    })
    .join('');
}
