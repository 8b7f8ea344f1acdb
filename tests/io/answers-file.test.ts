import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { FaultyDisk } from '../../robustness/faulty-disk.js';
import { loadAnswersFile, prepareAnswersFile, saveAnswersFile } from '../../src/io/answers-file.js';
import type { AnswerSet } from '../../src/model/answers.js';
import { answerSet, compass, items } from '../support/answers.js';
import { makeFolder } from '../support/run-cop.js';

const words = { head: 'Réponses', statements: new Map(items.map(({ id }) => [id, id])) };
const base: AnswerSet['answers'] = {};

function save(path: string, mine: AnswerSet, from = base): Promise<AnswerSet> {
  return saveAnswersFile({ path, instrument: compass, words, base: from, mine });
}

const answersOf = (path: string) => parse(readFileSync(path, 'utf8')).answers;

describe('saving answers', () => {
  it('writes a file that only its owner reads, and leaves nothing else behind', async () => {
    const folder = makeFolder();
    const path = join(folder, 'a.yaml');
    await save(path, answerSet({ 'growth.value.1': 3 }));
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['a.yaml']);
    expect((await loadAnswersFile(path, compass, '2000-01-01'))?.set).toEqual(
      answerSet({ 'growth.value.1': 3 }),
    );
  });

  it('keeps what a file dated years ahead holds: a clock that was set back loses no answer', async () => {
    const path = join(makeFolder(), 'a.yaml');
    await save(path, answerSet({ 'growth.value.1': 3 }));
    utimesSync(path, new Date('2099-01-01'), new Date('2099-01-01'));
    await save(path, answerSet({ 'growth.value.2': 1 }));
    expect(answersOf(path)).toMatchObject({ 'growth.value.1': 3, 'growth.value.2': 1 });
  });

  it('keeps the permissions that a shared file has', async () => {
    const path = join(makeFolder(), 'a.yaml');
    await save(path, answerSet({ 'growth.value.1': 3 }));
    chmodSync(path, 0o660);
    await save(path, answerSet({ 'growth.value.1': 2 }));
    expect(statSync(path).mode & 0o777).toBe(0o660);
  });

  it('writes JSON where the file is one', async () => {
    const path = join(makeFolder(), 'a.json');
    await save(path, answerSet({ 'growth.value.1': 3 }));
    expect(JSON.parse(readFileSync(path, 'utf8')).answers).toEqual({ 'growth.value.1': 3 });
  });

  it('brings together what two people answered at once', async () => {
    const path = join(makeFolder(), 'a.yaml');
    const start = answerSet({ 'growth.value.1': 1, 'growth.value.2': 1 });
    await save(path, start);
    await save(path, answerSet({ 'growth.value.1': 4, 'growth.value.2': 1 }), start.answers);
    const merged = await save(
      path,
      answerSet({ 'growth.value.1': 1, 'growth.value.2': 0, 'growth.value.3': 'unknown' }),
      start.answers,
    );
    const all = { 'growth.value.1': 4, 'growth.value.2': 0, 'growth.value.3': 'unknown' };
    expect(answersOf(path)).toEqual(all);
    expect(Object.keys(merged.answers)).toEqual(expect.arrayContaining(Object.keys(all)));
  });

  it('loses nothing of many who save at the very same time', async () => {
    const path = join(makeFolder(), 'a.yaml');
    const ids = items.slice(0, 24).map(({ id }) => id);
    await Promise.all(ids.map((id) => save(path, answerSet({ [id]: 2 }))));
    expect(Object.keys(answersOf(path))).toEqual(ids);
  });

  it('lets whoever asked for more decide what was asked', async () => {
    const path = join(makeFolder(), 'a.yaml');
    await save(path, answerSet({ 'growth.value.1': 1 }, { mode: 'express', phase: 'growth' }));
    await save(path, answerSet({ 'growth.value.1': 2 }, { mode: 'express', phase: 'growth' }));
    expect(parse(readFileSync(path, 'utf8'))).toMatchObject({ mode: 'express', phase: 'growth' });
    await save(path, answerSet({ 'growth.value.2': 2 }));
    await save(path, answerSet({ 'growth.value.3': 2 }, { mode: 'express', phase: 'growth' }));
    expect(parse(readFileSync(path, 'utf8'))).toMatchObject({ mode: 'full' });
    expect(parse(readFileSync(path, 'utf8')).phase).toBeUndefined();
  });

  it('does not write over a file that was broken in the meantime', async () => {
    const path = join(makeFolder(), 'a.yaml');
    writeFileSync(path, 'answers: [oops\n');
    await expect(save(path, answerSet({ 'growth.value.1': 3 }))).rejects.toMatchObject({
      findings: [expect.objectContaining({ code: 'COP-YAML-001' })],
    });
    expect(readFileSync(path, 'utf8')).toBe('answers: [oops\n');
  });

  it('says so when the folder went away, and makes no other in its place', async () => {
    const folder = join(makeFolder(), 'drive');
    mkdirSync(folder);
    const path = join(folder, 'a.yaml');
    await prepareAnswersFile(path);
    rmSync(folder, { recursive: true });
    await expect(save(path, answerSet({ 'growth.value.1': 3 }))).rejects.toMatchObject({
      findings: [expect.objectContaining({ code: 'COP-WRITE-002', values: { path, reason: 'ENOENT' } })],
    });
    expect(existsSync(folder)).toBe(false);
  });

  it('leaves the old file as it was when it cannot be written anew', async () => {
    const path = join(makeFolder(), 'a.yaml');
    const before = 'instrument: compass\nanswers:\n  growth.value.1: 3\n';
    writeFileSync(path, before);
    // The first step takes the lock.
    const disk = new FaultyDisk({ at: 2, kind: { code: 'ENOSPC', lasts: true } });
    await expect(save(path, answerSet({ 'growth.value.1': 2 }))).rejects.toMatchObject({
      findings: [expect.objectContaining({ code: 'COP-WRITE-002', values: { path, reason: 'ENOSPC' } })],
    });
    disk.repair();
    expect(readFileSync(path, 'utf8')).toBe(before);
  });
});

