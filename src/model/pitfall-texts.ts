/** Owns the prose of the pitfalls in one language: what an alert says, why, and what to do. */

export interface PitfallText {
  name: string;
  what: string;
  why: string;
  do: readonly string[];
  /** Said as well when the alert is a stronger one. */
  stronger?: string;
  /** Advice that holds for CoPs of one origin. */
  spontaneous?: string;
  solicited?: string;
}

export interface PitfallTexts {
  pitfalls: Readonly<Record<string, PitfallText>>;
  /** Names of the figures behind an alert that are neither a theme, an item nor a survey dimension. */
  inputs: Readonly<Record<string, string>>;
  /** What to add when a pitfall could not be evaluated, by kind of input. */
  missing: Readonly<Record<string, string>>;
  levels: Readonly<Record<'note' | 'warning' | 'critical', string>>;
}
