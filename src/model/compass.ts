/** Owns what the compass is made of: phases, themes, items, response scales and thresholds. No prose. */
import type { Lang } from './lang.js';

export const PHASE_IDS = ['preparation', 'launch', 'growth', 'reorientation'] as const;
export type PhaseId = (typeof PHASE_IDS)[number];

/** The three phases a CoP is placed in; reorientation is a second needle beside them. */
export const FOUNDATION_PHASES = ['preparation', 'launch', 'growth'] as const;
export type FoundationPhase = (typeof FOUNDATION_PHASES)[number];

/** The documents of the kit that code fills: `cop doc <id>`. */
export const FILLED_DOCUMENTS = [
  'coordinator',
  'animation',
  'it-tools',
  'kickoff',
  'roles',
  'charter',
  'action-plan',
] as const;

/** Documents and commands of the kit that an action can point to. */
export const KIT_DOCUMENTS = [
  ...FILLED_DOCUMENTS,
  'survey-form',
  'mail-invitation',
  'mail-results',
  'guide',
  'workbook',
] as const;
export type KitDocument = (typeof KIT_DOCUMENTS)[number];

export interface ResponseScale {
  min: number;
  max: number;
}

export interface CompassItem {
  /** `phase.theme.n`; stable, never renumbered. */
  id: string;
  phase: PhaseId;
  theme: string;
  scale: string;
  express: boolean;
  essential: boolean;
  document: KitDocument;
}

export interface CompassTheme {
  id: string;
  phase: PhaseId;
  scale: string;
  /** A signal that a change may be due: read apart, never part of its phase's score. */
  signal: boolean;
  sources: readonly string[];
  items: readonly CompassItem[];
}

export interface CompassPhase {
  id: PhaseId;
  themes: readonly CompassTheme[];
}

/** The limits of the scoring rules; each stands with its reason in `instrument.yaml`. */
export interface CompassThresholds {
  acquired: number;
  inProgress: number;
  coverage: number;
  essentialAtLeast: number;
  foundationsLag: number;
  signal: number;
  blindSpot: number;
  actionAtMost: number;
}

export interface CompassInstrument {
  id: string;
  version: string;
  scales: Readonly<Record<string, ResponseScale>>;
  thresholds: CompassThresholds;
  phases: readonly CompassPhase[];
}

interface ItemTexts {
  statement: string;
  help: string;
  action: { what: string; firstStep: string; sign: string };
}

interface ThemeTexts {
  name: string;
  /** At most 14 characters, for the label of a chart. */
  short: string;
  what: string;
  shows: readonly string[];
  helps: readonly string[];
  example: string;
  /** The decision asked of the sponsor when this theme is to be worked on. */
  sponsor?: string;
  origin?: { spontaneous: string; solicited: string };
}

/** All prose of the compass in one language; the keys are the instrument's ids. */
export interface CompassTexts {
  lang: Lang;
  title: string;
  subtitle: string;
  intro: string;
  scales: Readonly<
    Record<
      string,
      {
        question: string;
        options: Readonly<Record<string, string>>;
        meanings: Readonly<Record<string, string>>;
      }
    >
  >;
  special: Readonly<Record<SpecialAnswer, { label: string; meaning: string }>>;
  statuses: Readonly<Record<string, string>>;
  positions: Readonly<Record<string, string>>;
  phases: Readonly<Record<PhaseId, { name: string; summary: string; keyQuestions: readonly string[] }>>;
  themes: Readonly<Record<string, ThemeTexts>>;
  items: Readonly<Record<string, ItemTexts>>;
}

/** Answers that are not numbers, and not each other. */
export const SPECIAL_ANSWERS = ['too-early', 'not-applicable', 'unknown'] as const;
export type SpecialAnswer = (typeof SPECIAL_ANSWERS)[number];

/** Asked for many times a round, and the same for as long as there is the instrument. */
const listed = new WeakMap<CompassInstrument, readonly CompassItem[]>();

/** All items in the order of the instrument. */
export function listItems(instrument: CompassInstrument): readonly CompassItem[] {
  const known = listed.get(instrument);
  if (known) return known;
  const items = instrument.phases.flatMap((phase) => phase.themes.flatMap((theme) => [...theme.items]));
  listed.set(instrument, items);
  return items;
}

/** All themes in the order of the instrument. */
export function listThemes(instrument: CompassInstrument): CompassTheme[] {
  return instrument.phases.flatMap((phase) => [...phase.themes]);
}
