/** Owns the floor: under how many respondents nothing is shown. */

/** Unless told otherwise. */
export const DEFAULT_FLOOR = 5;

/** The lowest one that is accepted: under three, each knows the other. */
export const LOWEST_FLOOR = 3;
