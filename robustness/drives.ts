/** Owns real drives that fill up, may only be read and go away while a session of the compass runs on them. */
import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { PtyRun } from '../tests/support/pty.js';

export interface DrivesReport {
  tried: number;
  /** Why there is nothing to tell: only an administrator of Linux mounts drives. */
  skipped?: string;
  wrong: readonly string[];
}

const FILE = 'compass/2026-11-21.yaml';

/** A drive of 256 KiB at a folder of its own, with a home beside it. */
class Drive {
  readonly root = realpathSync(mkdtempSync(join(tmpdir(), 'cop-drive-')));
  readonly at = join(this.root, 'drive');
  /** The sessions on it. */
  readonly runs: PtyRun[] = [];
  readonly #kept = join(this.root, 'kept');

  constructor() {
    for (const folder of [this.at, this.#kept]) mkdirSync(folder);
    mount('-t', 'tmpfs', '-o', 'size=256k', 'none', this.#kept);
    this.plugIn();
    writeFileSync(join(this.at, 'cop.yaml'), 'name: Forages\nlanguages: [fr]\n');
  }

  plugIn(): void {
    mount('--bind', this.#kept, this.at);
  }

  /** As a network drive goes away: with files open. */
  pullOut(): void {
    execFileSync('umount', ['-l', this.at], { stdio: 'pipe' });
  }

  fill(): void {
    try {
      for (;;) appendFileSync(join(this.at, 'filler'), Buffer.alloc(4096));
    } catch {
      // Full.
    }
  }

  protect(how: 'ro' | 'rw'): void {
    mount('-o', `remount,bind,${how}`, this.at);
  }

  remove(): void {
    for (const run of this.runs) if (!run.hasEnded) run.kill('SIGKILL');
    for (const folder of [this.at, this.#kept]) {
      if (readFileSync('/proc/mounts', 'utf8').includes(` ${folder} `)) {
        execFileSync('umount', ['-l', folder], { stdio: 'pipe' });
      }
    }
    rmSync(this.root, { recursive: true });
  }
}

function mount(...words: readonly string[]): void {
  execFileSync('mount', words, { stdio: 'pipe' });
}

interface Trouble {
  name: string;
  begin(drive: Drive): void;
  end(drive: Drive): void;
  /** Words on the screen while it lasts. */
  says: string;
}

const TROUBLES: readonly Trouble[] = [
  {
    name: 'full',
    begin: (drive) => drive.fill(),
    end: (drive) => rmSync(join(drive.at, 'filler')),
    says: 'le disque est plein',
  },
  {
    name: 'read-only',
    begin: (drive) => drive.protect('ro'),
    end: (drive) => drive.protect('rw'),
    says: 'lecture seule',
  },
  {
    name: 'gone',
    begin: (drive) => drive.pullOut(),
    end: (drive) => drive.plugIn(),
    says: 'le dossier n’existe plus',
  },
];

export async function tryDrives(): Promise<DrivesReport> {
  const skipped = whyNot();
  if (skipped) return { tried: 0, skipped, wrong: [] };
  const wrong: string[] = [];
  let tried = 0;
  for (const trouble of TROUBLES) {
    for (const ends of ['during the session', 'after it'] as const) {
      const drive = new Drive();
      const found = await answerThrough(drive, trouble, ends === 'after it').catch((cause) => [
        String(cause),
      ]);
      drive.remove();
      tried += 1;
      wrong.push(...found.map((text) => `a drive that is ${trouble.name}, mended ${ends}: ${text}`));
    }
  }
  return { tried, wrong };
}

function whyNot(): string | undefined {
  try {
    new Drive().remove();
    return undefined;
  } catch {
    return 'drives can be mounted by an administrator of Linux only';
  }
}

/** Three answers: before, during and after the trouble. */
async function answerThrough(drive: Drive, trouble: Trouble, leaves: boolean): Promise<string[]> {
  const first = start(drive);
  await first.sees('Question 1 sur 60');
  first.press('1');
  await first.sees('Question 2 sur 60');
  trouble.begin(drive);
  first.press('2');
  await first.sees('Question 3 sur 60');
  const wrong = first.text().replace(/\s+/g, ' ').includes(trouble.says) ? [] : [`not said: ${first.text()}`];
  if (trouble.name !== 'gone' && answersIn(join(drive.at, FILE)) !== '[1]')
    wrong.push('the old file is not intact');
  wrong.push(...judgeRecovery(drive, '[1,2]'));
  if (leaves) {
    first.press('q');
    await first.ended;
    if (!first.output.includes('recovery')) wrong.push('it does not say where the answers are');
  }
  trouble.end(drive);
  const last = leaves ? start(drive) : first;
  await last.sees('Question 3 sur 60');
  last.press('3');
  await last.sees('Question 4 sur 60');
  last.press('q');
  await last.ended;
  if (answersIn(join(drive.at, FILE)) !== '[1,2,3]') wrong.push(`kept ${answersIn(join(drive.at, FILE))}`);
  if (recoveryFiles(drive).length > 0) wrong.push('the recovery file is still there');
  const left = readdirSync(join(drive.at, 'compass')).filter(
    (name) => name.startsWith('.') || name.endsWith('.lock'),
  );
  return [...wrong, ...left.map((name) => `${name} was left behind`)];
}

function start(drive: Drive): PtyRun {
  const env = { HOME: join(drive.root, 'home') };
  const run = new PtyRun(['compass', '--date', '2026-11-21', '--lang', 'fr'], {
    cwd: drive.at,
    env,
    rows: 30,
  });
  drive.runs.push(run);
  return run;
}

function answersIn(path: string): string {
  return existsSync(path)
    ? JSON.stringify(Object.values(parse(readFileSync(path, 'utf8')).answers))
    : 'nothing';
}

function recoveryFiles(drive: Drive): string[] {
  const folder = join(drive.root, 'home', '.local', 'state', 'cop', 'recovery');
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
}

function judgeRecovery(drive: Drive, wanted: string): string[] {
  const [path] = recoveryFiles(drive);
  if (path === undefined) return ['there is no recovery file'];
  return [
    ...(answersIn(path) === wanted ? [] : [`the recovery file holds ${answersIn(path)}`]),
    ...((statSync(path).mode & 0o777) === 0o600 ? [] : ['others can read the recovery file']),
  ];
}
