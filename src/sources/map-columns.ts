/** Owns the step from columns to questions: a saved mapping first, then what headers say; every doubt is a finding. */
import type { Finding } from '../errors.js';
import { suggestionFor } from '../model/suggest.js';
import type { SurveyMapping } from '../model/survey-mapping.js';
import { type MatchedBy, matchColumn } from './match-column.js';
import { oneLine, textKey } from './normalise-text.js';
import type { ColumnUse, TableColumn, TableLayout } from './response-table.js';
import type { Target, TargetIndex } from './targets.js';

export interface MappedColumn {
  column: TableColumn;
  /** What the column answers; null for metadata, a person's data, and what nothing is known of. */
  target: Target | null;
  by: MatchedBy | 'mapping' | null;
  /** As the headers or the mapping say. */
  use: ColumnUse | { kind: 'ignored' };
}

export interface ColumnMapping {
  columns: readonly MappedColumn[];
  findings: readonly Finding[];
}

/** Headers in messages and tables are cut to as many characters. */
const SHOWN = 80;

/** A header as messages and tables show it: cut where it is long. */
export function showHeader(header: string): string {
  return header.length > SHOWN ? `${header.slice(0, SHOWN - 1)}…` : header;
}

/**
 * Errors as findings: COP-MAPPING-001 several questions claim one column, -002 several columns answer one question, -004 the
 * mapping names a column that is not there.
 */
export function mapColumns(
  layout: TableLayout,
  index: TargetIndex,
  mapping: SurveyMapping | null,
  file: string,
): ColumnMapping {
  const findings: Finding[] = [];
  const declared = declareColumns(layout.columns, mapping, findings);
  const columns = layout.columns.map((column): MappedColumn => {
    const word = declared.get(column);
    if (word !== undefined) return fromMapping(column, word, index);
    const match = matchColumn(column, index);
    if (!match) return { column, target: null, by: null, use: column.use };
    const [target] = match.targets;
    if (match.targets.length === 1)
      return { column, target: target!, by: match.by, use: { kind: 'question' } };
    findings.push(severalQuestions(column, match.targets, layout, file));
    return { column, target: null, by: null, use: { kind: 'question' } };
  });
  findings.push(...severalColumns(columns, layout, file));
  return { columns, findings };
}

/** What the mapping says of each column it names. */
function declareColumns(
  columns: readonly TableColumn[],
  mapping: SurveyMapping | null,
  findings: Finding[],
): Map<TableColumn, string> {
  const declared = new Map<TableColumn, string>();
  for (const [name, word] of mapping?.columns ?? []) {
    const column = findColumn(columns, name);
    if (column) declared.set(column, word);
    else findings.push(missingColumn('COP-MAPPING-004', name, columns, mapping!.file));
  }
  return declared;
}

/** A column by its header or code as people write it. */
export function findColumn(columns: readonly TableColumn[], name: string): TableColumn | undefined {
  const key = textKey(name);
  return (
    columns.find(({ header }) => header === oneLine(name)) ??
    columns.find(({ header, id }) => textKey(header) === key || (id !== null && textKey(id) === key))
  );
}

/** What is said of a column that is not there, with the header nearest to `name`. */
export function missingColumn(
  code: 'COP-MAPPING-004' | 'COP-MAPPING-009',
  name: string,
  columns: readonly TableColumn[],
  file: string,
): Finding {
  const headers = columns.map(({ header }) => header);
  return { code, values: { column: showHeader(name) }, place: { file }, ...suggestionFor(name, headers) };
}

function fromMapping(column: TableColumn, word: string, index: TargetIndex): MappedColumn {
  const target = index.byName.get(word);
  if (target) return { column, target, by: 'mapping', use: { kind: 'question' } };
  const uses: Record<string, MappedColumn['use']> = {
    personal: { kind: 'personal', role: 'user-id' },
    metadata: { kind: 'metadata', role: 'other' },
    'response-id': { kind: 'metadata', role: 'response-id' },
  };
  return { column, target: null, by: 'mapping', use: uses[word] ?? { kind: 'ignored' } };
}

function severalQuestions(
  column: TableColumn,
  targets: readonly Target[],
  { headerRow }: TableLayout,
  file: string,
): Finding {
  const items = targets.map(({ name }) => name).join(', ');
  const header = showHeader(column.header);
  return {
    code: 'COP-MAPPING-001',
    values: { column: header, items },
    place: { file, row: headerRow, column: header },
  };
}

function severalColumns(
  columns: readonly MappedColumn[],
  { headerRow }: TableLayout,
  file: string,
): Finding[] {
  const first = new Map<string, MappedColumn>();
  return columns.flatMap((mapped): Finding[] => {
    if (!mapped.target) return [];
    const { name } = mapped.target;
    const before = first.get(name);
    if (!before) {
      first.set(name, mapped);
      return [];
    }
    const column = showHeader(mapped.column.header);
    const values = { item: name, column, other: showHeader(before.column.header) };
    return [{ code: 'COP-MAPPING-002', values, place: { file, row: headerRow, column } }];
  });
}
