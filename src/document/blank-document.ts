/** Owns every document of the kit as it is before anything is known. */
import type { DocumentTemplate } from '../model/template.js';
import type { Block, Report } from '../report/blocks.js';
import type { PlanInput } from './action-plan.js';
import { planSlots } from './action-plan-tables.js';
import { unmerged } from './animation.js';
import { buildDocument } from './build-document.js';
import { coordinatorGaps, coordinatorViews } from './coordinator.js';
import { BLANK_TOOLS, scoreBlocks } from './it-tools.js';
import { kickoffSlots } from './kickoff.js';
import { defaultPlan, type KickoffTemplate } from './kickoff-plan.js';
import { uncoveredRoles } from './roles.js';

/** What a blank document still needs: the date of its file, how its sources are cited, the compass for the plan. */
export interface BlankInput {
  date: string;
  sources: readonly string[];
  plan: Pick<PlanInput, 'instrument' | 'texts'>;
}

/** The document as the kit holds it: nobody's, with room to write in every slot. */
export function blankDocument(template: DocumentTemplate, { date, sources, plan }: BlankInput): Report {
  const isComparison = template.structure.id === 'it-tools';
  return buildDocument(template, {
    date,
    sources,
    profile: null,
    values: {},
    slots: blankSlots(template, { ...plan, today: date }),
    ...(isComparison ? { tools: noTools() } : {}),
  });
}

function noTools(): string[] {
  return Array.from({ length: BLANK_TOOLS }, () => '');
}

function blankSlots(template: DocumentTemplate, plan: PlanInput): Record<string, readonly Block[]> {
  switch (template.structure.id) {
    case 'coordinator':
      return {
        gaps: coordinatorGaps(template, {}),
        views: coordinatorViews(template, { self: [], peer: [], manager: [] }),
      };
    case 'animation':
      return { merged: unmerged(template) };
    case 'it-tools':
      return { scores: scoreBlocks(template, noTools(), undefined) };
    case 'roles':
      return { uncovered: uncoveredRoles(template, {}) };
    case 'action-plan':
      return planSlots(template, plan, {});
    case 'kickoff': {
      const kickoff = template as KickoffTemplate;
      const input = {
        meeting: { people: {} },
        plan: defaultPlan(kickoff, undefined),
        origin: undefined,
        themes: undefined,
      };
      return kickoffSlots(kickoff, input, {});
    }
    default:
      return {};
  }
}
