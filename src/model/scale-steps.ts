/** Owns how the steps of a scale are named: by their number, as text. */

/** `0` … `4` for a scale from 0 to 4. */
export function scaleSteps({ min, max }: { min: number; max: number }): string[] {
  return Array.from({ length: max - min + 1 }, (_, step) => String(min + step));
}
