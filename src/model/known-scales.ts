/** Owns what a known response scale is: its labels by step and language, in the words that surveys elsewhere use. */
import type { Lang } from './lang.js';

/** By language, where its wordings are known; the first label is the usual one. */
export type StepLabels = Readonly<Partial<Record<Lang, readonly string[]>>>;

/** `questionnaires/known-scales/scales.yaml`: steps lowest first. */
export interface KnownScalesFile {
  scales: Readonly<Record<string, { min: number; steps: readonly StepLabels[] }>>;
  special: StepLabels;
}
