/** Owns the shape of a survey's words in one language: the keys are the instrument's ids. */
import type { Lang } from './lang.js';

export interface SurveyScaleTexts {
  question: string;
  /** Label by value ("1"…) and by special answer. */
  options: Readonly<Record<string, string>>;
  /** Other wordings that exports are known to hold, by the same keys. */
  aliases?: Readonly<Record<string, readonly string[]>>;
  low?: string;
  high?: string;
}

export interface SurveyItemTexts {
  text: string;
  /** For tables and charts; the text itself when left out. */
  short?: string;
}

interface SurveyDimensionTexts {
  name: string;
  short?: string;
  describes?: string;
  low?: string;
  tryThis?: string;
}

/** All prose of a survey in one language. An organisation's own needs no more than title, scales, dimensions and items. */
export interface SurveyTexts {
  lang: Lang;
  title: string;
  subtitle?: string;
  introAnonymous?: string;
  introConfidential?: string;
  duration?: string;
  thanks?: string;
  scales: Readonly<Record<string, SurveyScaleTexts>>;
  dimensions: Readonly<Record<string, SurveyDimensionTexts>>;
  items: Readonly<Record<string, SurveyItemTexts>>;
  overall?: Readonly<Record<string, SurveyItemTexts>>;
  open?: Readonly<Record<string, { text: string; quotable?: string }>>;
  priorities?: { text: string; short?: string };
  profile?: Readonly<Record<string, { text: string; options: Readonly<Record<string, string>> }>>;
  method?: readonly string[];
}
