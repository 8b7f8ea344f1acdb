/** Owns explaining an export without scoring it: which column answers what, which label is which code, how often. */
import { CopError, type Finding } from '../errors.js';
import { BLANK, NO_OPINION, type ReadOptions } from '../model/responses.js';
import { listSurveyItems } from '../model/survey.js';
import type { InspectedColumn, InspectedLabel, Inspection } from '../model/survey-inspection.js';
import type { LabelTally } from './label-tally.js';
import type { MappedColumn } from './map-columns.js';
import type { OpenTable } from './open-table.js';
import { prepareReading } from './read-responses.js';
import { ValueTally } from './value-tally.js';

/** Goes through the whole export once. Throws only what keeps it from being read at all. */
export async function inspectTable(table: OpenTable, options: ReadOptions): Promise<Inspection> {
  const tallies = table.layout.columns.map(() => new ValueTally());
  const { columns, coder, stream } = prepareReading(watched(table, tallies), options);
  const counts = { responses: 0, unfinished: 0 };
  const findings: Finding[] = [];
  try {
    for await (const { rowCount, unfinished } of stream.batches) {
      counts.responses += rowCount;
      for (const mark of unfinished ?? []) counts.unfinished += mark;
    }
  } catch (cause) {
    if (!(cause instanceof CopError)) throw cause;
    findings.push(...cause.findings);
  }
  const scales = new Map(listSurveyItems(options.instrument).map(({ id, scale }) => [id, scale]));
  const byColumn = new Map(coder.coders.map(({ mapped, tally }) => [mapped.column, tally]));
  return {
    file: table.file,
    tool: table.layout.tool,
    because: table.layout.because,
    ...counts,
    columns: columns.map((mapped, at) => describe(mapped, tallies[at]!, byColumn.get(mapped.column), scales)),
    missing: listSurveyItems(options.instrument).flatMap(({ id }) => (stream.mapped.has(id) ? [] : [id])),
    findings,
    warnings: stream.warnings,
  };
}

/** Every cell is looked at, so the table is read row by row, whatever its size. */
function watched({ file, format, layout, rows }: OpenTable, tallies: readonly ValueTally[]): OpenTable {
  return { file, format, layout, rows: watch(rows, tallies) };
}

async function* watch(rows: OpenTable['rows'], tallies: readonly ValueTally[]): OpenTable['rows'] {
  for await (const batch of rows) {
    for (const { cells } of batch) {
      tallies.forEach((tally, at) => {
        tally.add(cells[at] ?? '');
      });
    }
    yield batch;
  }
}

function describe(
  mapped: MappedColumn,
  values: ValueTally,
  coded: LabelTally | undefined,
  scales: ReadonlyMap<string, string>,
): InspectedColumn {
  const { column, target, by, use } = mapped;
  const isPrivate = use.kind === 'personal' || use.kind === 'metadata' || target?.kind === 'open';
  const content = isPrivate && values.content() !== 'empty' ? 'text' : values.content();
  const labels = coded
    ? codedLabels(coded, target?.kind === 'profile')
    : plainLabels(content === 'closed' || content === 'number', values);
  const { index, header, id, text, group } = column;
  return {
    index,
    header,
    id,
    text,
    group,
    use: use.kind === 'question' && target === null ? 'unmapped' : use.kind,
    role: 'role' in use ? use.role : null,
    target: target?.name ?? null,
    scale: coded && target ? (scales.get(target.id) ?? target.name) : null,
    by,
    filled: values.filled,
    content: coded && content === 'text' ? 'closed' : content,
    labels,
    hidden: 0,
  };
}

/** In the order of the scale; labels that stand for nothing last, but none of a profile's, where people write their own words. */
function codedLabels(tally: LabelTally, isProfile: boolean): InspectedLabel[] {
  return tally
    .labels()
    .filter(({ label, code }) => label.trim() !== '' && !(isProfile && code === undefined))
    .sort((a, b) => (a.code ?? 999) - (b.code ?? 999) || b.count - a.count)
    .map(({ label, count, code }) => ({
      label,
      count,
      answer: code === undefined ? null : nameOf(code, tally),
      nearest: code === undefined ? tally.nearest(label) : null,
    }));
}

function nameOf(code: number, tally: LabelTally): string {
  if (code === BLANK) return 'blank';
  return tally.nameOf(code) || (code === NO_OPINION ? 'no-opinion' : '');
}

function plainLabels(isListed: boolean, values: ValueTally): InspectedLabel[] {
  if (!isListed) return [];
  return values.labels().map(({ label, count }) => ({ label, count, answer: null, nearest: null }));
}
