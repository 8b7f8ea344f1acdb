/** Owns making a thing once for a pair of objects that stay as they are, and giving it again. */

/**
 * `make`, remembered by the identity of both arguments for as long as they live. For tables that a batch of exports shares: the
 * same questionnaire is behind every file.
 */
export function rememberByPair<A extends object, B extends object, T>(
  make: (a: A, b: B) => T,
): (a: A, b: B) => T {
  const known = new WeakMap<A, WeakMap<B, T>>();
  return (a, b) => {
    const inner = known.get(a) ?? new WeakMap<B, T>();
    known.set(a, inner);
    const found = inner.get(b);
    if (found !== undefined) return found;
    const made = make(a, b);
    inner.set(b, made);
    return made;
  };
}
