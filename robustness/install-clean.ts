/** Owns installing the repository from its lock file alone, without any script of a dependency, and building it. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface InstallReport {
  wrong: readonly string[];
}

/** Needs the packages in npm's cache, or its registry. */
export async function installClean(): Promise<InstallReport> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'cop-install-')));
  const folder = join(root, 'cop');
  const run = (program: string, ...words: readonly string[]): string =>
    execFileSync(program, words, {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      maxBuffer: 2 ** 27,
    });
  try {
    copyCommitted(folder);
    run('npm', 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline');
    run('npm', 'run', 'build');
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    const said = run(process.execPath, 'bin/cop.js', '--version').trim();
    const { components } = JSON.parse(run('npm', 'run', '-s', 'sbom')) as { components: unknown[] };
    return {
      wrong: [
        ...(said === version ? [] : [`the built command says it is ${said}`]),
        ...(components.length > 0 ? [] : ['the SBOM is empty']),
      ],
    };
  } catch (cause) {
    const { stderr = '' } = cause as { stderr?: string };
    return { wrong: [`${String(cause)} ${stderr.slice(-2000)}`] };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** The files that git knows, as they are now. */
function copyCommitted(folder: string): void {
  const names = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0').filter(Boolean);
  for (const name of names) cpSync(name, join(folder, name));
}
