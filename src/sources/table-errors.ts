/** Owns what is said of a table that is past the limits, whatever its format. */
import { type CopError, fail, type Place } from '../errors.js';
import { LIMITS } from '../model/limits.js';

/** COP-TABLE-002: a cell of `found` characters. */
export function cellTooLong(found: number, place: Place): CopError {
  return fail('COP-TABLE-002', { found, limit: LIMITS.cellCharacters }, { place });
}

/** COP-TABLE-003: a row of `found` columns. */
export function tooManyColumns(found: number, place: Place): CopError {
  return fail('COP-TABLE-003', { found, limit: LIMITS.tableColumns }, { place });
}
