/** Owns reading a filled live workbook with the words of every language at hand. */
import { type Finding, fail, type Warning } from '../errors.js';
import { loadCompassTexts } from '../io/load-compass.js';
import { openCatalogue } from '../io/open-catalogue.js';
import type { CompassInstrument } from '../model/compass.js';
import { LANGS } from '../model/lang.js';
import type { Located } from '../model/located.js';
import { placeFindings } from '../model/path-finding.js';
import type { Profile } from '../model/profile.js';
import { parseProfile } from '../model/profile-schema.js';
import { readCompassWorkbook } from '../sources/compass-workbook.js';
import { textKey } from '../sources/normalise-text.js';
import { sniffFormat } from '../sources/sniff-format.js';

export interface LoadedWorkbook {
  answers: Located;
  /** The fields that are filled in; undefined when there is none. */
  profile: Partial<Profile> | undefined;
  /** What is wrong in the profile (COP-DOSSIER-001), to be thrown together with what is wrong in the answers. */
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
  const { answers, profile, warnings } = await readCompassWorkbook(bytes, file, instrument, words);
  return { answers, ...(profile ? readProfile(profile) : NO_PROFILE), warnings };
}

const NO_PROFILE = { profile: undefined, findings: [] };

/** A profile without a name is still a profile: here only wrong values count. */
function readProfile({ value, locate }: Located): Pick<LoadedWorkbook, 'profile' | 'findings'> {
  const { profile, findings } = parseProfile(value);
  const { name, ...rest } = profile;
  const wrong = findings.filter(({ code }) => code !== 'COP-DOSSIER-002');
  return {
    profile: name === '' ? rest : profile,
    findings: placeFindings(wrong, { locate }),
  };
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
