/** Owns noticing a sheet that is far larger than what is written of it: a few bytes may stand for a million cells. */
import { LIMITS } from '../model/limits.js';

/** Nobody leaves more questions empty for each that is answered. */
const FOR_EACH_WRITTEN = 50;

/** Counts the cells of one sheet. */
export class UnwrittenCells {
  #written = 0;
  #unwritten = 0;

  /** False once there are more than a sheet may have. */
  add(unwritten: number, written: number): boolean {
    this.#written += written;
    this.#unwritten += unwritten;
    return this.#unwritten <= LIMITS.unwrittenCells + FOR_EACH_WRITTEN * this.#written;
  }
}
