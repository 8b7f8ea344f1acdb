/** Owns what a satisfaction survey is made of: scales, dimensions, items with their keying, open and profile questions. No prose. */

/** How an item points: a reverse-keyed one is turned round (min + max − value) before anything is computed. */
export const KEYINGS = ['positive', 'reverse'] as const;
export type Keying = (typeof KEYINGS)[number];

/** Whole steps from `min` to `max`; `special` answers are missing values with a name (`no-opinion`). */
export interface SurveyScale {
  min: number;
  max: number;
  special: readonly string[];
}

interface SurveyDimension {
  id: string;
  /** Compass themes (bare ids) that the members' view of this dimension speaks about. */
  feeds: readonly string[];
  sources: readonly string[];
}

export interface SurveyItem {
  id: string;
  /** Null for an item that is reported alone, such as the overall questions. */
  dimension: string | null;
  scale: string;
  keying: Keying;
}

interface OpenQuestion {
  id: string;
  /** The form asks whether the answer may be quoted. */
  quotable: boolean;
}

interface ProfileQuestion {
  id: string;
  options: readonly string[];
}

export interface SurveyInstrument {
  id: string;
  version: string;
  scales: Readonly<Record<string, SurveyScale>>;
  dimensions: readonly SurveyDimension[];
  /** Scored items of the dimensions, in the order of the form. */
  items: readonly SurveyItem[];
  /** Overall questions, with `dimension: null`. */
  overall: readonly SurveyItem[];
  open: readonly OpenQuestion[];
  /** "The three most urgent": its options are the dimensions. Null when it is not asked. */
  priorities: { id: string; max: number } | null;
  /** Asked, and shown, only when the CoP has at least `minMembers` members. */
  profile: { minMembers: number; questions: readonly ProfileQuestion[] };
}

/** All items that hold a number: those of the dimensions, then the overall questions. */
export function listSurveyItems(instrument: SurveyInstrument): SurveyItem[] {
  return [...instrument.items, ...instrument.overall];
}

/** The question "would you recommend": the overall question whose scale runs from 0 to 10; undefined when there is none. */
export function findRecommendItem(instrument: SurveyInstrument): SurveyItem | undefined {
  return instrument.overall.find(({ scale }) => {
    const { min, max } = instrument.scales[scale]!;
    return min === 0 && max === 10;
  });
}
