/** Owns `cop guide`: the phase where the CoP stands, a topic, what speaks of some words, or the whole. */
import type { Command } from 'commander';
import { buildGuide, type GuideContent, type GuidePage, guideReport, wholeGuide } from '../document/guide.js';
import {
  contentsBlocks,
  hereBlock,
  hitBlocks,
  nodeOfPosition,
  phaseSummary,
} from '../document/guide-contents.js';
import { type GuideNode, listNodes, wordsOf } from '../document/guide-node.js';
import { searchGuide } from '../document/guide-search.js';
import { fail } from '../errors.js';
import { suggestionFor } from '../model/suggest.js';
import { literal, message } from '../model/text.js';
import { formatJson } from '../render/json/format-json.js';
import { paragraph, type Report } from '../report/blocks.js';
import { loadGuideContent } from './guide-content.js';
import { latestResult } from './latest-result.js';
import { writeOutputs } from './outputs.js';
import { printReports } from './print-reports.js';
import type { CommonFlags, Session } from './session.js';

interface GuideFlags extends CommonFlags {
  /** An organisation's Word template for `.docx`. */
  house?: string;
  all?: boolean;
  contents?: boolean;
}

/** What is to be shown: topics, with blocks before them, and the report they make. */
interface Shown {
  topics: readonly GuideNode[];
  report: Report;
}

export function define(command: Command, session: Session): void {
  command
    .argument('[words...]', session.t('cli.argument.topic'))
    .option('--house <docx>', session.t('cli.option.house'))
    .option('--contents', session.t('cli.option.contents'))
    .option('--all', session.t('cli.option.all'))
    .action(async (words: string[], flags: GuideFlags) => showGuide(words.join(' '), flags, session));
}

async function showGuide(query: string, flags: GuideFlags, session: Session): Promise<void> {
  const shown = await choose(query, flags, loadGuideContent(session.translator, session.lang), session);
  const json = (): string => guideJson(shown.topics, session.lang);
  if (flags.output) {
    const { reportFormats } = await import('./report-formats.js');
    const formats = reportFormats(shown.report, { house: flags.house }, session);
    await writeOutputs({ ...formats, json: async () => json() }, flags, session);
  }
  if (flags.json) session.print(json());
  else if (!flags.output) await printReports([shown.report], flags, session);
}

/** What the words, the flags and the dossier ask for. */
async function choose(
  query: string,
  flags: GuideFlags,
  content: GuideContent,
  session: Session,
): Promise<Shown> {
  const guide = buildGuide(content);
  const page = { title: content.guide.title, lang: session.lang, date: session.today() };
  if (query !== '') return find(query, guide, page);
  if (flags.all || (flags.output ?? []).length > 0) {
    return { topics: guide, report: wholeGuide(content, page.date) };
  }
  const result = flags.contents ? undefined : await latestResult(flags, session);
  const here = result && nodeOfPosition(guide, result);
  if (result && here) {
    const blocks = [hereBlock(here, result), ...phaseSummary(here)];
    return { topics: [here], report: { ...guideReport([], page), blocks } };
  }
  const cover = { ...page, subtitle: literal(content.guide.subtitle) };
  const intro = paragraph(literal(content.guide.intro));
  const blocks = [intro, ...contentsBlocks(guide, content.compass)];
  return { topics: guide, report: { ...guideReport([], cover), blocks } };
}

function find(query: string, guide: readonly GuideNode[], page: GuidePage): Shown {
  const { topics, hits } = searchGuide(guide, query);
  if (topics.length === 0 && hits.length === 0) throw notFound(query, guide);
  const report = guideReport(topics, page);
  if (topics.length > 0) {
    return { topics, report: { ...report, blocks: [...report.blocks, ...hitBlocks(hits, 'also')] } };
  }
  const subtitle = message('guide.search.title', { query });
  const blocks = hitBlocks(hits, 'hits');
  return { topics: hits.map(({ node }) => node), report: { ...report, subtitle, blocks } };
}

function notFound(query: string, guide: readonly GuideNode[]): Error {
  const names = listNodes(guide).flatMap(({ id, title }) => [id.slice(id.lastIndexOf('.') + 1), title]);
  return fail('COP-GUIDE-001', { typed: query }, suggestionFor(query, names));
}

/** The topics as plain words, for other programs. */
function guideJson(topics: readonly GuideNode[], lang: string): string {
  const plain = (node: GuideNode): object => ({
    id: node.id,
    title: node.title,
    words: wordsOf(node),
    ...(node.children.length > 0 ? { topics: node.children.map(plain) } : {}),
  });
  return formatJson({ schemaVersion: 1, kind: 'guide', lang, topics: topics.map(plain) });
}
