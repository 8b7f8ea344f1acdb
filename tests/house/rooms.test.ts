/** The rooms of docs/architecture.md are kept: a forbidden import, an effect in a pure room and a cycle each fail the check. */
import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder } from '../support/run-cop.js';

const RULES = ['--only=style/noRestrictedImports', '--only=suspicious/noImportCycles'];

/** What the check says of a tree that holds these files and our rules. */
function checkRooms(files: Record<string, string>): { status: number | null; output: string } {
  const folder = makeFolder({ '.gitignore': '', ...files });
  cpSync('biome.json', join(folder, 'biome.json'));
  const biome = resolve('node_modules/@biomejs/biome/bin/biome');
  const args = [biome, 'lint', '--error-on-warnings', '--vcs-enabled=false', '--colors=off', ...RULES, 'src'];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  return { status, output: stdout + stderr };
}

describe('the rooms', () => {
  it('let an allowed import pass', () => {
    const files = {
      'src/scoring/a.ts': "import '../model/b.js';\n",
      'src/model/b.ts': 'export const b = 1;\n',
    };
    expect(checkRooms(files)).toMatchObject({ status: 0 });
  });

  it.each([
    ['scoring', '../io/x.js', 'src/scoring may import'],
    ['model', '../scoring/x.js', 'src/model may import'],
    ['io', '../render/x.js', 'src/io may import'],
    ['render', '../commands/x.js', 'src/render may import'],
    ['report', 'node:fs', 'is pure'],
    ['commands', 'node:http', 'No network'],
  ])('refuse src/%s importing %s', (room, target, told) => {
    const { status, output } = checkRooms({ [`src/${room}/a.ts`]: `import '${target}';\n` });
    expect(status).not.toBe(0);
    expect(output).toContain(told);
  });

  it('refuse a cycle', () => {
    const files = {
      'src/model/a.ts': "import { b } from './b.js';\nexport const a = b;\n",
      'src/model/b.ts': "import { a } from './a.js';\nexport const b = a;\n",
    };
    const { status, output } = checkRooms(files);
    expect(status).not.toBe(0);
    expect(output).toContain('noImportCycles');
  });
});
