/** Owns the version of the product. */
import { createRequire } from 'node:module';

/** Set by the build to the version of package.json. */
declare const COP_VERSION: string;

/** As package.json has it. */
export function version(): string {
  if (typeof COP_VERSION !== 'undefined') return COP_VERSION;
  return (createRequire(import.meta.url)('cop-boussole/package.json') as { version: string }).version;
}
