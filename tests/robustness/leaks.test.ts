/** Every command, run as on two machines: nothing private in what it makes, the same bytes, no way out. */
import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { findMarks } from '../../robustness/find-marks.js';
import type { LeakReport } from '../../robustness/leaks.js';
import { SCENARIOS } from '../../robustness/scenarios.js';
import { COMMANDS } from '../../src/commands/registry.js';
import { ensureBuilt } from '../support/built.js';

const run = promisify(execFile);

describe('every command', () => {
  let report: LeakReport;

  beforeAll(async () => {
    await ensureBuilt();
    const argv = ['scripts/run-typescript.js', 'robustness/leaks-run.ts'];
    const { stdout } = await run(process.execPath, argv, { maxBuffer: 2 ** 26 });
    report = JSON.parse(stdout);
  }, 300_000);

  it('is run', () => {
    expect([...new Set(SCENARIOS.map(({ path }) => path))].sort()).toEqual(
      COMMANDS.map(({ path }) => path).sort(),
    );
    expect(report.failed).toEqual([]);
    expect(report.filesSearched).toBeGreaterThan(100);
  });

  it('leaks nothing of persons, nor of the machine and its user', () => {
    expect(report.leaks).toEqual([]);
  });

  it('makes the same bytes in another zone, folder and hour, on the same date', () => {
    expect(report.unequal).toEqual([]);
  });

  it('opens no socket, looks up no name, starts no program', () => {
    expect(report.calls).toEqual([]);
  });
});

describe('the search', () => {
  const mark = 'zqxsecret';

  it.each([
    ['in plain text', strToU8(`a ${mark} b`)],
    ['in capitals', strToU8(mark.toUpperCase())],
    ['in an archive within an archive', zipSync({ 'a.xlsx': zipSync({ 'x.xml': strToU8(mark) }) })],
    ['in the name of a part', zipSync({ [`${mark}.xml`]: strToU8('') })],
    ['in base64', strToU8(Buffer.from(`some words before ${mark} and after`).toString('base64'))],
    ['in a folded line', strToU8('zqxse\r\n cret')],
    ['in quoted-printable', strToU8('zqx=\r\nsec=72et')],
    ['with two bytes a letter', Buffer.from(mark, 'utf16le')],
  ])('finds a mark %s', (_name, bytes) => {
    expect(findMarks('f', bytes, [mark])).not.toEqual([]);
  });

  it('finds none where there is none', () => {
    expect(findMarks('f', strToU8('zqx secret'), [mark])).toEqual([]);
  });

  it('notices a call that leaves the machine', { timeout: 30_000 }, async () => {
    const code = `
      import { forbidCalls } from './robustness/forbid-calls.ts';
      import { lookup } from 'node:dns/promises';
      import { get } from 'node:https';
      import { spawn } from 'node:child_process';
      import { connect } from 'node:net';
      const calls = forbidCalls();
      const tries = [() => lookup('a.example'), () => get('https://a.example'), () => connect(1), () => spawn('true'), () => fetch('http://a.example')];
      for (const attempt of tries) { try { await attempt(); } catch {} }
      console.log(calls.join(' '));`;
    const { build } = await import('rolldown');
    const { output } = await build({
      input: 'made-calls.ts',
      plugins: [
        {
          name: 'made-calls',
          resolveId: (id) => (id === 'made-calls.ts' ? resolve(id) : null),
          load: (id) => (id.endsWith('made-calls.ts') ? code : null),
        },
      ],
      platform: 'node',
      write: false,
    });
    const { stdout } = await run(process.execPath, ['--input-type=module', '-e', output[0].code]);
    expect(stdout.trim().split(' ')).toEqual([
      'dns.promises.lookup',
      'https.get',
      'net.connect',
      'child_process.spawn',
      'globalThis.fetch',
    ]);
  });
});
