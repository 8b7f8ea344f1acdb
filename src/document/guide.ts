/** Owns the guide as a whole: its tree of topics, and the report made of all or some of them. */
import type { CompassInstrument, CompassTexts } from '../model/compass.js';
import type { GuideTexts } from '../model/guide.js';
import type { Lang } from '../model/lang.js';
import type { PitfallRule, PitfallTexts } from '../model/pitfall.js';
import { literal, type Text } from '../model/text.js';
import { type Block, bulletList, heading, paragraph, type Report, span } from '../report/blocks.js';
import { glossaryChapter, laterChapters, openingChapters, sourcesChapter } from './guide-chapters.js';
import { type GuideNode, labelledList, prose, section } from './guide-node.js';
import { originAdvice, phaseNodes, sourcesLine } from './guide-phases.js';

/** Everything the guide is made from, in one language. */
export interface GuideContent {
  lang: Lang;
  guide: GuideTexts;
  instrument: CompassInstrument;
  compass: CompassTexts;
  rules: readonly PitfallRule[];
  pitfalls: PitfallTexts;
  /** Titles of the chapters that have no prose file of their own. */
  titles: { phases: string; pitfalls: string; pitfallsIntro: string; sources: string };
  /** The word to type for a chapter or phase, in this language. */
  wordOf: (id: string) => string;
}

/** All topics in reading order. */
export function buildGuide(content: GuideContent): GuideNode[] {
  const { guide, instrument, compass, lang, titles } = content;
  const phases = phaseNodes(instrument, compass, guide.sources).map((node) => withWord(node, content));
  return [
    ...openingChapters(guide).map((node) => withWord(node, content)),
    section('phases', titles.phases, [], phases),
    ...[
      ...laterChapters(guide),
      pitfallsChapter(content),
      glossaryChapter(guide, lang),
      sourcesChapter(guide, titles.sources),
    ].map((node) => withWord(node, content)),
  ];
}

/** The word to type is one of its names, and the first of them. */
function withWord(node: GuideNode, { wordOf }: GuideContent): GuideNode {
  const id = node.id.slice(node.id.lastIndexOf('.') + 1);
  return { ...node, aliases: [wordOf(id), ...(node.aliases ?? [])] };
}

function pitfallsChapter({ rules, pitfalls, guide, titles }: GuideContent): GuideNode {
  const nodes = rules.flatMap(({ id, sources }) => {
    const words = pitfalls.pitfalls[id];
    if (!words) return [];
    const body = [
      prose(words.what),
      prose(words.why),
      ...labelledList('advice', words.do),
      ...originAdvice(words),
      sourcesLine(sources, guide.sources),
    ];
    return [section(`pitfall.${id}`, words.name, body)];
  });
  return section('pitfalls', titles.pitfalls, [prose(titles.pitfallsIntro)], nodes);
}

/** What stands around the topics of a report. */
export interface GuidePage {
  title: string;
  subtitle?: Text;
  lang: Lang;
  /** ISO date. */
  date: string;
  intro?: readonly Block[];
}

/** All of the guide, with its introduction and a table of contents. */
export function wholeGuide(content: GuideContent, date: string): Report {
  const { guide, lang } = content;
  const page = { title: guide.title, subtitle: literal(guide.subtitle), lang, date };
  const intro = [paragraph(literal(guide.intro))];
  return { ...guideReport(buildGuide(content), { ...page, intro }), contentsDepth: 3 };
}

/** Topics as a report, each with its heading, from level 1 on. */
export function guideReport(nodes: readonly GuideNode[], { title, intro = [], ...page }: GuidePage): Report {
  return {
    id: 'guide',
    title: literal(title),
    ...page,
    orientation: 'portrait',
    blocks: [...intro, ...nodes.flatMap((node) => nodeBlocks(node, 1))],
  };
}

/** A topic with everything under it: sections with headings, runs of points as one list. */
export function nodeBlocks(node: GuideNode, level: 1 | 2 | 3): Block[] {
  const below = Math.min(level + 1, 3) as 1 | 2 | 3;
  const points = node.children.filter(({ shape }) => shape === 'point');
  const sections = node.children.filter(({ shape }) => shape === 'section');
  return [
    heading(level, literal(node.title)),
    ...node.body,
    ...(points.length > 0 ? [bulletList(points.map(pointSpans))] : []),
    ...sections.flatMap((child) => nodeBlocks(child, below)),
  ];
}

function pointSpans({ title, body }: GuideNode) {
  const [block] = body;
  const text = block?.kind === 'paragraph' ? block.spans : [];
  if (!title) return text;
  return [span(literal(title), { strong: true }), span(literal(' – ')), ...text];
}
