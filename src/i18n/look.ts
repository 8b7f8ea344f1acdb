/** Owns how plain text may look on the terminal at hand. */

export interface TextLook {
  /** Columns that no line exceeds. */
  width: number;
  colour: boolean;
  /** False for consoles that cannot draw blocks and typographic signs. */
  unicode: boolean;
  /** Simple lines for a screen reader: no bars, no columns, no drawn rules. */
  accessible: boolean;
}

export interface Glyphs {
  bullet: string;
  rule: string;
  heavyRule: string;
  full: string;
  empty: string;
  quote: string;
  ticked: string;
  unticked: string;
  pointer: string;
  /** Between the parts of a place: phase › theme. */
  step: string;
  up: string;
  down: string;
  left: string;
  right: string;
  alerts: Readonly<Record<'note' | 'warning' | 'critical' | 'good', string>>;
}

const DRAWN: Glyphs = {
  bullet: '•',
  rule: '─',
  heavyRule: '━',
  full: '█',
  empty: '░',
  quote: '│',
  ticked: '[x]',
  unticked: '[\u00a0]',
  pointer: '›',
  step: '›',
  up: '↑',
  down: '↓',
  left: '←',
  right: '→',
  alerts: { note: '○', warning: '▲', critical: '■', good: '✓' },
};

const PLAIN: Glyphs = {
  bullet: '-',
  rule: '-',
  heavyRule: '=',
  full: '#',
  empty: '.',
  quote: '|',
  ticked: '[x]',
  unticked: '[ ]',
  pointer: '>',
  step: '>',
  up: '^',
  down: 'v',
  left: '<-',
  right: '->',
  alerts: { note: 'i', warning: '!', critical: '!!', good: '+' },
};

/** Signs that this console can draw; for a screen reader those that are read out well. */
export function glyphsOf(look: TextLook): Glyphs {
  return look.unicode && !look.accessible ? DRAWN : PLAIN;
}

const PLAIN_SIGNS: Record<string, string> = {
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '–': '-',
  '—': '-',
  '…': '...',
  '→': '->',
  '≥': '>=',
  '≤': '<=',
  '×': 'x',
  '−': '-',
  '•': '-',
  '·': '-',
};

/** Typographic signs in their plain form for a console that cannot draw them; letters keep their accents. */
export function plainSigns(text: string): string {
  return text
    .replace(/«[\u00a0\u202f]/g, '"')
    .replace(/[\u00a0\u202f]»/g, '"')
    .replace(/[\u00a0\u202f\u2009]/g, ' ')
    .replace(/[’‘“”„«»–—…→≥≤×−•·]/g, (sign) => PLAIN_SIGNS[sign] ?? sign);
}
