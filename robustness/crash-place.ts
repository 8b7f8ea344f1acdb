/** Owns a folder in which one command is run again and again, and what must be true of its files after each run. */
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { parse } from 'yaml';
import { judgeFile } from './judge.js';
import { markedDossier } from './marked-dossier.js';
import type { Scenario } from './scenarios.js';

type Files = ReadonlyMap<string, Buffer>;

const OLD = Buffer.from('what stood here before');
/** Hidden, and cleared away when the same file is next written. */
const LEFT_BEHIND = /(^|\/)(\.[^/]+\.[0-9a-f]{12}\.tmp|[^/]+\.lock)$/;
/** Names drawn at random. */
const RESPONSE = /(^|\/)response-[0-9a-f]{16}\.yaml$/;
/** Help for editors: a file does without where it cannot be written. */
const SCHEMA = /(^|\/)\.cop\/schemas\//;

export class CrashPlace {
  readonly scenario: Scenario;
  readonly root = realpathSync(mkdtempSync(join(tmpdir(), 'cop-crash-')));
  readonly folder = join(this.root, 'cop');
  readonly home = join(this.root, 'home');
  readonly #before = join(this.root, 'before');
  #given: Files = new Map();
  /** What the command leaves when nothing goes wrong. */
  #sound: Files = new Map();

  constructor(scenario: Scenario) {
    this.scenario = scenario;
    for (const [name, text] of Object.entries(markedDossier())) this.#write(join('cop', name), text);
    this.keepAsBefore();
  }

  /** Takes what is there now for what the command finds. */
  keepAsBefore(): void {
    rmSync(this.#before, { recursive: true, force: true });
    cpSync(this.folder, this.#before, { recursive: true });
    this.#given = this.#read();
  }

  /** As before the command ran. */
  reset(): void {
    for (const folder of [this.folder, this.home]) rmSync(folder, { recursive: true, force: true });
    cpSync(this.#before, this.folder, { recursive: true });
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }

  /** Takes what is there now for what the command leaves when nothing goes wrong. False when it left nothing. */
  learn(): boolean {
    this.#sound = this.#read();
    return this.#newNames().length > 0;
  }

  /** Puts other files where the new ones go, where the command would write over them. */
  addOldFiles(): void {
    // A profile or answers that are there are read, and could not be this.
    if (this.scenario.path === 'init' || this.scenario.stdin !== undefined) return;
    const names = this.#newNames();
    this.reset();
    for (const name of names) this.#write(name, OLD);
    this.keepAsBefore();
  }

  /** What is wrong: a file that is neither old nor new, one that is gone, and unless the process was killed what it left. */
  judge({ mayLeave, isDone }: { mayLeave: boolean; isDone: boolean }): string[] {
    const now = this.#read();
    const wrong = [...now].flatMap(([name, bytes]) => {
      if (LEFT_BEHIND.test(name)) return mayLeave ? [] : [`${name} was left behind`];
      return this.#judgeFile(name, bytes, isDone);
    });
    const expected = isDone ? [...this.#sound.keys()] : [...this.#given.keys()];
    const gone = expected.filter((name) => !now.has(name) && !RESPONSE.test(name) && !SCHEMA.test(name));
    return [...wrong, ...gone.map((name) => `${name} is gone`)];
  }

  /** Makes what a killed process left look as old as it is the next day. */
  age(): void {
    for (const name of this.#read().keys()) {
      if (LEFT_BEHIND.test(name)) utimesSync(join(this.root, name), 0, 0);
    }
  }

  #judgeFile(name: string, bytes: Buffer, isDone: boolean): string[] {
    const sound = this.#sound.get(name) ?? this.#answersFor(name);
    if (sound === undefined) return [`${name} is new`];
    if (bytes.equals(sound)) return judgeFile(name, bytes);
    if (SCHEMA.test(name) || withoutSchema(bytes) === withoutSchema(sound)) return [];
    if (isDone) return [`${name} is not what it should be`];
    if (this.#given.get(name)?.equals(bytes)) return [];
    return this.scenario.stdin !== undefined && holdsPart(bytes, sound)
      ? []
      : [`${name} is neither old nor new`];
  }

  /** What a file of answers under another name must hold: a response, a draft or a recovery file. */
  #answersFor(name: string): Buffer | undefined {
    if (this.scenario.stdin === undefined || !(RESPONSE.test(name) || name.startsWith('home/')))
      return undefined;
    return this.#newNames().map((other) => this.#sound.get(other)!)[0];
  }

  #newNames(): string[] {
    return [...this.#sound]
      .filter(([name, bytes]) => !this.#given.get(name)?.equals(bytes))
      .map(([name]) => name);
  }

  #write(name: string, bytes: string | Buffer): void {
    const path = join(this.root, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }

  /** Files of the folder and of the home, by path from the root. */
  #read(): Files {
    const entries = [this.folder, this.home].flatMap((folder) => {
      mkdirSync(folder, { recursive: true });
      return readdirSync(folder, { withFileTypes: true, recursive: true });
    });
    const paths = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    return new Map(paths.map((path) => [path.slice(this.root.length + 1), readFileSync(path)]));
  }
}

function withoutSchema(bytes: Buffer): string {
  return bytes.toString('latin1').replace(/^# yaml-language-server:.*\n/, '');
}

/** True for a file of answers, some of which are not given yet. */
function holdsPart(bytes: Buffer, whole: Buffer): boolean {
  const [part, all] = [bytes, whole].map((text) => parse(text.toString()) as { answers?: object });
  const known = Object.entries(all?.answers ?? {});
  return Object.entries(part?.answers ?? { '': 'no answers at all' }).every(([id, answer]) =>
    known.some(([other, value]) => other === id && isDeepStrictEqual(value, answer)),
  );
}
