/** Owns the interface's messages of one language: `locales/<lang>/<area>.yaml` → `area.key`, read an area at a time. */
import { listShipped, readShipped } from './shipped.js';

type Nested = { [key: string]: string | Nested };

/** Looks a message up by its dotted id; its area's file is read the first time one of its messages is asked for. */
export function openCatalogue(lang: string): (id: string) => string | undefined {
  const folder = `locales/${lang}`;
  const areas = new Map<string, Map<string, string>>();
  return (id) => {
    const area = id.slice(0, id.indexOf('.'));
    let messages = areas.get(area);
    if (!messages) {
      messages = new Map();
      if (listShipped(folder).includes(area))
        flatten(area, readShipped<Nested>(`${folder}/${area}`), messages);
      areas.set(area, messages);
    }
    return messages.get(id);
  };
}

function flatten(prefix: string, nested: Nested, into: Map<string, string>): void {
  for (const [key, value] of Object.entries(nested)) {
    if (typeof value === 'string') into.set(`${prefix}.${key}`, value);
    else flatten(`${prefix}.${key}`, value, into);
  }
}
