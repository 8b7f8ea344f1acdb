/** Owns the numbers of rule 8: how many actions are proposed, and how much there is to gain (scoring rules, Compass 8). */

/** At most this many: what a coordinator can start at once. */
export const ACTIONS_AT_MOST = 5;

/** The step from which nothing is to be done ("en place"). */
export const IN_PLACE = 3;

/** The gap of an `unknown` answer, which is worth finding out before it is worth improving. */
export const VERIFY_GAP = 1;
