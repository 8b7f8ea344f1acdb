/** Owns the shape of the guide's own prose in one language; phases and themes come from the compass. */

/** One thing in a chapter: a step, a role, a term of the glossary. */
export interface GuidePoint {
  id: string;
  term?: string;
  text: string;
}

interface Points {
  title: string;
  intro?: string;
  points: readonly GuidePoint[];
}

interface Prose {
  title: string;
  paragraphs: readonly string[];
}

interface OriginWords {
  title: string;
  strengths: readonly string[];
  gaps: readonly string[];
  advice: readonly string[];
}

export interface GuideTexts {
  title: string;
  subtitle: string;
  intro: string;
  chapters: {
    definition: Prose;
    'not-a-cop': Points;
    'spontaneous-solicited': Prose & { spontaneous: OriginWords; solicited: OriginWords };
    stages: Points;
    steps: Points;
    'success-factors': Points;
    benefits: { title: string; members: Points; organisations: Points };
    roles: Points;
    periphery: Prose;
    axes: Points;
    glossary: Points;
  };
  /** The bibliography; `short` is how a text cites it. */
  sources: Readonly<Record<string, { short: string; reference: string; note: string }>>;
}
