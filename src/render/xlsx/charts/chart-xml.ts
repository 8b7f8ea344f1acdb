/** Owns the XML of one chart part: title, plot, legend, and how gaps are drawn (ECMA-376 part 1 §21.2). */

import { element, escapeXml, setting, xmlPart } from '../xml.js';
import type { NativeChart } from './native-chart.js';
import { plotXml } from './plot-xml.js';
import { noLineXml, solidFill, textXml } from './shape-xml.js';

const NAMESPACES = {
  'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};

/** The part `xl/charts/chartN.xml`; `locale` (BCP 47) is the language of its text. */
export function chartXml(chart: NativeChart, locale: string): string {
  return xmlPart(
    element(
      'c:chartSpace',
      NAMESPACES,
      setting('c:date1904', 0),
      setting('c:lang', locale),
      setting('c:roundedCorners', 0),
      element('c:chart', {}, ...chartParts(chart, locale)),
      element('c:spPr', {}, solidFill('FFFFFF'), noLineXml()),
      textXml(10),
    ),
  );
}

function chartParts(chart: NativeChart, locale: string): string[] {
  return [
    titleXml(chart.title, locale),
    setting('c:autoTitleDeleted', 0),
    element('c:plotArea', {}, element('c:layout'), plotXml(chart)),
    chart.series.length > 1 ? legendXml() : '',
    // Data may stand in hidden rows or on a hidden sheet.
    setting('c:plotVisOnly', 0),
    setting('c:dispBlanksAs', 'gap'),
    missingAsGapXml(),
  ];
}

function titleXml(title: string, locale: string): string {
  const look = { b: 1, sz: 1200 };
  const run = element(
    'a:r',
    {},
    element('a:rPr', { lang: locale, ...look }),
    element('a:t', {}, escapeXml(title)),
  );
  const paragraph = element('a:p', {}, element('a:pPr', {}, element('a:defRPr', look)), run);
  const rich = element('c:rich', {}, element('a:bodyPr'), element('a:lstStyle'), paragraph);
  return element('c:title', {}, element('c:tx', {}, rich), setting('c:overlay', 0));
}

function legendXml(): string {
  return element('c:legend', {}, setting('c:legendPos', 'b'), setting('c:overlay', 0), textXml(9));
}

/** Tells newer versions of Excel to leave a gap for `#N/A` as for an empty cell ([MS-ODRAWXML] dataDisplayOptions16). */
function missingAsGapXml(): string {
  const namespace = 'http://schemas.microsoft.com/office/drawing/2017/03/chart';
  const options = element('c16r3:dataDisplayOptions16', {}, setting('c16r3:dispNaAsBlank', 1));
  const uri = '{56B9EC1D-385E-4148-901F-78D8002777C0}';
  return element('c:extLst', {}, element('c:ext', { uri, 'xmlns:c16r3': namespace }, options));
}
