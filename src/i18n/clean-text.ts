/** Owns making people's text harmless before any format shows it: no escapes, no control, no hidden direction changes. */

/** Escape sequences of terminals: CSI … final byte, OSC/DCS/PM/APC … terminator, and two-character escapes. */
const ESCAPE_SEQUENCES =
  /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|(?:\u001b[\]PX^_]|[\u009d\u0090\u0098\u009e\u009f])[^\u0007\u001b\u0090\u0098\u009c-\u009f]*(?:\u0007|\u001b\\|\u009c)|\u001b[ -/]*[0-~]/g;
/** Controls but tab and line feed, direction controls (they can make a line read as another), noncharacters, stray marks. */
const HARMFUL =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff]/g;

/**
 * The text with terminal escapes, controls, direction controls and characters that XML forbids taken out; half of a
 * surrogate pair becomes U+FFFD; every kind of line end becomes a line feed. What a person can see is kept as it was.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(ESCAPE_SEQUENCES, '')
    .replace(HARMFUL, '')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
}

/** What a message quotes of a text: enough to find it again. */
const QUOTED_CHARACTERS = 200;

/** People's text as a message quotes it: clean, on one line, cut with `…` where it is long. */
export function quoteText(text: string): string {
  const line = cleanText(text)
    .split('\n')
    .map((part) => part.trim())
    .join(' ')
    .trim();
  return line.length <= QUOTED_CHARACTERS ? line : `${cleanText(line.slice(0, QUOTED_CHARACTERS - 1))}…`;
}

/** The values of a message with every text in them as `quoteText` gives it. */
export function quoteValues(
  values: Readonly<Record<string, string | number>>,
): Record<string, string | number> {
  const quoted = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'string' ? quoteText(value) : value,
  ]);
  return Object.fromEntries(quoted) as Record<string, string | number>;
}

/**
 * The address of a link when it is http or https and can be parsed; undefined for any other, which is then shown as text, and
 * for one with a name before the host: `https://bank.example@elsewhere.example` leads elsewhere than it says.
 */
export function safeHref(href: string | undefined): string | undefined {
  if (href === undefined) return undefined;
  const trimmed = cleanText(href).trim();
  if (!/^https?:\/\/[^\s/?#]/i.test(trimmed) || !URL.canParse(trimmed)) return undefined;
  const { href: address, username, password } = new URL(trimmed);
  return username === '' && password === '' ? address : undefined;
}
