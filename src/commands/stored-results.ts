/** Owns what stored results of the compass hold besides answers: the parts of a file, a profile, the members' view, a blend. */
import { CopError, type Finding } from '../errors.js';
import { type Fields, isFields } from '../model/fields.js';
import type { Located } from '../model/located.js';
import type { MembersView } from '../model/members-view.js';
import { throwFindings } from '../model/path-finding.js';
import type { Profile } from '../model/profile.js';
import { parseProfile } from '../model/profile-schema.js';

/** What a stored result was made with: it stands in for the dossier, so that the result is shown as it was. */
export interface StoredContext {
  profile: Profile | null;
  members?: MembersView;
  /** The members' share (0–1) of a blend that was asked for. */
  blendWeight?: number;
}

/** Every result in a `compass-results`, each with its place in the file; any other content is one part. */
export function splitResults(located: Located): Located[] {
  const { value } = located;
  if (!isKind(value, 'compass-results') || !Array.isArray(value.results)) return [located];
  return value.results.map((result: unknown, index) => ({
    value: result,
    ...below(located, ['results', String(index)]),
  }));
}

/** The answers inside a stored result, as a file of answers holds them; any other content as it is. */
export function answersIn(value: unknown): unknown {
  if (!isResult(value)) return value;
  const { instrument, date, mode, phase, answers } = value;
  const { id, version } = isFields(instrument) ? instrument : {};
  return { instrument: id, version, date, mode, ...(phase === undefined ? {} : { phase }), answers };
}

/** What a stored result knows besides its answers; undefined for any other content. Errors: COP-PROFILE-…, COP-RESULT-002. */
export async function readContext(located: Located): Promise<StoredContext | undefined> {
  const { value } = located;
  if (!isResult(value)) return undefined;
  const profile = value.profile ? readProfile(value.profile, located) : null;
  if (!value.survey) return { profile };
  const weight = isFields(value.blend) ? value.blend.weight : undefined;
  const isShare = typeof weight === 'number' && weight >= 0 && weight <= 1;
  return {
    profile,
    members: await readMembers(value.survey, located),
    ...(isShare ? { blendWeight: weight } : {}),
  };
}

function readProfile(value: unknown, located: Located): Profile {
  const { profile, findings } = parseProfile(value);
  throwFindings(findings, below(located, ['profile']));
  return profile;
}

async function readMembers(value: unknown, { locate }: Located): Promise<MembersView> {
  const { readStoredMembers } = await import('../model/stored-members-schema.js');
  const read = readStoredMembers(value);
  if ('members' in read) return read.members;
  const findings = read.wrong.map(
    (path): Finding => ({
      code: 'COP-RESULT-002',
      values: { field: path.join('.') },
      place: locate(['survey', ...path]),
    }),
  );
  throw new CopError(findings);
}

function below({ locate }: Located, path: readonly string[]): Pick<Located, 'locate'> {
  return { locate: (rest) => locate([...path, ...rest]) };
}

function isResult(value: unknown): value is Fields {
  return isKind(value, 'compass-result');
}

function isKind(value: unknown, kind: string): value is Fields {
  return isFields(value) && value.kind === kind;
}
