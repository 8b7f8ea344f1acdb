/** Owns writing the mapping of one export, for people to edit and use again with `--map`. */
import { schemaLine } from '../io/editor-schema.js';
import { checkTarget, writeFiles } from '../io/write-files.js';
import { formatYaml } from '../io/yaml.js';
import type { SurveyInstrument } from '../model/survey.js';
import type { InspectedColumn, Inspection } from '../model/survey-inspection.js';
import { UNDECIDED } from '../sources/mapping-file.js';
import { listTargets } from '../sources/targets.js';
import { commentLines } from './comment-lines.js';
import type { CommonFlags, Session } from './session.js';

/** Where the mapping goes: a path as it was typed. */
interface MappingFile extends Pick<CommonFlags, 'force' | 'quiet'> {
  path: string;
}

/** Every column with what it answers, every label that means nothing yet with `?` for its answer. */
export async function writeMapping(
  inspection: Inspection,
  instrument: SurveyInstrument,
  { path, force = false, quiet }: MappingFile,
  session: Session,
): Promise<void> {
  const target = session.resolve(path);
  await checkTarget(target, force);
  const content = {
    kind: 'survey-mapping',
    instrument: instrument.id,
    version: instrument.version,
    tool: inspection.tool,
    columns: Object.fromEntries(namedColumns(inspection).map((column) => [column.header, wordOf(column)])),
    labels: labelsToSettle(inspection),
  };
  const names = listTargets(instrument).map(({ name }) => name);
  const hidden = inspection.columns.reduce((sum, column) => sum + (column.scale ? column.hidden : 0), 0);
  const comment = [
    session.t('survey-inspect.mapping-comment', { names: names.join(', ') }),
    ...(hidden > 0 ? [session.t('survey-inspect.mapping-hidden', { count: hidden })] : []),
  ].join('\n');
  const schema = await schemaLine(target, 'survey-mapping');
  const bytes = `${schema}${commentLines(comment)}${formatYaml(content)}`;
  await writeFiles([{ path: target, bytes }], { force });
  if (!quiet) session.note(session.t('cli.written', { path }));
}

function namedColumns({ columns }: Inspection): InspectedColumn[] {
  return columns.filter(({ header }) => header !== '');
}

/** A column that nothing is known of is passed over until somebody says what it is. */
function wordOf({ target, use, role }: InspectedColumn): string {
  if (target !== null) return target;
  if (use === 'personal') return 'personal';
  if (use === 'metadata') return role === 'response-id' ? 'response-id' : 'metadata';
  return 'ignore';
}

function labelsToSettle({ columns }: Inspection): Record<string, Record<string, string>> {
  const labels: Record<string, Record<string, string>> = {};
  for (const { scale, labels: seen } of columns) {
    for (const { label, answer } of seen) {
      if (scale === null || answer !== null) continue;
      labels[scale] = { ...labels[scale], [label]: UNDECIDED };
    }
  }
  return labels;
}
