import { existsSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { readDossier } from '../../src/io/dossier.js';
import { readFolder } from '../../src/io/read-folder.js';
import { readIfThere, readInput, readStdin } from '../../src/io/read-input.js';
import { makeFolder } from '../support/run-cop.js';

const LIMIT = 1000;

function circle(name: string, folder = makeFolder()): string {
  const path = join(folder, name);
  symlinkSync(name, path);
  return path;
}

describe('reading a file', () => {
  it.each([0, 1, LIMIT, LIMIT + 1])('of %i bytes within its limit', async (size) => {
    const path = join(makeFolder(), 'f');
    writeFileSync(path, 'x'.repeat(size));
    const code = size === 0 ? 'COP-FILE-004' : 'COP-FILE-005';
    const reading = readInput(path, LIMIT);
    if (size >= 1 && size <= LIMIT) expect(await reading).toHaveLength(size);
    else await expect(reading).rejects.toMatchObject({ findings: [{ code }] });
  });

  it.skipIf(!existsSync('/dev/zero'))('that says it has no size and never ends', async () => {
    await expect(readInput('/dev/zero', LIMIT)).rejects.toMatchObject({
      findings: [{ code: 'COP-FILE-005' }],
    });
  });

  it('that cannot be read is not said to be missing, nor taken for missing', async () => {
    const findings = [{ code: 'COP-FILE-007', values: { reason: 'ELOOP' } }];
    await expect(readInput(circle('f'), LIMIT)).rejects.toMatchObject({ findings });
    await expect(readIfThere(circle('f'))).rejects.toMatchObject({ findings });
    expect(await readIfThere(join(makeFolder(), 'f'))).toBeUndefined();
  });

  it('is missing where a part of its path is a file', async () => {
    const path = join(makeFolder({ file: '' }), 'file', 'f');
    expect(await readIfThere(path)).toBeUndefined();
    await expect(readInput(path, LIMIT)).rejects.toMatchObject({ findings: [{ code: 'COP-FILE-001' }] });
  });
});

describe('standard input', () => {
  it('is read no further than its limit', async () => {
    let given = 0;
    const endless = Readable.from(
      (function* () {
        for (;;) {
          given += 1;
          yield Buffer.alloc(100);
        }
      })(),
    );
    await expect(readStdin(endless, LIMIT)).rejects.toMatchObject({ findings: [{ code: 'COP-FILE-005' }] });
    expect(given).toBeLessThan(100);
  });
});

describe('a folder that cannot be read', () => {
  it('is not an empty one', async () => {
    await expect(readFolder(circle('d'))).rejects.toMatchObject({ findings: [{ code: 'COP-FILE-007' }] });
    expect(await readFolder(join(makeFolder(), 'd'))).toBeUndefined();
  });

  it('makes a dossier unreadable, rather than one without rounds', async () => {
    const folder = makeFolder({ 'cop.yaml': 'name: Forages\n' });
    circle('compass', folder);
    await expect(readDossier(folder)).rejects.toMatchObject({ findings: [{ code: 'COP-FILE-007' }] });
  });
});
