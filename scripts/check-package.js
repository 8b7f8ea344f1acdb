// Packs the product, installs it in an empty folder as a user would, and tries it there: the command without its repository, and
// every example of docs/library.md, its types checked. Needs a build.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'cop-package-'));
const home = join(folder, 'home');
mkdirSync(home);

try {
  install();
  tryCommand();
  const examples = [...readFileSync('docs/library.md', 'utf8').matchAll(/```ts\n([\s\S]*?)```/g)];
  if (examples.length < 2) throw new Error('docs/library.md has lost its examples');
  checkTypes(examples.map(([, text]) => text));
  for (const index of examples.keys()) console.log(run(process.execPath, [`example-${index}.mjs`]));
  console.log(`the package works by itself: the command, and ${examples.length} examples of the library`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function install() {
  const npm = (args, cwd) =>
    execFileSync('npm', args, { cwd, encoding: 'utf8', shell: process.platform === 'win32' });
  const tarball = npm(['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], '.').trim();
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  npm(['install', '--silent', '--no-audit', '--no-fund', '--prefer-offline', join(folder, tarball)], folder);
}

function tryCommand() {
  const cop = join('node_modules', 'cop-boussole', 'bin', 'cop.js');
  const shipped = join('node_modules', 'cop-boussole', 'examples', 'stuck-in-sharing');
  const round = join(shipped, 'compass', '2026-10-06.yaml');
  for (const args of [
    ['--help'],
    ['init', 'ma-cop', '--name', 'CoP'],
    ['validate', 'ma-cop'],
    ['compass', 'score', round, '-o', 'r.xlsx', 'r.docx', 'r.html', 'r.png'],
    ['kit', '-o', 'kit', '--lang', 'fr'],
  ]) {
    run(process.execPath, [cop, ...args]);
  }
}

/** As strict as a program can be, the types of the package included. */
function checkTypes(examples) {
  copyFileSync('tests/fixtures/survey/survey-simulated.csv', join(folder, 'export.csv'));
  examples.forEach((text, index) => {
    writeFileSync(join(folder, `example-${index}.mts`), text);
    writeFileSync(join(folder, `example-${index}.mjs`), text);
  });
  const compilerOptions = {
    ...{ target: 'es2023', module: 'nodenext', strict: true, noEmit: true, skipLibCheck: false },
    ...{ types: ['node'], typeRoots: [resolve('node_modules/@types')] },
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.mts'] }));
  run(process.execPath, [resolve('node_modules/typescript/bin/tsc'), '--project', 'tsconfig.json']);
}

function run(program, args) {
  const env = { PATH: process.env.PATH, HOME: home, USERPROFILE: home, LANG: 'fr_BE.UTF-8' };
  try {
    return execFileSync(program, args, { cwd: folder, env, encoding: 'utf8', stdio: 'pipe' });
  } catch (cause) {
    throw new Error(`${args.join(' ')}\n${cause.stdout}${cause.stderr}`);
  }
}
