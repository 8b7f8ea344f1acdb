/** Owns loading the interface's messages of one language: `locales/<lang>/<area>.yaml` → `area.key`. */
import { listShipped, readShipped } from './shipped.js';

type Nested = { [key: string]: string | Nested };

export function loadCatalogue(lang: string): Readonly<Record<string, string>> {
  const folder = `locales/${lang}`;
  const flat: Record<string, string> = Object.create(null);
  for (const area of listShipped(folder)) flatten(area, readShipped(`${folder}/${area}`) as Nested, flat);
  return flat;
}

function flatten(prefix: string, nested: Nested, into: Record<string, string>): void {
  for (const [key, value] of Object.entries(nested)) {
    if (typeof value === 'string') into[`${prefix}.${key}`] = value;
    else flatten(`${prefix}.${key}`, value, into);
  }
}
