/** Owns recognising, by its name, the second copy of a file that a shared drive makes when two people changed it at once. */

/** Endings that a drive puts behind a name, and what is left without them; `certain` ones need no original beside them. */
const COPIES: readonly { pattern: RegExp; certain: boolean }[] = [
  // Syncthing, and older Nextcloud.
  { pattern: /^(.+)\.sync-conflict-\d{8}-\d{6}-\w+$/, certain: true },
  { pattern: /^(.+)_conflict-\d{8}-\d{6}$/, certain: true },
  // Dropbox and Nextcloud, in the language of the machine.
  { pattern: /^(.+?) ?\([^()]*(?:confli[ck]t|conflit|konflikt)[^()]*\)$/i, certain: true },
  // Google Drive, macOS and iCloud, Windows.
  { pattern: /^(.+?) ?\([^()]*\)$/, certain: false },
  { pattern: /^(.+) \d+$/, certain: false },
  { pattern: /^(.+) - (?:copy|copie|kopie)$/i, certain: false },
  // OneDrive puts the name of the machine behind it.
  { pattern: /^(.+?)-[A-Z][A-Z0-9-]{2,}$/, certain: false },
];

/** The name of the file that `name` is a copy of, or undefined; `beside` are the names in the same folder. */
export function originalOf(name: string, beside: ReadonlySet<string>): string | undefined {
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  for (const { pattern, certain } of COPIES) {
    const original = pattern.exec(stem)?.[1];
    if (original !== undefined && (certain || beside.has(original + ending))) return original + ending;
  }
  return undefined;
}
