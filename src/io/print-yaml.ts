/** Owns YAML as text that no terminal obeys: controls and direction signs in people's words are written as escapes. */
import { type Document, visit } from 'yaml';

/** What YAML may not hold as it is, or what changes how a line reads; halves of surrogate pairs have no bytes in UTF-8. */
const UNSEEN =
  /[\u007f-\u0084\u0086-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

interface PrintOptions {
  flowCollectionPadding?: boolean;
}

/** The text of a document; every scalar reads as before, those with unseen characters in double quotes. */
export function printYaml(document: Document, options: PrintOptions = {}): string {
  visit(document, {
    Scalar: (_key, scalar) => {
      if (typeof scalar.value === 'string' && scalar.value.search(UNSEEN) >= 0) scalar.type = 'QUOTE_DOUBLE';
    },
  });
  return document
    .toString({ lineWidth: 0, ...options })
    .replace(UNSEEN, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
