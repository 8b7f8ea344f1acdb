/** Names that data give (of templates, instruments, raters, parts of archives) never lead out of the folder that a person named. */
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bytesOf, houseTemplate, withPart } from '../support/house-template.js';
import { makeFolder, runCop } from '../support/run-cop.js';
import { makeZip } from '../support/zip.js';

const NAMES = [
  ...[
    '../../evil',
    '../evil',
    '/tmp/cop-evil',
    '..',
    '.',
    '~/evil',
    'a/../../../evil',
    '..\\..\\evil',
    'C:\\evil',
  ],
  ...[
    'CON',
    'nul.txt',
    'trailing. . ',
    'a\u0000b',
    '\u202eevil',
    '.cop/evil',
    'file:///tmp/evil',
    '%2e%2e/evil',
  ],
];

/** A dossier in a folder of its own, with another folder beside it. */
function dossier(): { root: string; cwd: string } {
  const root = makeFolder();
  const cwd = join(root, 'in', 'cop');
  mkdirSync(cwd, { recursive: true });
  mkdirSync(join(root, 'elsewhere'));
  writeFileSync(join(cwd, 'cop.yaml'), 'name: "../../evil"\nlanguages: [fr]\n');
  return { root, cwd };
}

function filesBelow(root: string): string[] {
  return readdirSync(root, { withFileTypes: true, recursive: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
}

/** What was made, by path from the root; nothing outside of the dossier may be among it. */
async function made(
  argv: readonly string[],
  { root, cwd }: ReturnType<typeof dossier>,
  stdin = '',
): Promise<string[]> {
  const before = filesBelow(root);
  const { exitCode, stderr } = await runCop(argv, {
    cwd,
    stdin,
    env: { LANG: 'fr', HOME: join(root, 'home') },
  });
  expect([argv.join(' '), exitCode === 70, stderr.includes('COP-BUG')]).toEqual([
    argv.join(' '),
    false,
    false,
  ]);
  const news = filesBelow(root).filter((name) => !before.includes(name));
  expect(
    news.filter((name) => !name.startsWith('in/cop/') && !name.startsWith('home/.local/state/cop/')),
  ).toEqual([]);
  return news;
}

function putTemplate(cwd: string, change: (name: string, text: string) => string): void {
  for (const name of ['template.yaml', 'locales/fr.yaml']) {
    mkdirSync(join(cwd, 'own', 'locales'), { recursive: true });
    writeFileSync(
      join(cwd, 'own', name),
      change(name, readFileSync(join('templates/charter', name), 'utf8')),
    );
  }
}

describe.each(NAMES)('%j', (name) => {
  it('as the file name of a document', async () => {
    const place = dossier();
    putTemplate(place.cwd, (_, text) => text.replace(/^fileName: .*$/m, `fileName: ${JSON.stringify(name)}`));
    const news = await made(['doc', 'own'], place);
    expect(news).toEqual([expect.stringMatching(/^in\/cop\/documents\/[^/\\:]+\.docx$/)]);
  });

  it('as the id of a template, an instrument, a language, a rater, a date is refused, and nothing is made', async () => {
    const place = dossier();
    putTemplate(place.cwd, (_, text) => text.replace(/^id: .*$/m, `id: ${JSON.stringify(name)}`));
    const isId = /^[a-zA-Z0-9][a-zA-Z0-9-]*$/.test(name);
    expect(await made(['doc', 'own'], place)).toEqual(isId ? ['in/cop/documents/charte-de-la-cop.docx'] : []);
    expect(await made(['compass', '--no-input', '--date', name], place)).toEqual([]);
    expect(await made(['kit', '-o', 'kit', '--lang', name], place)).toEqual([]);
    expect(await made(['doc', name], place)).toEqual([]);
  });

  it('as a rater stays a name in compass/', async () => {
    const news = await made(['compass', '--accessible', '--express', '--rater', name], dossier(), '3\nq\n');
    expect(
      news.filter(
        (file) =>
          !/^in\/cop\/(compass\/\d{4}-\d\d-\d\d\.[a-z0-9-]+\.yaml|\.cop\/schemas\/answers\.json)$/.test(file),
      ),
    ).toEqual([]);
  });

  it('as a part of an archive, a CoP, a wave is read, and written nowhere', async () => {
    const place = dossier();
    const table = `purpose.1,cop\n${`4,${JSON.stringify(name.replace('\u0000', ''))}\n`.repeat(6)}`;
    writeFileSync(join(place.cwd, 'a.zip'), makeZip({ [`${name}.csv`]: table }));
    const news = await made(
      ['survey', 'score', 'a.zip', '--by', 'cop', '--wave', name, '-o', 'out/a.json', 'out/a.html'],
      place,
    );
    // What begins with a dot is hidden, and left out.
    const isHidden = /(^|\/)\./.test(`${name}.csv`);
    expect(news).toEqual(isHidden ? [] : ['in/cop/out/a.html', 'in/cop/out/a.json']);
  });
});

describe('a dossier that a stranger sent', () => {
  it.each([
    ['documents', ['doc', 'roles'], ''],
    ['compass', ['compass', '--accessible', '--express'], '3\nq\n'],
    ['.cop', ['compass', '--accessible', '--express'], '3\nq\n'],
  ])('with a link for its folder %s writes nowhere else', async (name, argv, stdin) => {
    const place = dossier();
    symlinkSync(join(place.root, 'elsewhere'), join(place.cwd, name));
    const news = await made(argv, place, stdin);
    expect(news.filter((file) => file.startsWith('elsewhere'))).toEqual([]);
  });

  it('with a house template whose parts lead out of it makes no document of it', async () => {
    for (const part of ['../../evil.xml', '/etc/evil.xml', 'word\\..\\..\\evil.xml', 'word/../../evil.xml']) {
      const place = dossier();
      const house = withPart(await houseTemplate(), part, () => '<a/>');
      writeFileSync(join(place.cwd, 'h.docx'), bytesOf(house));
      expect(await made(['doc', 'roles', '--house', 'h.docx', '-o', 'r.docx'], place)).toEqual([]);
    }
  });
});
