/** Owns what is known of a kick-off meeting. */
import type { Origin } from '../model/profile.js';
import type { PlanBlock } from './kickoff-plan.js';

export const MEETING_ROLES = ['coordinator', 'facilitator', 'sponsor', 'rapporteur', 'it'] as const;
export type MeetingRole = (typeof MEETING_ROLES)[number];

/** What is known of the meeting; all may be missing. */
export interface Meeting {
  /** ISO date. */
  date?: string;
  /** Minutes after midnight. */
  start?: number;
  /** Minutes that the room is there for. */
  slot?: number;
  place?: string;
  link?: string;
  mode?: 'on-site' | 'remote';
  aim?: string;
  guests?: string;
  people: Readonly<Partial<Record<MeetingRole, string>>>;
}

/** What the document is made from. */
export interface KickoffInput {
  meeting: Meeting;
  plan: readonly PlanBlock[];
  origin: Origin | undefined;
  /** Proposed from the compass of this date. */
  themes: { names: readonly string[]; date: string } | undefined;
}
