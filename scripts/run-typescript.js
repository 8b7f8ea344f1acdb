// Runs a TypeScript file of robustness/ with plain node: node scripts/run-typescript.js robustness/fuzz.ts --seed 1
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'rolldown';

const [entry = '', ...rest] = process.argv.slice(2);
const file = join('node_modules', '.cache', 'cop', basename(entry).replace(/\.ts$/, '.mjs'));
await build({
  input: entry,
  // Packages stay outside.
  external: /^[^./]/,
  platform: 'node',
  transform: { target: 'node20.17' },
  output: { file, format: 'esm', sourcemap: 'inline', codeSplitting: false },
});
process.argv = [process.argv[0], file, ...rest];
await import(pathToFileURL(file).href);
