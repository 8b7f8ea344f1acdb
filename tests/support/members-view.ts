/** Owns short ways to write what a survey says of a CoP in tests. */
import type { PhaseId } from '../../src/model/compass.js';
import type { MembersView } from '../../src/model/members-view.js';
import { type Score, scored } from '../../src/model/score.js';

interface Short {
  dimensions?: Record<string, number | Score>;
  items?: Record<string, number | Score>;
  /** Members' score by theme, written `phase.theme`. */
  themes?: Record<string, number | Score>;
  respondents?: number;
  members?: number | null;
  responseRate?: number | null;
  floor?: number;
}

/** Twelve of twenty members answered, floor 5, unless told otherwise; scores 0–100 with that n. */
export function membersView(short: Short = {}): MembersView {
  const { respondents = 12, members = 20, floor = 5 } = short;
  const responseRate = short.responseRate ?? (members === null ? null : respondents / members);
  const list = (values: Record<string, number | Score> = {}) =>
    Object.entries(values).map(([id, value]) => ({
      id,
      score: typeof value === 'number' ? scored(value, respondents) : value,
    }));
  return {
    cohort: 'survey',
    wave: '2026',
    respondents,
    members,
    responseRate,
    floor,
    dimensions: list(short.dimensions).map((entry) => ({ ...entry, interval: null })),
    items: list(short.items),
    phases: groupByPhase(list(short.themes)),
  };
}

function groupByPhase(themes: readonly { id: string; score: Score }[]): MembersView['phases'] {
  const phases = new Map<PhaseId, { id: string; score: Score }[]>();
  for (const { id, score } of themes) {
    const [phase, theme] = id.split('.') as [PhaseId, string];
    phases.set(phase, [...(phases.get(phase) ?? []), { id: theme, score }]);
  }
  return [...phases].map(([id, list]) => ({ id, score: list[0]!.score, themes: list }));
}
