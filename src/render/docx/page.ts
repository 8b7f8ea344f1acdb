/** Owns the page of our Word documents: A4, margins, running header and numbered footer. */
import {
  Footer,
  Header,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx';
import { cleanText } from '../../i18n/clean-text.js';
import type { Report } from '../../report/blocks.js';
import { resolveText } from '../resolve-text.js';
import type { DocxContext } from './context.js';
import { PAGE } from './look.js';
import { rule, STYLE } from './styles.js';

/** Header from the second page on (the first has the title itself), footer on all. */
export function pageSettings(report: Report, context: DocxContext): Omit<ISectionOptions, 'children'> {
  const landscape = report.orientation === 'landscape';
  const { width, height, headerMargin } = PAGE;
  const margin = context.dense ? PAGE.denseMargin : PAGE.margin;
  const footer = pageFooter(report, context);
  return {
    properties: {
      titlePage: true,
      page: {
        // The library turns width and height itself for a landscape page.
        size: {
          width,
          height,
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: margin,
          bottom: margin,
          left: margin,
          right: margin,
          header: headerMargin,
          footer: headerMargin,
        },
      },
    },
    headers: { default: pageHeader(report, context), first: new Header({ children: [] }) },
    footers: { default: footer, first: footer },
  };
}

function pageHeader(report: Report, context: DocxContext): Header {
  const title = resolveText(report.title, context.translator);
  const line = new Paragraph({
    style: STYLE.footer,
    border: { bottom: rule(context.look.rule, 4, 4) },
    children: [new TextRun(title)],
  });
  return new Header({ children: [line] });
}

/** Left what it is about, right the page of how many. */
function pageFooter(report: Report, context: DocxContext): Footer {
  const about = report.copName ?? resolveText(report.title, context.translator);
  const line = new Paragraph({
    style: STYLE.footer,
    tabStops: [{ type: TabStopType.RIGHT, position: context.textWidth }],
    children: [
      new TextRun(cleanText(about).replace(/\s+/g, ' ').slice(0, 120)),
      new TextRun({ children: ['\t', PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
    ],
  });
  return new Footer({ children: [line] });
}
