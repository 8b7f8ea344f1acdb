/** Owns a copy of the repository to try changes on: its files, the difference to what they were, and the command made from them. */
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'rolldown';
import { type Main, makeFolder, runCop } from './run-cop.js';

const COPIED = [
  ...['src', 'tests', 'locales', 'questionnaires', 'templates', 'schemas', 'examples', 'bin'],
  ...['package.json', 'tsconfig.json', 'tsconfig.build.json', 'vitest.config.ts'],
];

export class RepositoryCopy {
  readonly folder = makeFolder();

  constructor() {
    for (const name of COPIED) cpSync(name, join(this.folder, name), { recursive: true });
    symlinkSync(join(process.cwd(), 'node_modules'), join(this.folder, 'node_modules'), 'junction');
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), text);
  }

  /** Puts one text in place of another, which has to be there once. */
  edit(path: string, from: string, to: string): void {
    const parts = this.read(path).split(from);
    if (parts.length !== 2)
      throw new Error(`${path} holds ${JSON.stringify(from)} ${parts.length - 1} times`);
    this.write(path, parts.join(to));
  }

  /** Adds lines at the end of the top-level key `key` of a YAML file. */
  addUnder(path: string, key: string, lines: string): void {
    const all = this.read(path).split('\n');
    const start = all.indexOf(`${key}:`);
    if (start < 0) throw new Error(`${path} has no ${key}`);
    const next = all.findIndex((line, index) => index > start && /^\S/.test(line));
    all.splice(next < 0 ? all.length - 1 : next, 0, lines);
    this.write(path, all.join('\n'));
  }

  copy(from: string, to: string): void {
    cpSync(join(this.folder, from), join(this.folder, to), { recursive: true });
  }

  /** Paths of the files that are new or other than in the repository. */
  changed(): string[] {
    const now = COPIED.flatMap((name) => filesBelow(this.folder, name));
    const own = readdirSync(this.folder).filter((name) => ![...COPIED, 'node_modules', 'out'].includes(name));
    const changed = now.filter((path) => !existsSync(path) || readFileSync(path, 'utf8') !== this.read(path));
    return [...changed, ...own.flatMap((name) => filesBelow(this.folder, name))].sort();
  }

  /** What the compiler says of it. */
  checkTypes(): string {
    try {
      const tsc = join('node_modules', 'typescript', 'bin', 'tsc');
      execFileSync(process.execPath, [tsc, '--project', 'tsconfig.build.json', '--noEmit'], {
        cwd: this.folder,
        stdio: 'pipe',
      });
      return '';
    } catch (cause) {
      return String((cause as { stdout?: Buffer }).stdout ?? cause);
    }
  }

  /** Runs one file of its tests; throws with the report when one fails. */
  test(path: string): void {
    const vitest = join('node_modules', 'vitest', 'vitest.mjs');
    execFileSync(process.execPath, [vitest, 'run', path], { cwd: this.folder, stdio: 'pipe' });
  }

  /** The command made from it: gives standard output, throws with standard error when the exit code is not 0. */
  async command(): Promise<(argv: readonly string[], env?: Record<string, string>) => Promise<string>> {
    const outfile = join(this.folder, 'out/cli.mjs');
    await build({
      input: join(this.folder, 'src/cli.ts'),
      cwd: this.folder,
      // Packages stay outside.
      external: /^[^./]/,
      platform: 'node',
      transform: { target: 'node20.17' },
      output: { file: outfile, format: 'esm', codeSplitting: false },
    });
    const { main } = (await import(pathToFileURL(outfile).href)) as { main: Main };
    return async (argv, env = { LANG: 'en_GB.UTF-8' }) => {
      const { exitCode, stdout, stderr } = await runCop(argv, { cwd: this.folder, env }, main);
      if (exitCode !== 0) throw new Error(`cop ${argv.join(' ')}: ${stderr}`);
      return stdout;
    };
  }
}

function filesBelow(folder: string, name: string): string[] {
  const path = join(folder, name);
  if (statSync(path).isFile()) return [name];
  const inside = readdirSync(path, { withFileTypes: true, recursive: true, encoding: 'utf8' });
  return inside
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}
