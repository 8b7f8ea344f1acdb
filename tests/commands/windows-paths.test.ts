/** Paths as Windows writes them, without a Windows: every module gets that system's `node:path`. */
import { describe, expect, it, vi } from 'vitest';
import { nextSteps } from '../../src/commands/home-steps.js';
import { Session } from '../../src/commands/session.js';
import { shownFiles } from '../../src/commands/shown-files.js';
import { recoveryPath, stateFolder } from '../../src/io/recovery.js';
import { toFileName } from '../../src/model/file-name.js';

vi.mock('node:path', async (original) => {
  const { win32 } = await original<typeof import('node:path')>();
  return { ...win32, default: win32 };
});

const session = new Session({ cwd: 'C:\\Users\\Ann\\ma cop', env: {} } as never, 'fr', {} as never);

describe('a path of Windows', () => {
  it.each([
    ['compass\\2026-10-06.yaml', 'C:\\Users\\Ann\\ma cop\\compass\\2026-10-06.yaml'],
    ['compass/2026-10-06.yaml', 'C:\\Users\\Ann\\ma cop\\compass\\2026-10-06.yaml'],
    ['D:\\exports\\a.csv', 'D:\\exports\\a.csv'],
    ['D:/exports/a.csv', 'D:/exports/a.csv'],
    ['\\\\serveur\\cop\\a.csv', '\\\\serveur\\cop\\a.csv'],
    // Of the drive that one stands on, and of its folder.
    ['C:a.csv', 'C:\\Users\\Ann\\ma cop\\a.csv'],
  ])('%s is found from the folder of the command', (typed, path) => {
    expect(session.resolve(typed)).toBe(path);
  });

  it.each([
    ['C:\\Users\\Ann\\ma cop\\compass\\a.yaml', 'compass\\a.yaml'],
    ['C:\\Users\\Ann\\autre\\a.yaml', 'C:\\Users\\Ann\\autre\\a.yaml'],
    ['D:\\a.yaml', 'D:\\a.yaml'],
  ])('%s is shown from there where it lies there', (path, shown) => {
    expect(session.display(path)).toBe(shown);
  });

  it('is named in a report without the folders of a machine', () => {
    const show = shownFiles(['C:\\Users\\Ann\\exports\\a.csv', 'C:\\Users\\Ann\\exports\\nord\\b.csv']);
    expect(show('C:\\Users\\Ann\\exports\\nord\\b.csv')).toBe('nord/b.csv');
    expect(show('C:\\Users\\Ann\\exports\\a.csv')).toBe('a.csv');
  });

  it('stands between quotes in a command that is to be copied, where its shells need them', () => {
    const command = (file: string) =>
      nextSteps({
        round: { file, date: '2026-10-06', isWhole: true, hasPlan: true },
        hasSurvey: true,
        overdueN: 0,
        toExamine: false,
        today: '2026-10-07',
      })[0]!.command;
    expect(command('compass\\2026-10-06.yaml')).toBe('cop compass score compass\\2026-10-06.yaml');
    expect(command('C:\\ma cop\\2026-10-06.yaml')).toBe('cop compass score "C:\\ma cop\\2026-10-06.yaml"');
  });
});

it('keeps what is its user’s own affair where Windows has it', () => {
  const env = { LOCALAPPDATA: 'C:\\Users\\Ann\\AppData\\Local', USERPROFILE: 'C:\\Users\\Ann' };
  expect(stateFolder(env)).toBe('C:\\Users\\Ann\\AppData\\Local\\cop');
  expect(stateFolder({ USERPROFILE: 'C:\\Users\\Ann' })).toBe('C:\\Users\\Ann\\.local\\state\\cop');
  expect(recoveryPath('C:\\a.yaml', env)).toMatch(
    /^C:\\Users\\Ann\\AppData\\Local\\cop\\recovery\\[0-9a-f]{24}\.yaml$/,
  );
});

it('makes names that Windows takes, of any words', () => {
  for (const words of ['a:b', 'con', 'NUL.json', 'a\\b', 'fin. ', 'x?*<>|"'])
    expect(toFileName(words, 'x')).not.toMatch(/[\\/:*?"<>|]|[. ]$|^(con|nul)(\.|$)/i);
});
