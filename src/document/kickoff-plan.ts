/** Owns the programme of a kick-off: its blocks, theirs or one's own, breaks, clock times, and whether it fits. */

import type { OwnBlock } from '../model/own-plan.js';
import type { Origin } from '../model/profile.js';
import type { DocumentTemplate, TemplateStructure } from '../model/template.js';
import { literal, type Text } from '../model/text.js';
import { wordsOf } from './words.js';

export interface KickoffStructure extends TemplateStructure {
  plan: readonly PlanSpec[];
  material: readonly string[];
  followUp: readonly { id: string; days: number }[];
}

interface PlanSpec {
  id: string;
  minutes: number;
  who: string;
  material: readonly string[];
  /** Only for a CoP of this origin. */
  origin?: Origin;
}

/** One block of the programme in words. */
export interface PlanBlock {
  minutes: number;
  isBreak: boolean;
  title: Text;
  aim?: Text;
  method?: Text;
  /** The role that leads it, for the name behind it. */
  role?: string;
  who?: Text;
  material: readonly { id: string; label: Text }[];
  output?: Text;
  remote?: Text;
  /** Set where the origin is not known and both variants stand in the programme; they run at the same time. */
  variant?: Origin;
}

/** A block with its place in the meeting, in minutes from the start. */
export interface TimedBlock extends PlanBlock {
  from: number;
  to: number;
}

export type KickoffTemplate = DocumentTemplate<KickoffStructure>;

/** The kit's programme for a CoP of an origin; with both variants of a block where the origin is not known. */
export function defaultPlan(template: KickoffTemplate, origin: Origin | undefined): PlanBlock[] {
  return template.structure.plan
    .filter((spec) => !spec.origin || !origin || spec.origin === origin)
    .map((spec) => kitBlock(template, spec, origin));
}

function kitBlock(template: KickoffTemplate, spec: PlanSpec, origin: Origin | undefined): PlanBlock {
  const { say, sayIf } = wordsOf(template);
  const own = (key: string): { [key: string]: Text } => {
    const text = sayIf(`plan.${spec.id}.${key}`);
    return text ? { [key]: text } : {};
  };
  return {
    minutes: spec.minutes,
    isBreak: spec.id === 'break',
    title: say(`plan.${spec.id}.title`),
    role: spec.who,
    who: say(`who.${spec.who}`),
    material: spec.material.map((id) => ({ id, label: say(`material.${id}`) })),
    ...own('aim'),
    ...own('method'),
    ...own('output'),
    ...own('remote'),
    ...(spec.origin && !origin ? { variant: spec.origin } : {}),
  };
}

/** Ids of the blocks that a plan of one's own can take over from the kit. */
export function kitBlockIds({ structure }: KickoffTemplate): string[] {
  return structure.plan.map(({ id }) => id);
}

/** A plan of one's own in words: blocks of the kit, changed where it says so, and blocks of its own. */
export function ownPlan(template: KickoffTemplate, blocks: readonly OwnBlock[]): PlanBlock[] {
  return blocks.map((block) => {
    const spec = template.structure.plan.find(({ id }) => id === block.id);
    const base = spec ? kitBlock(template, spec, spec.origin) : undefined;
    const given = (['title', 'aim', 'method', 'who', 'output', 'remote'] as const).flatMap((key) =>
      block[key] === undefined ? [] : [[key, literal(block[key])] as const],
    );
    return {
      title: literal(block.id ?? ''),
      material:
        block.material?.map((label) => ({ id: label, label: literal(label) })) ?? base?.material ?? [],
      ...withoutMaterial(base),
      minutes: block.minutes ?? base?.minutes ?? 0,
      isBreak: block.isBreak ?? base?.isBreak ?? false,
      ...Object.fromEntries(given),
    };
  });
}

function withoutMaterial(block: PlanBlock | undefined): Partial<Omit<PlanBlock, 'material'>> {
  const { material: _material, ...rest } = block ?? { material: [] };
  return rest;
}

/** No one listens well for longer without a break, in minutes. */
const LONGEST_STRETCH = 90;

/**
 * A plan with a break where it has none and lasts longer than a stretch: between the two blocks nearest to its middle. The
 * break is the kit's own. Undefined when none is needed.
 */
export function placeBreak(template: KickoffTemplate, plan: readonly PlanBlock[]): PlanBlock[] | undefined {
  const total = lastMinute(plan);
  const spec = template.structure.plan.find(({ id }) => id === 'break');
  if (!spec || total <= LONGEST_STRETCH || plan.length < 2 || plan.some(({ isBreak }) => isBreak))
    return undefined;
  const ends = timePlan(plan).map(({ to }) => to);
  const distances = ends.slice(0, -1).map((end) => Math.abs(end - total / 2));
  const at = distances.indexOf(Math.min(...distances)) + 1;
  return [...plan.slice(0, at), kitBlock(template, spec, undefined), ...plan.slice(at)];
}

/** Each block's minutes from the start; two variants of one block stand at the same time. */
export function timePlan(plan: readonly PlanBlock[]): TimedBlock[] {
  const timed: TimedBlock[] = [];
  for (const block of plan) {
    const before = timed.at(-1);
    const isOther = before?.variant && block.variant && before.variant !== block.variant;
    const from = isOther ? before.from : (before?.to ?? 0);
    timed.push({ ...block, from, to: from + block.minutes });
  }
  return timed;
}

/** How long a plan lasts, in minutes. */
export function lastMinute(plan: readonly PlanBlock[]): number {
  return timePlan(plan).at(-1)?.to ?? 0;
}
