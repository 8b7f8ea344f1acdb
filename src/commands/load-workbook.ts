/** Owns reading a filled live workbook with the words of every language at hand. */
import { type Finding, fail, type Warning } from '../errors.js';
import { loadCompassTexts } from '../io/load-compass.js';
import { openCatalogue } from '../io/open-catalogue.js';
import type { CompassInstrument } from '../model/compass.js';
import { isFields } from '../model/fields.js';
import { parseDate } from '../model/iso-date.js';
import { LANGS, type Lang } from '../model/lang.js';
import type { Located } from '../model/located.js';
import { type PathFinding, placeFindings } from '../model/path-finding.js';
import type { Profile } from '../model/profile.js';
import { PROFILE_SCHEMA, parseProfile } from '../model/profile-schema.js';
import { shown } from '../model/shown.js';
import { suggestionFor } from '../model/suggest.js';
import { DATE_FIELD } from '../model/workbook-tags.js';
import { readCompassWorkbook } from '../sources/compass-workbook.js';
import { textKey } from '../sources/normalise-text.js';
import { sniffFormat } from '../sources/sniff-format.js';

export interface LoadedWorkbook {
  answers: Located;
  /** The fields that are filled in; undefined when there is none. */
  profile: Partial<Profile> | undefined;
  /** What is wrong on the sheet of the profile (COP-WORKBOOK-006), to be thrown together with what is wrong in the answers. */
  findings: readonly Finding[];
  warnings: readonly Warning[];
}

/** Errors: COP-TABLE-004 an old .xls or one behind a password, those of `readCompassWorkbook`. */
export async function loadWorkbook(
  bytes: Uint8Array,
  file: string,
  instrument: CompassInstrument,
): Promise<LoadedWorkbook> {
  if (sniffFormat(bytes.subarray(0, 512)) === 'xls') throw fail('COP-TABLE-004', {}, { place: { file } });
  const words = { texts: LANGS.map(loadCompassTexts), origins: originWords() };
  const { answers, profile, lang, warnings } = await readCompassWorkbook(bytes, file, instrument, words);
  const dated = readDate(answers, lang);
  const read = profile ? readProfile(profile, lang) : { profile: undefined, findings: [] };
  return {
    answers: dated.answers,
    profile: read.profile,
    findings: [...dated.findings, ...read.findings],
    warnings,
  };
}

/** The date of the answers stands among the fields of the profile, and is refused as they are. */
function readDate(answers: Located, lang: Lang): { answers: Located; findings: readonly Finding[] } {
  const { [DATE_FIELD]: date, ...rest } = isFields(answers.value) ? answers.value : {};
  if (date === undefined || parseDate(String(date)) !== undefined) return { answers, findings: [] };
  const finding = wrongField(DATE_FIELD, { found: shown(date), expected: 'date', options: '' }, lang);
  return { answers: { ...answers, value: rest }, findings: placeFindings([finding], answers) };
}

/** A value that its field cannot hold, in the words of the sheet. */
function wrongField(field: string, values: PathFinding['values'], lang: Lang): PathFinding {
  const say = openCatalogue(lang);
  const label = say(`workbook.field.${field}.label`) ?? field;
  const origins = PROFILE_SCHEMA.origin.options.map((origin) => say(`workbook.origin.${origin}`) ?? origin);
  const hint = field === 'origin' ? suggestionFor(String(values.found), origins) : {};
  const options = field === 'origin' ? origins.join(', ') : values.options!;
  return { code: 'COP-WORKBOOK-006', path: [field], values: { ...values, field: label, options }, ...hint };
}

/** A profile without a name is still a profile: here only wrong values count. */
function readProfile({ value, locate }: Located, lang: Lang): Pick<LoadedWorkbook, 'profile' | 'findings'> {
  const { profile, findings } = parseProfile(value);
  const { name, ...rest } = profile;
  const wrong = findings.filter(({ code }) => code === 'COP-DOSSIER-001');
  const said = wrong.map(({ path: [field = ''], values }) => wrongField(field, values, lang));
  return { profile: name === '' ? rest : profile, findings: placeFindings(said, { locate }) };
}

function originWords(): Map<string, string> {
  const words = LANGS.flatMap((lang) => {
    const message = openCatalogue(lang);
    return ['spontaneous', 'solicited'].map((origin): [string, string] => [
      textKey(message(`workbook.origin.${origin}`) ?? origin),
      origin,
    ]);
  });
  return new Map(words);
}
