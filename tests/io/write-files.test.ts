import fs from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CopError } from '../../src/errors.js';
import { writeFiles } from '../../src/io/write-files.js';
import { makeFolder } from '../support/run-cop.js';

describe('writing files', () => {
  it('writes in a folder that does not exist yet, and leaves no temporary file', async () => {
    const folder = makeFolder();
    await writeFiles([{ path: join(folder, 'a', 'b.txt'), bytes: 'é' }], { force: false });
    expect(fs.readdirSync(join(folder, 'a'))).toEqual(['b.txt']);
    expect(fs.readFileSync(join(folder, 'a', 'b.txt'), 'utf8')).toBe('é');
  });

  it('checks all targets before it writes the first', async () => {
    const folder = makeFolder();
    fs.writeFileSync(join(folder, 'two'), 'mine');
    const files = ['one', 'two'].map((name) => ({ path: join(folder, name), bytes: 'x' }));
    await expect(writeFiles(files, { force: false })).rejects.toThrow(CopError);
    expect(fs.existsSync(join(folder, 'one'))).toBe(false);
    expect(fs.readFileSync(join(folder, 'two'), 'utf8')).toBe('mine');
  });

  it('keeps the old file, and nothing else, when it cannot write', async () => {
    const folder = makeFolder();
    const path = join(folder, 'file');
    fs.writeFileSync(path, 'old');
    // A name longer than a file system takes fails at the moment of writing, for root as for anyone.
    const tooLong = join(folder, 'x'.repeat(300));
    await expect(writeFiles([{ path: tooLong, bytes: 'x' }], { force: true })).rejects.toMatchObject({
      exitCode: 73,
    });
    expect(fs.readdirSync(folder)).toEqual(['file']);
    expect(fs.readFileSync(path, 'utf8')).toBe('old');
  });

  it('gives a new file the permissions asked for', async () => {
    const path = join(makeFolder(), 'private');
    await writeFiles([{ path, bytes: 'x' }], { force: false, mode: 0o600 });
    expect(fs.statSync(path).mode & 0o777).toBe(0o600);
  });
});
