/** Owns the profile of a CoP, as `cop.yaml` keeps it: all but the name may be unknown. */

export type Origin = 'spontaneous' | 'solicited';

/** Where a CoP lives when its profile does not say. */
export const DEFAULT_TIME_ZONE = 'Europe/Brussels';

export interface Profile {
  name: string;
  organisations?: readonly string[];
  domain?: string;
  /** ISO date (YYYY-MM-DD). */
  createdOn?: string;
  origin?: Origin;
  members?: number;
  membersJoinedLast12Months?: number;
  coreGroup?: number;
  /** 0–100. */
  coordinatorTimePercent?: number;
  meetingRhythm?: string;
  languages?: readonly string[];
  /** IANA name; Europe/Brussels when left out. */
  timeZone?: string;
  coordinator?: string;
  sponsor?: string;
}
