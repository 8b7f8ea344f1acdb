/** Owns the names that an ICU message waits for. */
import { IntlMessageFormat } from 'intl-messageformat';

/** Names of the placeholders of a message, sorted. Throws on text that ICU does not understand. */
export function placeholders(message: string, lang: string): string[] {
  const names = new Set<string>();
  const visit = (nodes: readonly { type: number; value?: unknown; options?: unknown }[]): void => {
    for (const node of nodes) {
      if (node.type >= 1 && node.type <= 6) names.add(String(node.value));
      for (const option of Object.values((node.options ?? {}) as Record<string, { value: never }>))
        visit(option.value);
    }
  };
  visit(new IntlMessageFormat(message, lang, undefined, { ignoreTag: true }).getAst() as never);
  return [...names].sort();
}
