/** Owns a report as one HTML file: no script, nothing fetched, a content policy that allows its own style alone. */
import type { Translator } from '../../i18n/translator.js';
import type { Block, Heading, Report } from '../../report/blocks.js';
import { renderBlock } from './html-blocks.js';
import { HtmlPage } from './html-page.js';
import { STYLE } from './html-style.js';

export interface HtmlTools {
  /** SHA-256 of UTF-8 text in base 64: the content policy names the style by it. */
  sha256(text: string): string;
}

/** A table of contents helps from this many sections on. */
const CONTENTS_FROM = 3;

/** The whole file, in the translator's language; the same report gives the same text. */
export function renderHtml(report: Report, translator: Translator, tools: HtmlTools): string {
  const page = new HtmlPage(translator);
  const sections = report.blocks.filter(
    (block): block is Heading => block.kind === 'heading' && block.level === 1,
  );
  const ids = new Map<Block, string>(sections.map((section, index) => [section, `section-${index + 1}`]));
  const main = report.blocks.map((block) => renderBlock(block, page, ids.get(block))).join('\n');
  const skip = `<a class="skip" href="#main">${page.word('skip')}</a>`;
  return `<!doctype html>
<html lang="${report.lang}">
<head>
${renderHead(report, page, tools)}
</head>
<body${report.orientation === 'landscape' ? ' class="landscape"' : ''}>
${skip}
<header>
<h1>${page.say(report.title)}</h1>
${report.subtitle ? `<p class="subtitle">${page.say(report.subtitle)}</p>` : ''}
</header>
${sections.length < CONTENTS_FROM ? '' : renderContents(sections, ids, page)}
<main id="main" tabindex="-1">
${main}
</main>
</body>
</html>
`;
}

function renderHead(report: Report, page: HtmlPage, { sha256 }: HtmlTools): string {
  const policy = `default-src 'none'; style-src 'sha256-${sha256(STYLE)}'; base-uri 'none'; form-action 'none'`;
  return `<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${page.attribute(report.title)}</title>
<style>${STYLE}</style>`;
}

function renderContents(
  sections: readonly Heading[],
  ids: ReadonlyMap<Block, string>,
  page: HtmlPage,
): string {
  const items = sections.map(
    (section) => `<li><a href="#${ids.get(section)}">${page.say(section.text)}</a></li>`,
  );
  return `<nav class="contents" aria-label="${page.word('contents')}"><ol>${items.join('')}</ol></nav>`;
}
