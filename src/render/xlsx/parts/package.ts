/** Owns the package that parts go into: what each is, which others it leads to, and the archive in the end. */
import { packParts } from '../../pack-parts.js';
import { element, xmlPart } from '../xml.js';
import { CONTENT_TYPES, PACKAGE_RELATIONSHIPS, RELATIONSHIPS } from './namespaces.js';

const PREFIX = 'application/vnd.openxmlformats-';
const RELATIONSHIP_TYPE = `${PREFIX}package.relationships+xml`;

/** A part that another one leads to. */
export interface Relation {
  id: string;
  /** The last word of its type (`worksheet`), or the whole of it. */
  kind: string;
  /** Seen from the part that leads there; an address of the web where it is external. */
  target: string;
  isExternal?: boolean;
}

export class Package {
  readonly #parts = new Map<string, string>();
  readonly #types: string[] = [];

  /** `type` without what all of them begin with. */
  add(path: string, type: string, xml: string, relations: readonly Relation[] = []): void {
    this.#parts.set(path, xml);
    this.#types.push(element('Override', { PartName: `/${path}`, ContentType: PREFIX + type }));
    this.relate(path, relations);
  }

  /** `path` is empty for what the package itself leads to. */
  relate(path: string, relations: readonly Relation[]): void {
    if (relations.length === 0) return;
    const at = path.lastIndexOf('/') + 1;
    const written = relations.map(relationXml);
    this.#parts.set(
      `${path.slice(0, at)}_rels/${path.slice(at)}.rels`,
      xmlPart(element('Relationships', { xmlns: PACKAGE_RELATIONSHIPS }, ...written)),
    );
  }

  /** Of a fixed time, the first that an archive can have. */
  bytes(): Uint8Array {
    const types: [string, string] = ['[Content_Types].xml', this.#contentTypes()];
    return packParts(new Map([types, ...this.#parts]), new Date(1980, 0, 1));
  }

  #contentTypes(): string {
    const defaults = [
      element('Default', { Extension: 'rels', ContentType: RELATIONSHIP_TYPE }),
      element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    ];
    return xmlPart(element('Types', { xmlns: CONTENT_TYPES }, ...defaults, ...this.#types));
  }
}

function relationXml({ id, kind, target, isExternal }: Relation): string {
  return element('Relationship', {
    Id: id,
    Type: kind.includes('/') ? kind : `${RELATIONSHIPS}/${kind}`,
    Target: target,
    TargetMode: isExternal ? 'External' : undefined,
  });
}
