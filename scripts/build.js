// Builds dist/: our code and the packages that are plain code as bundles, our YAML as JSON, the types of the library.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { rolldown } from 'rolldown';
import { parse } from 'yaml';
import { isAllowed } from './licences.js';

const { version, dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));

rmSync('dist', { recursive: true, force: true });

// Packages under "dependencies" stay outside the bundle; those under "devDependencies" that our code imports are bundled, which
// halves the time to the first line of a command. So does CommonJS: Node finds and links modules one by one with three times
// the work (docs/performance.md).
const bundle = await rolldown({
  input: ['src/cli.ts', 'src/index.ts', 'src/commands/count-worker.ts'],
  platform: 'node',
  external: Object.keys(dependencies),
  resolve: {
    alias: {
      // commander can start other programs; ours never do, and loading the module costs more than commander itself.
      'node:child_process': resolve('scripts/no-child-process.js'),
      // We pack and unpack in our own thread; its build for Node loads threads at once.
      fflate: resolve('node_modules/fflate/esm/browser.js'),
      // Node gets yaml as CommonJS, which is bundled whole and run at start; as modules, it is left out where nothing uses it.
      yaml: resolve('node_modules/yaml/browser/index.js'),
    },
  },
  treeshake: {
    moduleSideEffects: [{ test: /[\\/]node_modules[\\/]yaml[\\/]/, sideEffects: false }],
  },
  transform: {
    target: 'node20.17',
    define: { 'typeof COP_BUILT': '"boolean"', COP_BUILT: 'true', COP_VERSION: JSON.stringify(version) },
  },
});
const { output } = await bundle.write({
  dir: 'dist',
  format: 'cjs',
  entryFileNames: '[name].js',
  chunkFileNames: '[name]-[hash].js',
  dynamicImportInCjs: false,
  minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } },
  comments: { legal: false },
});
writeFileSync('dist/package.json', JSON.stringify({ type: 'commonjs' }));
writeFileSync('dist/third-party-licences.txt', licences(output.flatMap(({ moduleIds }) => moduleIds)));

for (const folder of ['questionnaires', 'templates', 'locales']) compile(folder);
execFileSync('tsc', ['--project', 'tsconfig.build.json'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
});

execFileSync(process.execPath, ['scripts/run-typescript.js', 'scripts/write-man.ts'], { stdio: 'inherit' });

// The help of each language as a page: printing it needs no parsing of commands.
const { main } = await import('../dist/cli.js');
mkdirSync('dist/data/help', { recursive: true });
for (const lang of readdirSync('locales')) writeFileSync(`dist/data/help/${lang}.txt`, await helpPage(lang));

/** What `cop --help` prints in a language, 80 columns wide. */
async function helpPage(lang) {
  let page = '';
  const stdout = {
    write: (text) => {
      page += text;
    },
    columns: 80,
  };
  const host = {
    stdin: process.stdin,
    stdout,
    stderr: stdout,
    env: { LANG: lang },
    cwd: process.cwd(),
    clock: () => new Date(),
  };
  await main(['--help', '--lang', lang], host);
  return page;
}

/** The licence of every package that stands in a bundle, as its authors ask. Throws on one that may not ship. */
function licences(paths) {
  // Windows writes paths the other way.
  const found = paths.map(
    (path) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path.replaceAll('\\', '/'))?.[1],
  );
  const folders = [...new Set(found.filter(Boolean))].sort();
  return folders.map((folder) => `${notice(folder)}\n`).join(`\n${'-'.repeat(80)}\n\n`);
}

function notice(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (!isAllowed(license)) throw new Error(`${name} ${version} may not ship under its licence: ${license}`);
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file ? readFileSync(join(folder, file), 'utf8').trim() : '';
  return `${name} ${version} (${license})\n\n${text}`;
}

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
