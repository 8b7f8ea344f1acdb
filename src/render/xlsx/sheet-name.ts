/** Owns names of sheets: what Excel allows, each one different. */

const LONGEST = 31;

/** A name from any text, different from those taken (letter case does not count). `taken` gains it. */
export function sheetName(text: string, taken: Set<string>): string {
  const clean = text
    .replace(/[[\]:*?/\\!]/g, ' ')
    .replace(/\s+/g, ' ')
    // A straight apostrophe has to be doubled wherever the name is quoted, and not every writer does.
    .replaceAll("'", '’')
    .trim();
  const base = clean === '' ? 'Sheet' : clean;
  for (let count = 1; ; count += 1) {
    const suffix = count === 1 ? '' : ` (${count})`;
    const name = shorten(base, LONGEST - suffix.length) + suffix;
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}

/** Cut between words where that leaves enough of them. */
function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > longest / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}

/** A name as a formula or link quotes it. */
export function quoteSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
