/** Owns reading a saved mapping (`*.map.yaml`): its form, and that everything it names exists in the instrument. */
import { CopError, type Finding, type Place } from '../errors.js';
import { isFields } from '../model/fields.js';
import type { Located } from '../model/located.js';
import { scaleSteps } from '../model/scale-steps.js';
import { suggestionFor } from '../model/suggest.js';
import { listSurveyItems, type SurveyInstrument } from '../model/survey.js';
import { COLUMN_WORDS, type SurveyMapping } from '../model/survey-mapping.js';
import { listTargets } from './targets.js';

/** Stands in a mapping that was written for somebody to fill in: as if the line were not there. */
export const UNDECIDED = '?';

/**
 * The mapping in `located`, checked against the instrument. Errors, all together: COP-MAPPING-005 unknown target, -006 unknown
 * value of a label, -007 not a mapping.
 */
export function parseMapping(located: Located, file: string, instrument: SurveyInstrument): SurveyMapping {
  const { value } = located;
  if (!isFields(value) || value.kind !== 'survey-mapping') {
    throw new CopError([{ code: 'COP-MAPPING-007', values: { field: 'kind' }, place: { file } }]);
  }
  const findings: Finding[] = [];
  const columns = readColumns(value.columns, located, instrument, findings);
  const labels = readLabels(value.labels, located, instrument, findings);
  if (findings.length > 0) throw new CopError(findings);
  return { file, columns, labels };
}

function readColumns(
  value: unknown,
  located: Located,
  instrument: SurveyInstrument,
  findings: Finding[],
): ReadonlyMap<string, string> {
  const known = [...listTargets(instrument).map(({ name }) => name), ...COLUMN_WORDS];
  const columns = new Map<string, string>();
  for (const [header, target] of entriesOf(value, ['columns'], located, findings)) {
    if (target === UNDECIDED) continue;
    if (typeof target === 'string' && known.includes(target)) columns.set(header, target);
    else findings.push(unknown('COP-MAPPING-005', target, known, located.locate(['columns', header])));
  }
  return columns;
}

function readLabels(
  value: unknown,
  located: Located,
  instrument: SurveyInstrument,
  findings: Finding[],
): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const owners = labelOwners(instrument);
  const labels = new Map<string, ReadonlyMap<string, string>>();
  for (const [owner, entries] of entriesOf(value, ['labels'], located, findings)) {
    const answers = owners.get(owner);
    if (!answers) {
      findings.push(unknown('COP-MAPPING-005', owner, [...owners.keys()], located.locate(['labels', owner])));
      continue;
    }
    const own = new Map<string, string>();
    for (const [label, answer] of entriesOf(entries, ['labels', owner], located, findings)) {
      if (answer === UNDECIDED) continue;
      if (answers.has(String(answer))) own.set(label, String(answer));
      else
        findings.push(
          unknown('COP-MAPPING-006', answer, [...answers], located.locate(['labels', owner, label])),
        );
    }
    labels.set(owner, own);
  }
  return labels;
}

/** What labels can be given for, and the answers each has; `blank` is an answer that was not given. */
function labelOwners({ scales, profile, ...rest }: SurveyInstrument): Map<string, Set<string>> {
  const owners = new Map<string, Set<string>>();
  for (const [id, { min, max, special }] of Object.entries(scales)) {
    const steps = scaleSteps({ min, max });
    owners.set(id, new Set([...steps, ...special, 'blank']));
  }
  for (const { id, scale } of listSurveyItems({ scales, profile, ...rest }))
    owners.set(id, owners.get(scale)!);
  for (const { id, options } of profile.questions) owners.set(id, new Set([...options, 'blank']));
  owners.set('*', new Set([...owners.values()].flatMap((answers) => [...answers])));
  return owners;
}

function entriesOf(
  value: unknown,
  path: readonly string[],
  located: Located,
  findings: Finding[],
): [string, unknown][] {
  if (value === undefined || value === null) return [];
  if (isFields(value)) return Object.entries(value);
  findings.push({ code: 'COP-MAPPING-007', values: { field: path.join('.') }, place: located.locate(path) });
  return [];
}

function unknown(
  code: 'COP-MAPPING-005' | 'COP-MAPPING-006',
  found: unknown,
  known: readonly string[],
  place: Place,
): Finding {
  const name = typeof found === 'string' ? found : (JSON.stringify(found) ?? '');
  const values = { found: name.slice(0, 60), known: known.slice(0, 12).join(', ') };
  return { code, values, place, ...suggestionFor(name, known) };
}
