// Builds and tries the product under every Node that it promises: the oldest that package.json names, and each that is maintained.
// The programs come from npm (packages node-<platform>-<arch>) into node_modules/.cache; nothing of the system is changed.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';

const VERSIONS = ['20.17.0', '22.23.3', '24.21.0'];
/** What differs between Nodes: terminals, streams, files, time zones, and everything that is started as a process. */
const TESTS = ['compass', 'output']
  .map((name) => `tests/terminal/${name}.test.ts`)
  .concat('tests/io/write-files.test.ts');
const ROUND = 'examples/stuck-in-sharing/compass/2026-10-06.yaml';

const { engines } = JSON.parse(readFileSync('package.json', 'utf8'));
if (!VERSIONS[0].startsWith(engines.node.replace('>=', ''))) {
  throw new Error(`package.json promises ${engines.node}, and ${VERSIONS[0]} is the oldest that is tried`);
}

for (const version of VERSIONS) {
  const program = fetchNode(version);
  const env = {
    ...process.env,
    PATH: [dirname(program), resolve('node_modules/.bin'), process.env.PATH].join(delimiter),
  };
  const run = (...args) => execFileSync(program, args, { env, encoding: 'utf8' });
  const found = run('--version').trim();
  if (found !== `v${version}`) throw new Error(`${program} is ${found}`);
  console.log(`\nNode ${version}`);
  run('scripts/build.js');
  // Twice: the second time, newer Nodes take the code from their cache.
  const [first, second] = [1, 2].map(() => run('bin/cop.js', 'compass', 'score', ROUND, '--json'));
  if (first !== second) throw new Error('a second run gives another result');
  execFileSync(program, ['node_modules/vitest/vitest.mjs', 'run', ...TESTS], { env, stdio: 'inherit' });
}

/** The path of the program, which is fetched once. */
function fetchNode(version) {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const name = `node-${platform}-${process.arch}`;
  const folder = resolve('node_modules', '.cache', 'cop', 'nodes', version);
  const program = join(folder, 'node_modules', name, 'bin', platform === 'win' ? 'node.exe' : 'node');
  if (existsSync(program)) return program;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  const args = ['install', '--silent', '--no-audit', '--no-fund', '--ignore-scripts', `${name}@${version}`];
  execFileSync('npm', args, { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' });
  return program;
}
