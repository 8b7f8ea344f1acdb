import fs from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Fault, FaultyDisk } from '../../robustness/faulty-disk.js';
import { CopError } from '../../src/errors.js';
import { writeFiles } from '../../src/io/write-files.js';
import { makeFolder } from '../support/run-cop.js';

const read = (path: string): string => fs.readFileSync(path, 'utf8');

/** Writes on a disk that fails; gives the codes of what was wrong, and the steps that were taken. */
async function writeOnFaulty(fault: Fault | undefined, ...values: Parameters<typeof writeFiles>) {
  const disk = new FaultyDisk(fault);
  try {
    await writeFiles(...values);
    return { codes: [], steps: disk.steps };
  } catch (cause) {
    if (!(cause instanceof CopError)) throw cause;
    const codes = cause.findings.map(({ code, values: { reason } }) => `${code} ${reason ?? ''}`.trim());
    return { codes, steps: disk.steps };
  } finally {
    disk.repair();
  }
}

describe('writing files', () => {
  it('writes in a folder that does not exist yet, and leaves no temporary file', async () => {
    const folder = makeFolder();
    await writeFiles([{ path: join(folder, 'a', 'b.txt'), bytes: 'é' }], { force: false });
    expect(fs.readdirSync(join(folder, 'a'))).toEqual(['b.txt']);
    expect(read(join(folder, 'a', 'b.txt'))).toBe('é');
  });

  it('checks all targets before it writes the first', async () => {
    const folder = makeFolder({ two: 'mine' });
    const files = ['one', 'two'].map((name) => ({ path: join(folder, name), bytes: 'x' }));
    await expect(writeFiles(files, { force: false })).rejects.toThrow(CopError);
    expect(fs.existsSync(join(folder, 'one'))).toBe(false);
    expect(read(join(folder, 'two'))).toBe('mine');
  });

  it('takes a name as long as a file system does, and refuses a longer one', async () => {
    const folder = makeFolder();
    const longest = `${'é'.repeat(125)}.json`;
    await writeFiles([{ path: join(folder, longest), bytes: 'x' }], { force: false });
    expect(fs.readdirSync(folder)).toEqual([longest]);
    const tooLong = { path: join(folder, 'x'.repeat(300)), bytes: 'x' };
    const { codes } = await writeOnFaulty(undefined, [tooLong], { force: true });
    expect(codes).toEqual(['COP-WRITE-002 ENAMETOOLONG']);
    expect(fs.readdirSync(folder)).toEqual([longest]);
  });

  it('gives a new file the permissions asked for, and leaves those of an existing one', async () => {
    const path = join(makeFolder(), 'private');
    await writeFiles([{ path, bytes: 'x' }], { force: false, mode: 0o600 });
    expect(fs.statSync(path).mode & 0o777).toBe(0o600);
    fs.chmodSync(path, 0o640);
    await writeFiles([{ path, bytes: 'y' }], { force: true, mode: 0o644 });
    expect(fs.statSync(path).mode & 0o777).toBe(0o640);
    expect(read(path)).toBe('y');
  });

  it('clears away what a process that died left of the same file, and nothing else', async () => {
    const folder = makeFolder();
    const [left, recent, other] = ['.a.txt.0123456789ab.tmp', '.a.txt.ba9876543210.tmp', '.a.txt.notes.tmp'];
    for (const name of [left, recent, other]) fs.writeFileSync(join(folder, name!), '');
    for (const name of [left, other]) fs.utimesSync(join(folder, name!), new Date(0), new Date(0));
    await writeFiles([{ path: join(folder, 'a.txt'), bytes: 'x' }], { force: true });
    expect(fs.readdirSync(folder).sort()).toEqual([recent, other, 'a.txt'].sort());
  });
});

describe('a file that is written over', () => {
  it('keeps its mode', async () => {
    const folder = makeFolder({ f: 'before' });
    fs.chmodSync(join(folder, 'f'), 0o640);
    await writeFiles([{ path: join(folder, 'f'), bytes: 'after' }], { force: true });
    expect(read(join(folder, 'f'))).toBe('after');
    expect(fs.statSync(join(folder, 'f')).mode & 0o777).toBe(0o640);
  });

  it.skipIf(process.getuid?.() !== 0)('keeps its owner, where who writes is allowed to', async () => {
    const folder = makeFolder({ f: 'before' });
    fs.chownSync(join(folder, 'f'), 12_345, 23_456);
    await writeFiles([{ path: join(folder, 'f'), bytes: 'after' }], { force: true });
    const { uid, gid } = fs.statSync(join(folder, 'f'));
    expect([uid, gid]).toEqual([12_345, 23_456]);
  });
});

