/** Owns telling people what was found in an export: the tool, each column, each label, and what is left to do. */
import type { Finding } from '../errors.js';
import type { InspectedColumn, Inspection } from '../model/survey-inspection.js';
import { literal, message, type Text } from '../model/text.js';
import {
  type Block,
  bulletList,
  type Cell,
  heading,
  type Report,
  span,
  type Table,
  textCell,
} from './blocks.js';

/** Labels of a column that answers nothing known are shown up to here. */
const LABELS_SHOWN = 4;
/** Findings of one export are shown up to here. */
const FINDINGS_SHOWN = 12;
const FOREIGN = 'COP-MAPPING-008';

/** `date` is an ISO date; `lang` the language of the report. */
export function inspectionReport(inspection: Inspection, date: string, lang: string): Report {
  return {
    id: 'survey-inspection',
    title: literal(inspection.file),
    subtitle: say('subtitle'),
    date,
    lang,
    orientation: 'landscape',
    blocks: [
      overview(inspection),
      heading(2, say('columns')),
      columnsTable(inspection.columns),
      ...labelBlocks(inspection.columns),
      heading(2, say('next')),
      bulletList(nextSteps(inspection).map((text) => [span(text)])),
    ],
  };
}

function say(id: string, values: Parameters<typeof message>[1] = {}): Text {
  return message(`survey-inspect.${id}`, values);
}

function overview({ tool, because, responses, unfinished }: Inspection): Block {
  const reasons = because.map(({ id, found }) => span(say(`because.${id}`, { found })));
  const count = say('count', { responses, unfinished });
  return {
    kind: 'key-values',
    pairs: [
      { key: say('tool'), value: [span(say(`tools.${tool}`))] },
      { key: say('why'), value: reasons },
      { key: say('responses'), value: [span(count)] },
    ],
  };
}

function columnsTable(columns: readonly InspectedColumn[]): Table {
  return {
    kind: 'table',
    id: 'columns',
    caption: say('columns'),
    rowHeaders: true,
    columns: [
      { id: 'header', header: say('column'), weight: 3 },
      { id: 'meaning', header: say('meaning'), weight: 2 },
      { id: 'filled', header: say('filled'), align: 'end' },
    ],
    rows: columns.map((column) => [
      textCell(headerOf(column)),
      textCell(meaningOf(column)),
      { kind: 'number', value: column.filled, show: 'integer' },
    ]),
  };
}

/** The header, and the words of the question where the header is only its code. */
function headerOf({ header, text }: InspectedColumn): Text {
  if (header === '') return say('unnamed');
  const isSaid = text === '' || header.includes(text);
  return literal(isSaid ? header : `${header} · ${text}`);
}

function meaningOf({ use, target, by, role, content, labels, hidden }: InspectedColumn): Text {
  if (target !== null) return say('answers', { target, by: by ?? 'mapping' });
  if (use === 'personal')
    return say('personal', { role: { format: 'message', id: `survey-inspect.role.${role}` } });
  if (use === 'metadata')
    return say('metadata', { role: { format: 'message', id: `survey-inspect.role.${role}` } });
  if (use === 'ignored') return say('ignored');
  const shown = labels.slice(0, LABELS_SHOWN).map(({ label, count }) => `${label} (${count})`);
  const more = labels.length + hidden - shown.length;
  return say(`unmapped.${content}`, { labels: shown.join(', '), more });
}

/** One table a scale: each label as it was written, with its answer, over all columns of that scale. */
function labelBlocks(columns: readonly InspectedColumn[]): Block[] {
  const scales = [...new Set(columns.flatMap(({ scale }) => scale ?? []))];
  if (scales.length === 0) return [];
  return [
    heading(2, say('labels')),
    ...scales.map((scale) =>
      labelTable(
        scale,
        columns.filter((column) => column.scale === scale),
      ),
    ),
  ];
}

function labelTable(scale: string, columns: readonly InspectedColumn[]): Table {
  const totals = new Map<
    string,
    { label: string; answer: string | null; nearest: string | null; count: number }
  >();
  for (const { label, answer, nearest, count } of columns.flatMap(({ labels }) => labels)) {
    const known = totals.get(label);
    if (known) known.count += count;
    else totals.set(label, { label, answer, nearest, count });
  }
  return {
    kind: 'table',
    id: `labels-${scale}`,
    caption: say('labels'),
    rowHeaders: true,
    columns: [
      { id: 'label', header: literal(scale), weight: 3 },
      { id: 'answer', header: say('answer'), weight: 2 },
      { id: 'count', header: say('times'), align: 'end' },
    ],
    rows: [
      ...[...totals.values()].map(({ label, answer, nearest, count }): Cell[] => [
        textCell(literal(label)),
        textCell(answer === null ? unknownAnswer(nearest) : literal(answer)),
        { kind: 'number', value: count, show: 'integer' },
      ]),
      ...hiddenRow(columns),
    ],
  };
}

/** What one person alone wrote is counted, not quoted. */
function hiddenRow(columns: readonly InspectedColumn[]): Cell[][] {
  const count = columns.reduce((sum, { hidden }) => sum + hidden, 0);
  if (count === 0) return [];
  const number: Cell = { kind: 'number', value: count, show: 'integer' };
  return [[textCell(say('given-once')), textCell(say('no-answer')), number]];
}

function unknownAnswer(nearest: string | null): Text {
  return nearest === null ? say('no-answer') : say('nearest-answer', { nearest });
}

/** What it would take to score the export. */
function nextSteps({ findings, warnings, missing, columns, file: path }: Inspection): Text[] {
  const file = asWord(path);
  const notes = warnings.map(({ code, values }) => message(`warnings.${code}`, values));
  if (findings.some(({ code }) => code === FOREIGN)) {
    const others = findings.filter(({ code }) => !code.startsWith('COP-MAPPING'));
    return [...others.slice(0, FINDINGS_SHOWN).map(describe), say('step.foreign', { file }), ...notes];
  }
  const shown = findings.slice(0, FINDINGS_SHOWN).map(describe);
  const more = findings.length - shown.length;
  const unknown = columns.filter(({ use, content }) => use === 'unmapped' && content !== 'empty').length;
  return [
    ...shown,
    ...(more > 0 ? [say('step.more', { count: more })] : []),
    ...(missing.length > 0
      ? [say('step.missing', { count: missing.length, items: missing.join(', ') })]
      : []),
    ...(unknown > 0 ? [say('step.unknown', { count: unknown })] : []),
    ...notes,
    findings.length > 0 ? say('step.map', { file }) : say('step.score', { file }),
  ];
}

/** A path as it is typed in a command. */
function asWord(path: string): string {
  return /\s/.test(path) ? `"${path}"` : path;
}

/** The finding with its row and column, in one sentence. */
function describe({ code, values, place, suggestion }: Finding): Text {
  return say('finding', {
    what: { format: 'message', id: `errors.${code}.what`, values },
    column: String(place?.column ?? ''),
    row: place?.row === undefined ? 'none' : String(place.row),
    suggestion: suggestion ?? 'none',
  });
}
