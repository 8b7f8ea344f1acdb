/** Owns reading a filled live workbook with the words of every language at hand. */
import { fail, type Warning } from '../errors.js';
import { loadCompassTexts } from '../io/load-compass.js';
import { openCatalogue } from '../io/open-catalogue.js';
import type { CompassInstrument } from '../model/compass.js';
import { LANGS } from '../model/lang.js';
import type { Located } from '../model/located.js';
import { throwFindings } from '../model/path-finding.js';
import type { Profile } from '../model/profile.js';
import { parseProfile } from '../model/profile-schema.js';
import { readCompassWorkbook } from '../sources/compass-workbook.js';
import { textKey } from '../sources/normalise-text.js';
import { sniffFormat } from '../sources/sniff-format.js';

export interface LoadedWorkbook {
  answers: Located;
  /** The fields that are filled in; undefined when there is none. */
  profile: Partial<Profile> | undefined;
  warnings: readonly Warning[];
}

/** Errors: COP-TABLE-004 an old .xls or one behind a password, COP-DOSSIER-001 a wrong field, those of `readCompassWorkbook`. */
export async function loadWorkbook(
  bytes: Uint8Array,
  file: string,
  instrument: CompassInstrument,
): Promise<LoadedWorkbook> {
  if (sniffFormat(bytes.subarray(0, 512)) === 'xls') throw fail('COP-TABLE-004', {}, { place: { file } });
  const words = { texts: LANGS.map(loadCompassTexts), origins: originWords() };
  const { answers, profile, warnings } = await readCompassWorkbook(bytes, file, instrument, words);
  return { answers, profile: profile ? readProfile(profile) : undefined, warnings };
}

/** A profile without a name is still a profile: here only wrong values count. */
function readProfile(located: Located): Partial<Profile> {
  const { profile, findings } = parseProfile(located.value);
  throwFindings(
    findings.filter(({ code }) => code !== 'COP-DOSSIER-002'),
    located,
  );
  const { name, ...rest } = profile;
  return name === '' ? rest : profile;
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
