/** Owns loading the compass that ships: its structure, and its prose in one language. */
import { buildCompass, type CompassFile } from '../model/build-compass.js';
import type { CompassInstrument, CompassTexts } from '../model/compass.js';
import type { Lang } from '../model/lang.js';
import { readShipped } from './shipped.js';

export function loadCompass(): CompassInstrument {
  return buildCompass(readShipped('questionnaires/compass/instrument') as CompassFile);
}

export function loadCompassTexts(lang: Lang): CompassTexts {
  const texts = readShipped(`questionnaires/compass/locales/${lang}`) as Omit<CompassTexts, 'lang'>;
  return { lang, ...texts };
}
