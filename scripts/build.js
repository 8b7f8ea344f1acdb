// Builds dist/: our code as few bundles (packages stay outside), our YAML as JSON, and the types of the library.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { parse } from 'yaml';

rmSync('dist', { recursive: true, force: true });

await build({
  entryPoints: ['src/cli.ts', 'src/index.ts'],
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.17',
  packages: 'external',
  define: { COP_BUILT: 'true' },
  treeShaking: true,
});

for (const folder of ['questionnaires', 'templates', 'locales']) compile(folder);
execFileSync('tsc', ['--project', 'tsconfig.build.json'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
});

/** Every YAML file below a folder becomes dist/data/<same path>.json. */
function compile(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) compile(path);
    else if (entry.name.endsWith('.yaml')) {
      const target = join('dist', 'data', path.replace(/\.yaml$/, '.json'));
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, JSON.stringify(parse(readFileSync(path, 'utf8'))));
    }
  }
}
