/** Owns the XML of a drawing part: where charts lie on a sheet, under which name, with which alternative text. */

import { element, xmlPart } from '../xml.js';
import type { PlacedChart } from './native-chart.js';

const NAMESPACES = {
  'xmlns:xdr': 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
};
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The part `xl/drawings/drawingN.xml`; chart `i` is relationship `rId(i + 1)`. */
export function drawingXml(charts: readonly PlacedChart[]): string {
  return xmlPart(element('xdr:wsDr', NAMESPACES, ...charts.map(anchorXml)));
}

function anchorXml({ anchor, chart }: PlacedChart, index: number): string {
  const properties = { id: index + 2, name: chart.title, descr: chart.description };
  const frame = element(
    'xdr:graphicFrame',
    { macro: '' },
    element('xdr:nvGraphicFramePr', {}, element('xdr:cNvPr', properties), element('xdr:cNvGraphicFramePr')),
    element('xdr:xfrm', {}, element('a:off', { x: 0, y: 0 }), element('a:ext', { cx: 0, cy: 0 })),
    element('a:graphic', {}, element('a:graphicData', { uri: CHART }, chartReference(index))),
  );
  const corners = cornerXml('xdr:from', anchor.from) + cornerXml('xdr:to', anchor.to);
  return element('xdr:twoCellAnchor', { editAs: 'oneCell' }, corners, frame, element('xdr:clientData'));
}

function chartReference(index: number): string {
  return element('c:chart', { 'xmlns:c': CHART, 'xmlns:r': RELATIONSHIPS, 'r:id': `rId${index + 1}` });
}

function cornerXml(name: string, { column, row }: { column: number; row: number }): string {
  const number = (part: string, value: number): string => element(part, {}, String(value));
  return element(
    name,
    {},
    number('xdr:col', column),
    number('xdr:colOff', 0),
    number('xdr:row', row),
    number('xdr:rowOff', 0),
  );
}
