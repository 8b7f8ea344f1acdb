/** Owns loading the compass that ships: its structure, and its prose in one language. */
import { buildCompass, type CompassFile } from '../model/build-compass.js';
import type { CompassInstrument, CompassTexts } from '../model/compass.js';
import type { Lang } from '../model/lang.js';
import { readShipped } from './shipped.js';

/** The compass that `cop compass` asks. */
export function loadCompass(): CompassInstrument {
  return buildCompass(readShipped<CompassFile>('questionnaires/compass/instrument'));
}

/** Its prose; a test holds that every id has its text in every language. */
export function loadCompassTexts(lang: Lang): CompassTexts {
  const texts = readShipped<Omit<CompassTexts, 'lang'>>(`questionnaires/compass/locales/${lang}`);
  return { lang, ...texts };
}
