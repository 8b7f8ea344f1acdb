// Renews every page, schema and file of the kit that is made by a command. Needs a build.
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';

const writers = readdirSync('scripts').filter(
  (name) => /^write-.*\.(js|ts)$/.test(name) && !['write-pages.js', 'write-man.ts'].includes(name),
);
for (const name of writers) {
  const runner = name.endsWith('.ts') ? ['scripts/run-typescript.js'] : [];
  execFileSync(process.execPath, [...runner, `scripts/${name}`], { stdio: 'inherit' });
}
execFileSync('npm', ['run', '-s', 'kit'], { stdio: 'inherit', shell: process.platform === 'win32' });
