/** Owns the formats that any report can be written in; each renderer is loaded when it is used. */
import { createHash } from 'node:crypto';
import type { TextLook } from '../i18n/look.js';
import type { Translator } from '../i18n/translator.js';
import type { Profile } from '../model/profile.js';
import type { Block, Report } from '../report/blocks.js';
import type { Chart } from '../report/chart.js';
import { readHouse } from './house-template.js';
import type { Formats } from './outputs.js';
import type { Session } from './session.js';

export interface ReportFormatOptions {
  /** Fills the placeholders of a house template. */
  profile?: Profile | null;
  /** An organisation's Word template for `.docx`. */
  house?: string | undefined;
  /** Speaks the report's words; the session's own when left out. */
  translator?: Translator;
  /** What `.svg` and `.png` show; the charts of the report when left out. */
  charts?: readonly Chart[];
}

/** `docx`, `xlsx`, `html`, `md`, `txt` of a report, and `svg` and `png` of its charts where it has any. */
export function reportFormats(report: Report, options: ReportFormatOptions, session: Session): Formats {
  const { profile = null, house, translator = session.translator } = options;
  const charts = options.charts ?? report.blocks.flatMap(chartOf);
  const text: Formats = {
    docx: async () => {
      const { renderReportDocx } = await import('../render/docx/report-docx.js');
      const template = await readHouse(house, session);
      return renderReportDocx(report, translator, { profile, ...(template ? { house: template } : {}) });
    },
    xlsx: async () => (await import('../render/xlsx/report-xlsx.js')).renderReportXlsx(report, translator),
    html: async () =>
      (await import('../render/html/render-html.js')).renderHtml(report, translator, { sha256 }),
    md: async () =>
      (await import('../render/markdown/render-markdown.js')).renderMarkdown(report, translator),
    txt: async (path) => {
      const { renderText } = await import('../render/text/render-text.js');
      return renderText(report, translator, path === undefined ? screenLook(session) : fileLook(session));
    },
  };
  return charts.length === 0 ? text : { ...text, ...pictureFormats(charts, session) };
}

/** A text file is read in any editor: no colours, a width that fits a page. */
function fileLook({ accessible }: Session): TextLook {
  return { width: 80, colour: false, unicode: true, accessible };
}

/** The same on a screen, as wide as it is, in signs that it can draw. */
function screenLook(session: Session): TextLook {
  return { ...fileLook(session), width: session.width(), unicode: session.hasUnicode() };
}

function pictureFormats(charts: readonly Chart[], { translator }: Session): Formats {
  return {
    svg: async () => (await import('../render/chart/chart-svg.js')).renderChartsSvg(charts, translator),
    png: async () => {
      const [{ renderChartsPng }, { loadChartFonts }] = await Promise.all([
        import('../render/chart/charts-png.js'),
        import('../io/load-fonts.js'),
      ]);
      return renderChartsPng(charts, translator, await loadChartFonts());
    },
  };
}

function chartOf(block: Block): Chart[] {
  return block.kind === 'chart' ? [block.chart] : [];
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('base64');
}
