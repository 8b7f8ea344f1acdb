import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { withLock } from '../../src/io/lock-file.js';
import { makeFolder } from '../support/run-cop.js';

const place = () => join(makeFolder(), 'a.yaml');

describe('a lock', () => {
  it('lets one work at a time, and is gone afterwards', async () => {
    const path = place();
    let working = 0;
    let most = 0;
    const work = () =>
      withLock(path, async () => {
        working += 1;
        most = Math.max(most, working);
        await setTimeout(5);
        working -= 1;
      });
    await Promise.all(Array.from({ length: 8 }, work));
    expect(most).toBe(1);
    expect(existsSync(`${path}.lock`)).toBe(false);
  });

  it('is given back when the work fails', async () => {
    const path = place();
    await expect(withLock(path, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(existsSync(`${path}.lock`)).toBe(false);
  });

  it('of a process of this machine that died is broken at once', async () => {
    const path = place();
    let holder = '';
    await withLock(path, async () => {
      holder = readFileSync(`${path}.lock`, 'utf8');
    });
    // A process number that no system gives.
    writeFileSync(`${path}.lock`, holder.replace(/^\d+/, '999999999'));
    const start = performance.now();
    expect(await withLock(path, async () => 'done')).toBe('done');
    expect(performance.now() - start).toBeLessThan(1900);
  });

  it('of another machine is broken once it has stood still for a while', async () => {
    const path = place();
    writeFileSync(`${path}.lock`, '1 0123456789abcdef');
    const start = performance.now();
    expect(await withLock(path, async () => 'done')).toBe('done');
    expect(performance.now() - start).toBeGreaterThan(1900);
  });

  it('is broken though it is dated years ahead: a clock that was set back keeps nobody waiting', async () => {
    const path = place();
    writeFileSync(`${path}.lock`, '1 0123456789abcdef');
    utimesSync(`${path}.lock`, new Date('2099-01-01'), new Date('2099-01-01'));
    expect(await withLock(path, async () => 'done')).toBe('done');
  });

  it('does not stand in the way where none can be made', async () => {
    expect(await withLock(join(makeFolder(), 'nowhere', 'a.yaml'), async () => 'done')).toBe('done');
  });

  it('tells nothing of the machine', async () => {
    const path = place();
    await withLock(path, async () => {
      expect(readFileSync(`${path}.lock`, 'utf8')).toMatch(/^\d+ [0-9a-f]{16}$/);
    });
  });
});