describe('preparing a file for answers', () => {
  it('makes its folder, and clears what a process that died left half-written long ago', async () => {
    const folder = join(makeFolder(), 'compass');
    const path = join(folder, 'a.yaml');
    await prepareAnswersFile(path);
    const left = join(folder, '.a.yaml.0123456789ab.tmp');
    const recent = join(folder, '.a.yaml.ba9876543210.tmp');
    const others = join(folder, '.b.yaml.0123456789ab.tmp');
    for (const file of [left, recent, others]) writeFileSync(file, 'x');
    utimesSync(left, new Date(0), new Date(0));
    utimesSync(others, new Date(0), new Date(0));
    await prepareAnswersFile(path);
    expect(readdirSync(folder).sort()).toEqual(['.a.yaml.ba9876543210.tmp', '.b.yaml.0123456789ab.tmp']);
  });

  it('refuses a link, a folder, and a place where no folder can be', async () => {
    const folder = makeFolder({ 'target.yaml': 'x' });
    symlinkSync(join(folder, 'target.yaml'), join(folder, 'link.yaml'));
    mkdirSync(join(folder, 'folder.yaml'));
    const codeOf = (path: string) =>
      prepareAnswersFile(path).then(
        () => 'done',
        (cause) => cause.findings[0].code,
      );
    expect(await codeOf(join(folder, 'link.yaml'))).toBe('COP-WRITE-003');
    expect(await codeOf(join(folder, 'folder.yaml'))).toBe('COP-WRITE-004');
    expect(await codeOf(join(folder, 'target.yaml', 'a.yaml'))).toBe('COP-WRITE-002');
  });
});
