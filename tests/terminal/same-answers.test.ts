/** Whoever listens to lines and whoever looks at a screen gives the same answers: the same files come of them, byte for byte. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import type { SessionEvent } from '../../src/prompt/session-state.js';
import { type Answered, answerWith, type SeenRun, type Way, WORDS } from '../support/answer-both-ways.js';
import { uniformSet } from '../support/answers.js';
import { makeDossier } from '../support/dossier.js';

const { runs } = vi.hoisted(() => ({ runs: [] as SeenRun[] }));

/** The sessions as they are, noted down as they are opened. */
vi.mock('../../src/prompt/session-run.js', async (original) => {
  const actual = await original<typeof import('../../src/prompt/session-run.js')>();
  class NotedRun extends actual.SessionRun implements SeenRun {
    isApplying = false;
    constructor(...given: ConstructorParameters<typeof actual.SessionRun>) {
      super(...given);
      runs.push(this);
    }

    override async apply(event: SessionEvent): Promise<void> {
      this.isApplying = true;
      await super.apply(event).finally(() => {
        this.isApplying = false;
      });
    }
  }
  return { ...actual, SessionRun: NotedRun };
});

/** Every command that asks, with how many times at least a person types. */
const ASKING: readonly (readonly [line: string, acts: number])[] = [
  ['init other', 14],
  ['compass --express', 20],
  ['compass --phase growth --answers mine.yaml', 15],
  ['compass --phase launch --rater hm --answers mine.json', 15],
  ['survey --to out', 30],
  ['survey --to out --members 9 --confidential', 25],
  ['doc coordinator --ask -o a.yaml a.md', 20],
  ['doc animation --ask -o b.yaml b.md', 20],
  ['doc it-tools --tools Teams,Wiki --ask -o c.yaml c.md', 20],
  ['doc kickoff --ask -o d.yaml d.md', 10],
  ['doc roles --ask -o e.yaml e.md', 10],
  ['doc charter --ask -o f.yaml f.md', 8],
  ['doc action-plan --ask -o g.yaml g.md', 4],
];

async function answer(way: Way, line: string): Promise<Answered & { files: [string, string][] }> {
  const cwd = makeDossier({
    profile: { name: 'Forages', languages: ['fr'], members: 40 },
    rounds: line.includes('action-plan') ? [uniformSet(2)] : [],
  });
  const answered = await answerWith(way, line.split(' '), cwd, runs);
  return { ...answered, files: filesIn(cwd) };
}

/** Each file with what it holds; a response has a name drawn at random, which is left out. */
function filesIn(folder: string): [string, string][] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path): [string, string] => [
      path.replace(/response-[0-9a-f]+/, 'response'),
      readFileSync(join(folder, path), 'utf8'),
    ])
    .sort();
}

it.each(ASKING)('cop %s', { timeout: 30_000 }, async (line, acts) => {
  const lines = await answer('lines', line);
  const keys = await answer('keys', line);
  expect(lines.exitCode, lines.shown).toBe(0);
  expect(lines.acts, lines.shown).toBeGreaterThanOrEqual(acts);
  expect(keys.exitCode).toBe(0);
  expect(keys.files).toEqual(lines.files);
  // It asked, and kept what was said.
  expect(lines.files.some(([, text]) => text.replaceAll('\\', '').includes(WORDS))).toBe(true);
  expect(keys.shown).toContain('\u001b[?1049h');
  expect(lines.shown).not.toContain('\u001b');
});
