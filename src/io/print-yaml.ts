/** Owns YAML as text that no terminal obeys: controls and direction signs in people's words are written as escapes. */
import { type Document, visit } from 'yaml';
import { escapeUnseen, hasUnseen } from '../model/escape-unseen.js';

interface PrintOptions {
  flowCollectionPadding?: boolean;
}

/** The text of a document; every scalar reads as before, those with unseen characters in double quotes. */
export function printYaml(document: Document, options: PrintOptions = {}): string {
  visit(document, {
    Scalar: (_key, scalar) => {
      if (typeof scalar.value === 'string' && hasUnseen(scalar.value)) scalar.type = 'QUOTE_DOUBLE';
    },
  });
  return escapeUnseen(document.toString({ lineWidth: 0, ...options }));
}
