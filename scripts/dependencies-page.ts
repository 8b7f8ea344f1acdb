/** Owns the page docs/dependencies.md: every package that cop uses, with why, licence, size, and what would replace it. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

interface Words {
  why: string;
  instead: string;
}

/** Installed with cop, as they are: too large or too particular to a machine to be bundled. */
const INSTALLED: Readonly<Record<string, Words>> = {
  '@fontsource/source-sans-3': {
    why: 'the letters of charts as PNG and of HTML pages: the same picture on a machine without fonts',
    instead: 'any other open font with French, Dutch and German letters',
  },
  '@napi-rs/canvas': {
    why: 'draws charts as PNG without a browser; prebuilt, no install script. Without it all but PNG works',
    instead: 'resvg on our own SVG; `canvas` compiles against cairo (docs/decisions/0001)',
  },
};

/** Stand in `dist/`, so that nobody installs them: named under devDependencies. */
const BUNDLED: Readonly<Record<string, Words>> = {
  '@inquirer/core': {
    why: 'keys and redrawing of the questions in a terminal, on every system',
    instead: '`node:readline` and about 300 lines for keys that terminals send in pieces',
  },
  'chart.js': { why: 'lays out the charts that become PNG', instead: 'drawing the PNG from our own SVG' },
  commander: { why: 'parses command lines, writes help', instead: '`node:util` parseArgs and our own help' },
  'd3-scale': { why: 'positions of ticks and bars in SVG charts', instead: 'about 80 lines of ours' },
  'd3-shape': { why: 'lines and arcs of SVG charts', instead: 'about 60 lines of ours' },
  docx: {
    why: 'writes Word files, fills house templates, native Word charts and content controls',
    instead: 'nothing as complete; WordprocessingML by hand, as for the charts of Excel',
  },
  'fast-string-width': {
    why: 'columns that a text takes in a terminal',
    instead: 'a table of wide characters of ours',
  },
  fflate: {
    why: 'packs and unpacks the parts of XLSX and DOCX files',
    instead: '`node:zlib` and a zip directory of ours',
  },
  'iconv-lite': {
    why: 'windows-1252 as Excel writes it: Node’s own decoder errs at € ’ œ',
    instead: 'a table of 27 characters',
  },
  'intl-messageformat': {
    why: 'messages with plurals in four languages',
    instead: '`Intl.PluralRules` and a parser of ours',
  },
  papaparse: {
    why: 'CSV in every dialect',
    instead: 'our own byte scanner, which already reads the large files',
  },
  yaml: {
    why: 'YAML with the line and column of each value',
    instead: 'nothing that keeps comments and places',
  },
  zod: {
    why: 'schemas of instruments and stored results, with the path of each error',
    instead: 'valibot, or checks by hand',
  },
};

/** Never reach a user. */
const TOOLS: Readonly<Record<string, Words>> = {
  '@biomejs/biome': {
    why: 'format, lint, and the rule that keeps the rooms apart',
    instead: 'eslint and prettier',
  },
  '@lydell/node-pty': {
    why: 'tests: a pseudo-terminal for the questions',
    instead: 'node-pty, which has to compile',
  },
  '@types/d3-scale': { why: 'types', instead: 'declarations of ours' },
  '@types/d3-shape': { why: 'types', instead: 'declarations of ours' },
  '@types/node': { why: 'types', instead: 'nothing' },
  '@types/papaparse': { why: 'types', instead: 'declarations of ours' },
  '@xterm/headless': {
    why: 'tests: what a terminal shows after all escape sequences',
    instead: 'nothing as exact',
  },
  ajv: { why: 'tests: files against the schemas that we ship', instead: 'another validator of JSON Schema' },
  'axe-core': { why: 'tests: rules of accessibility on the HTML pages', instead: 'nothing as complete' },
  exceljs: {
    why: 'tests: reads the workbooks that we write, and edits them as people do with other programs',
    instead: 'openpyxl, which is not always there',
  },
  'fast-check': {
    why: 'tests: properties on values drawn at random',
    instead: 'the seeded chance of robustness/',
  },
  hyperformula: {
    why: 'tests: computes the formulas of our workbooks',
    instead: 'LibreOffice, which is slower and not always there',
  },
  knip: { why: 'finds what nothing uses', instead: 'nothing as complete' },
  'playwright-core': {
    why: 'tests: opens the HTML pages in a browser that is already there',
    instead: 'the browser’s own protocol',
  },
  rolldown: { why: 'makes the bundles', instead: 'esbuild, which splits no CommonJS' },
  typescript: { why: 'types and their declarations', instead: 'nothing' },
  vitest: { why: 'runs the tests', instead: '`node:test`' },
};

/** What the words of all packages are kept under. */
export const DESCRIBED: readonly string[] = [INSTALLED, BUNDLED, TOOLS].flatMap((group) =>
  Object.keys(group),
);

export interface Manifest {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
}

/** The page as Markdown; `root` is the folder with `node_modules`. */
export function dependenciesPage(root: string): string {
  return `# Dependencies

Made by \`node scripts/run-typescript.js scripts/write-dependencies.ts\`; a test says when it is out of date or a package is missing.

Versions are pinned exactly, and \`package-lock.json\` holds the checksum of every package (of binaries for other systems than
Linux on x64 and arm64 only the version). No package that ships has an install script: \`npm ci --ignore-scripts && npm run build\` makes the same program. What is bundled brings further small packages with it:
all are listed with their licences in \`dist/third-party-licences.txt\`, which the build writes, and it fails on a licence other than
MIT, BSD, Apache-2.0, ISC, 0BSD, Zlib, Blue Oak or OFL. \`npm sbom --omit dev --sbom-format cyclonedx\` gives what is installed as
a bill of materials, \`npm run sbom\` all that the program is made from.

## Installed with cop

${table(INSTALLED, root)}

The canvas comes with one library for the machine at hand (about 30 MB), and for none of the others.

## Bundled

${table(BUNDLED, root)}

## Tools of the workshop

They never reach a user, so a licence that asks for the source of the whole (GPL, MPL) does no harm here.

${table(TOOLS, root)}
`;
}

function table(group: Readonly<Record<string, Words>>, root: string): string {
  const rows = Object.entries(group).map(([name, { why, instead }]) => {
    const { version, licence, kib } = readPackage(name, root);
    return `| ${name} | ${version} | ${licence} | ${kib} | ${why} | ${instead} |`;
  });
  return [
    '| package | version | licence | KiB on disk | why | what would replace it |',
    '|---|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}

/** What a package says of itself, and how much it holds without those inside it. */
export function readPackage(name: string, root: string): { version: string; licence: string; kib: number } {
  const folder = join(root, 'node_modules', name);
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    version: string;
    license: string;
  };
  return { version, licence: license, kib: Math.round(sizeOf(folder) / 1024) };
}

function sizeOf(folder: string): number {
  return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    if (entry.name === 'node_modules') return sum;
    const path = join(folder, entry.name);
    return sum + (entry.isDirectory() ? sizeOf(path) : statSync(path).size);
  }, 0);
}
