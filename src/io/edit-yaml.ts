/** Owns changing a YAML map in place: comments, order and whatever else stands in the file stay as a person left them. */
import { Document, isMap, isNode, isScalar, type Pair, parseDocument, type Scalar, YAMLMap } from 'yaml';

/** What stands above a new file: a line for its editor (`placeSchema`), and one for people. */
export interface FileHead {
  head: string;
  schema?: string | undefined;
}

/** A map, and the document that it stands in. */
export interface YamlEdit {
  document: Document;
  map: YAMLMap;
}

/** The map that `existing` is, or a new document with `head` as its comment when there is none or it is no map. */
export function openYamlMap(existing: string | undefined, { head, schema }: FileHead): YamlEdit {
  const found = existing === undefined ? undefined : parseDocument(existing, { version: '1.2' });
  if (isMap(found?.contents)) return { document: found as Document, map: found.contents as YAMLMap };
  const map = new YAMLMap();
  const document = new Document(map);
  document.commentBefore = [...(schema === undefined ? [] : [schema]), comment(head)].join('\n');
  return { document, map };
}

/** The map under a key, made when there is none. */
export function openInnerMap({ document }: YamlEdit, key: string): YamlEdit {
  const found = document.get(key);
  const map = isMap(found) ? found : new YAMLMap();
  if (map !== found) document.set(key, map);
  map.flow = false;
  handDownComment(map);
  return { document, map };
}

export interface PutOptions {
  /** The keys in their usual order: a new one goes after the last of those before it. */
  order: readonly string[];
  /** A comment above a new key. */
  comment?: string | undefined;
  /** Lists and maps on one line. */
  flow?: boolean;
}

/** Sets a key to a plain value; a value that is the same already is not touched. */
export function putValue(
  { document, map }: YamlEdit,
  key: string,
  value: unknown,
  options: PutOptions,
): void {
  const known = map.items.find((pair) => keyOf(pair) === key);
  const node = document.createNode(value, { flow: options.flow ?? false });
  if (!known) {
    const name = document.createNode(key) as Scalar;
    if (options.comment !== undefined) name.commentBefore = comment(options.comment);
    map.items.splice(placeOf(map, key, options.order), 0, document.createPair(name, node) as Pair);
  } else if (JSON.stringify(toPlain(known.value, document)) !== JSON.stringify(value)) {
    if (isScalar(known.value) && isScalar(node)) node.comment = known.value.comment ?? null;
    known.value = node;
  }
}

/** Takes out every key for which `keep` says no. */
export function keepKeys({ map }: YamlEdit, keep: (key: string) => boolean): void {
  map.items = map.items.filter((pair) => keep(keyOf(pair)));
}

function placeOf(map: YAMLMap, key: string, order: readonly string[]): number {
  const before = new Set(order.slice(0, order.indexOf(key)));
  return map.items.findLastIndex((pair) => before.has(keyOf(pair))) + 1;
}

/** A comment above the first item is read as the map's: it goes to the item, so that it stays there when items come before. */
function handDownComment(map: YAMLMap): void {
  const first = map.items[0]?.key;
  if (!map.commentBefore || !isScalar(first)) return;
  first.commentBefore = [map.commentBefore, first.commentBefore].filter(Boolean).join('\n');
  map.commentBefore = null;
}

function toPlain(value: unknown, document: Document): unknown {
  return isNode(value) ? value.toJS(document) : value;
}

function keyOf({ key }: Pair): string {
  return String(isScalar(key) ? key.value : key);
}

function comment(text: string): string {
  return text
    .split(/\r\n?|[\n\u0085\u2028\u2029]/)
    .map((line) => ` ${line}`)
    .join('\n');
}
