/** Owns protection without a password: people cannot overwrite a formula by accident, and can lift it when they mean to. */
import type { Sheet } from '../book/sheet.js';

export function protect(sheet: Sheet): void {
  sheet.isProtected = true;
}
