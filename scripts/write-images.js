// Writes docs/images/: the pictures of the README, from an example. Needs a build.
import { mkdirSync } from 'node:fs';
import { run } from '../dist/cli.js';

mkdirSync('docs/images', { recursive: true });
process.argv = [
  ...process.argv.slice(0, 2),
  ...['compass', 'score', 'examples/stuck-in-sharing/compass/2026-10-06.yaml'],
  ...['--lang', 'fr', '-o', 'docs/images/radar.png', '--force', '-q'],
];
process.exitCode = await run(process);
