/** Owns the chapters of the guide that are prose of its own: what a CoP is, its origins, steps, roles, glossary. */
import type { GuidePoint, GuideTexts } from '../model/guide.js';
import type { Lang } from '../model/lang.js';
import { literal } from '../model/text.js';
import { type Span, span } from '../report/blocks.js';
import { type GuideNode, labelledList, point, prose, section } from './guide-node.js';

type Chapters = GuideTexts['chapters'];

/** Chapters read before the phases. */
export function openingChapters({ chapters }: GuideTexts): GuideNode[] {
  return [
    proseChapter('definition', chapters.definition),
    pointsChapter('not-a-cop', chapters['not-a-cop']),
    benefitsChapter(chapters.benefits),
    originsChapter(chapters['spontaneous-solicited']),
    pointsChapter('steps', chapters.steps),
  ];
}

/** Chapters to look things up in, after the phases. */
export function laterChapters({ chapters }: GuideTexts): GuideNode[] {
  return [
    pointsChapter('stages', chapters.stages),
    pointsChapter('success-factors', chapters['success-factors']),
    pointsChapter('roles', chapters.roles),
    proseChapter('periphery', chapters.periphery),
    pointsChapter('axes', chapters.axes),
  ];
}

/** The glossary in the alphabetical order of its language. */
export function glossaryChapter({ chapters }: GuideTexts, lang: Lang): GuideNode {
  const { compare } = new Intl.Collator(lang);
  const points = [...chapters.glossary.points].sort((a, b) => compare(a.term ?? '', b.term ?? ''));
  return pointsChapter('glossary', { ...chapters.glossary, points });
}

/** The bibliography. */
export function sourcesChapter({ sources }: GuideTexts, title: string): GuideNode {
  const entries = Object.entries(sources).map(([id, { short, reference, note }]): GuideNode => {
    const spans = [...linkUrls(reference), span(literal(` ${note}`))];
    return { ...point(`sources.${id}`, short, ''), body: [{ kind: 'paragraph', spans }] };
  });
  return section('sources', title, [], entries);
}

/** A reference with its addresses as links. */
function linkUrls(reference: string): Span[] {
  return reference.split(/(https?:\/\/[^\s,]+)/).map((part, index) => {
    return index % 2 === 1 ? span(literal(part), { href: part }) : span(literal(part));
  });
}

function proseChapter(id: string, { title, paragraphs }: Chapters['definition']): GuideNode {
  return section(id, title, paragraphs.map(prose));
}

function pointsChapter(id: string, { title, intro, points }: Chapters['roles']): GuideNode {
  return section(id, title, intro ? [prose(intro)] : [], pointNodes(id, points));
}

function pointNodes(id: string, points: readonly GuidePoint[]): GuideNode[] {
  return points.map(({ id: own, term, text }) => point(`${id}.${own}`, term ?? '', text));
}

function benefitsChapter({ title, members, organisations }: Chapters['benefits']): GuideNode {
  return section(
    'benefits',
    title,
    [],
    [
      section('benefits.members', members.title, [], pointNodes('benefits.members', members.points)),
      section(
        'benefits.organisations',
        organisations.title,
        [],
        pointNodes('benefits.organisations', organisations.points),
      ),
    ],
  );
}

function originsChapter(chapter: Chapters['spontaneous-solicited']): GuideNode {
  const origins = (['spontaneous', 'solicited'] as const).map((id) => {
    const { title, strengths, gaps, advice } = chapter[id];
    return section(`origin.${id}`, title, [
      ...labelledList('strengths', strengths),
      ...labelledList('gaps', gaps),
      ...labelledList('advice', advice),
    ]);
  });
  return section('spontaneous-solicited', chapter.title, chapter.paragraphs.map(prose), origins);
}
