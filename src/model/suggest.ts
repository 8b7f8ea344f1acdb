/** Owns "did you mean…": the nearest known name to a mistyped one. */

/** Levenshtein distance between two short strings. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const substitution = previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(previous[j]! + 1, current[j - 1]! + 1, substitution));
    }
    previous = current;
  }
  return previous[b.length]!;
}

/**
 * The known name nearest to what was typed, or undefined when none is near enough to be meant (more than a third of its
 * letters differ). Names longer than 100 characters are compared by their first 100.
 */
export function suggestName(typed: string, known: Iterable<string>): string | undefined {
  const wanted = typed.slice(0, 100).toLowerCase();
  let best: { name: string; distance: number } | undefined;
  for (const name of known) {
    const distance = editDistance(wanted, name.slice(0, 100).toLowerCase());
    if (!best || distance < best.distance) best = { name, distance };
  }
  if (!best || best.distance > Math.max(2, Math.floor(best.name.length / 3))) return undefined;
  return best.name;
}

/** The nearest known name as the part of a finding that holds it; no such part when there is none. */
export function suggestionFor(typed: string, known: Iterable<string>): { suggestion?: string } {
  const suggestion = suggestName(typed, known);
  return suggestion ? { suggestion } : {};
}