describe('what stands in the way', () => {
  it('a file that appears meanwhile is not replaced unasked', async () => {
    const path = join(makeFolder(), 'a.txt');
    const disk = new FaultyDisk();
    const writing = writeFiles([{ path, bytes: 'ours' }], { force: false });
    while (!disk.steps.includes('sync')) await new Promise(setImmediate);
    fs.writeFileSync(path, 'theirs');
    await expect(writing).rejects.toMatchObject({ findings: [{ code: 'COP-WRITE-001' }] });
    disk.repair();
    expect(read(path)).toBe('theirs');
    expect(fs.readdirSync(join(path, '..'))).toEqual(['a.txt']);
  });

  it('on a drive without second names for a file, it is renamed', async () => {
    const path = join(makeFolder(), 'a.txt');
    const at =
      (await writeOnFaulty(undefined, [{ path: `${path}1`, bytes: 'x' }], { force: false })).steps.indexOf(
        'link',
      ) + 1;
    const fault: Fault = { at, kind: { code: 'EPERM', lasts: false } };
    expect((await writeOnFaulty(fault, [{ path, bytes: 'x' }], { force: false })).codes).toEqual([]);
    expect(read(path)).toBe('x');
  });

  it('a link, wherever it leads, is not followed nor replaced', async () => {
    const folder = makeFolder({ target: 'mine' });
    for (const [name, to] of [
      ['file', 'target'],
      ['nowhere', 'missing'],
      ['circle', 'circle'],
    ] as const) {
      fs.symlinkSync(to, join(folder, name));
      const { codes } = await writeOnFaulty(undefined, [{ path: join(folder, name), bytes: 'x' }], {
        force: true,
      });
      expect(codes).toEqual(['COP-WRITE-003']);
    }
    expect(read(join(folder, 'target'))).toBe('mine');
    expect(fs.existsSync(join(folder, 'missing'))).toBe(false);
  });

  it('a second name of a file keeps what it held', async () => {
    const folder = makeFolder({ theirs: 'mine' });
    fs.linkSync(join(folder, 'theirs'), join(folder, 'ours'));
    await writeFiles([{ path: join(folder, 'ours'), bytes: 'x' }], { force: true });
    expect([read(join(folder, 'theirs')), read(join(folder, 'ours'))]).toEqual(['mine', 'x']);
  });

  it('a folder of a dossier that is a link is not gone through, wherever the dossier itself lies', async () => {
    const root = makeFolder({ 'real/cop.yaml': 'name: x', 'elsewhere/there': '' });
    fs.symlinkSync(join(root, 'real'), join(root, 'cop'));
    fs.symlinkSync(join(root, 'elsewhere'), join(root, 'real', 'out'));
    const write = (path: string) =>
      writeOnFaulty(undefined, [{ path: join(root, path), bytes: 'x' }], { force: true });
    expect((await write('cop/out/a/b.txt')).codes).toEqual(['COP-WRITE-003']);
    expect((await write('cop/in/b.txt')).codes).toEqual([]);
    expect(fs.readdirSync(join(root, 'elsewhere'))).toEqual(['there']);
  });

  it('a device or a pipe is not replaced by a file', async () => {
    const path = join(makeFolder(), 'socket');
    const server = createServer().listen(path);
    await new Promise((resolve) => server.once('listening', resolve));
    const { codes } = await writeOnFaulty(undefined, [{ path, bytes: 'x' }], { force: true });
    expect(codes).toEqual(['COP-WRITE-005']);
    await new Promise((resolve) => server.close(resolve));
  });

  it('a folder of that name, and a file where a folder should be', async () => {
    const folder = makeFolder();
    fs.mkdirSync(join(folder, 'a'));
    fs.writeFileSync(join(folder, 'b'), '');
    const codesOf = async (path: string) =>
      (await writeOnFaulty(undefined, [{ path, bytes: '' }], { force: true })).codes;
    expect(await codesOf(join(folder, 'a'))).toEqual(['COP-WRITE-004']);
    expect(await codesOf(join(folder, 'b', 'c'))).toEqual(['COP-WRITE-002 EEXIST']);
  });
});

describe('a disk that fails at any step', () => {
  const CODES = ['ENOSPC', 'EDQUOT', 'EACCES', 'EROFS', 'EIO', 'ENOENT', 'ESTALE'] as const;

  /** Two files, one of them there already, and a third that is not to change. */
  function prepare() {
    const folder = makeFolder({ old: 'before', other: 'mine' });
    const files = ['old', 'new'].map((name) => ({ path: join(folder, name), bytes: 'after'.repeat(1000) }));
    return { folder, files };
  }

  it.each([true, false])('keeps every file whole, old or new, and says why (lasting: %s)', async (lasts) => {
    const sound = prepare();
    const { steps } = await writeOnFaulty(undefined, sound.files, { force: true });
    expect(steps.length).toBeGreaterThan(10);
    for (const code of CODES) {
      for (let at = 1; at <= steps.length; at += 1) {
        const { folder, files } = prepare();
        const { codes } = await writeOnFaulty({ at, kind: { code, lasts } }, files, { force: true });
        if (codes.length > 0) expect(codes).toEqual([`COP-WRITE-002 ${code}`]);
        const left = fs.readdirSync(folder);
        expect(
          left.filter((name) => !['old', 'new', 'other'].includes(name)),
          `${code} at ${at}`,
        ).toEqual([]);
        expect(['before', files[0]!.bytes]).toContain(read(join(folder, 'old')));
        expect(read(join(folder, 'other'))).toBe('mine');
        if (left.includes('new')) expect(read(join(folder, 'new'))).toBe(files[1]!.bytes);
      }
    }
  });

  it('changes nothing at all when the disk is full', async () => {
    const { steps } = await writeOnFaulty(undefined, prepare().files, { force: true });
    for (let at = 1; at < steps.indexOf('rename'); at += 1) {
      const { folder, files } = prepare();
      await writeOnFaulty({ at, kind: { code: 'ENOSPC', lasts: true } }, files, { force: true });
      expect(fs.readdirSync(folder).sort()).toEqual(['old', 'other']);
      expect(read(join(folder, 'old'))).toBe('before');
    }
  });

  it.each(['EINVAL', 'ENOTSUP'])('does without fsync where the drive knows none (%s)', async (code) => {
    const path = join(makeFolder(), 'a');
    const { steps } = await writeOnFaulty(undefined, [{ path: `${path}1`, bytes: 'x' }], { force: true });
    const fault: Fault = { at: steps.indexOf('sync') + 1, kind: { code, lasts: false } };
    expect((await writeOnFaulty(fault, [{ path, bytes: 'x' }], { force: true })).codes).toEqual([]);
    expect(read(path)).toBe('x');
  });
});
