import { mkdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadDossier } from '../../src/io/dossier.js';
import { findDossier, peekDossierLang } from '../../src/io/find-dossier.js';
import { loadIndicators } from '../../src/io/load-indicators.js';
import { formatProfile, writeProfile } from '../../src/io/profile-file.js';
import { recoveryPath, writeRecovery } from '../../src/io/recovery.js';
import { answerSet } from '../support/answers.js';
import { makeDossier } from '../support/dossier.js';
import { makeFolder } from '../support/run-cop.js';

describe('a dossier', () => {
  it('is found from a folder inside it, and nowhere else', async () => {
    const folder = makeDossier({});
    mkdirSync(join(folder, 'documents', 'vieux'), { recursive: true });
    expect(findDossier(join(folder, 'documents', 'vieux'))).toBe(folder);
    expect(await loadDossier(makeFolder())).toBeNull();
    expect((await loadDossier(makeFolder(), folder))?.folder).toBe(folder);
  });

  it('lists its rounds, plans and waves, newest first, and notices conflict copies', async () => {
    const folder = makeDossier({
      files: {
        'compass/2025-11-18.yaml': '',
        'compass/2026-11-10.yaml': '',
        'compass/2026-11-10.koen.yaml': '',
        'compass/2026-11-10 (copie en conflit de Marie).yaml': '',
        'compass/2026-11-10.sync-conflict-20261121-101010-ABCDEFG.yaml': '',
        'compass/2026-11-10.koen-LAPTOP-7F3K.yaml': '',
        'compass/brouillon.yaml': '',
        'cop (1).yaml': '',
        'notes (1).yaml': '',
        'compass/2025-11-18.actions.yaml': '',
        'compass/.2026-11-10.yaml.0123.tmp': '',
        'compass/2026-11-10.yaml.lock': '',
        'compass/notes.txt': '',
        'survey/2025.json': '',
        'survey/2026.json': '',
        'survey/2026 (1).json': '',
        'survey/lisez-moi.txt': '',
      },
    });
    const dossier = await loadDossier(folder);
    expect(dossier?.rounds.map(({ date, rater }) => [date, rater])).toEqual([
      ['2026-11-10', undefined],
      ['2026-11-10', 'koen'],
      ['2025-11-18', undefined],
    ]);
    expect(dossier?.actions.map(({ date }) => date)).toEqual(['2025-11-18']);
    expect(dossier?.waves.map(({ wave }) => wave)).toEqual(['2026', '2025']);
    expect(dossier?.warnings.map(({ code, values }) => [code, values.file, values.original])).toEqual([
      ['dossier-conflict-copy', 'cop (1).yaml', 'cop.yaml'],
      [
        'dossier-conflict-copy',
        'compass/2026-11-10.sync-conflict-20261121-101010-ABCDEFG.yaml',
        '2026-11-10.yaml',
      ],
      ['dossier-conflict-copy', 'compass/2026-11-10.koen-LAPTOP-7F3K.yaml', '2026-11-10.koen.yaml'],
      ['dossier-conflict-copy', 'compass/2026-11-10 (copie en conflit de Marie).yaml', '2026-11-10.yaml'],
      ['dossier-conflict-copy', 'survey/2026 (1).json', '2026.json'],
      ['dossier-strange-file', 'compass/brouillon.yaml', undefined],
    ]);
  });

  it('says where its profile is wrong', async () => {
    const folder = makeFolder({ 'cop.yaml': 'name: Forages\nmembers: beaucoup\n' });
    await expect(loadDossier(folder)).rejects.toMatchObject({
      findings: [{ code: 'COP-DOSSIER-001', place: { file: join(folder, 'cop.yaml'), line: 2, column: 1 } }],
    });
  });

  it('may hold indicators', async () => {
    const folder = makeDossier({
      files: { 'indicators.yaml': 'rounds:\n  - date: 2026-11-21\n    outputs: 2\n' },
    });
    expect((await loadIndicators(folder)).rounds).toEqual([{ date: '2026-11-21', outputs: 2 }]);
    expect((await loadIndicators(makeFolder())).rounds).toEqual([]);
  });
});

describe('the first language of a dossier', () => {
  it.each([
    ['name: a\nlanguages: [nl, fr]\n', 'nl'],
    ['name: a\nlanguages: ["de"]\n', 'de'],
    ["languages:\n  - 'en'\n  - fr\n", 'en'],
    ['languages:\n- fr\n', 'fr'],
    ['languages: NL\n', 'nl'],
    ['"languages" : [ fr ]\r\n', 'fr'],
    ['name: a\n', undefined],
    ['name: "languages: [nl]"\n', undefined],
    ['languages: []\n', undefined],
    ['', undefined],
  ])('of %j is %s', (text, lang) => {
    const folder = makeFolder({ 'cop.yaml': text });
    expect(peekDossierLang(folder)).toBe(lang);
  });

  it('is none without a dossier, or when cop.yaml is a folder', () => {
    const folder = makeFolder();
    expect(peekDossierLang(folder)).toBeUndefined();
    mkdirSync(join(folder, 'cop.yaml'));
    expect(peekDossierLang(folder)).toBeUndefined();
  });
});

describe('cop.yaml', () => {
  it('is written in a fixed order', () => {
    expect(
      formatProfile({
        base: {},
        mine: { sponsor: 's', name: 'Achats # durables', languages: ['nl', 'fr'], members: 3 },
        head: 'Une tête',
      }),
    ).toBe('# Une tête\n\nname: "Achats # durables"\nmembers: 3\nlanguages: [nl, fr]\nsponsor: s\n');
  });

  it('keeps comments and unknown fields, and takes out what is no more', () => {
    const existing = '# la tête\n\n# à moi\nmembers: 3 # en mars\ndomain: d\ncolour: blue\nname: a\n';
    expect(
      formatProfile(
        {
          base: { name: 'a', members: 3, domain: 'd' },
          mine: { name: 'b', members: 4, languages: ['fr'] },
          head: 'x',
        },
        existing,
      ),
    ).toBe('# la tête\n\n# à moi\nmembers: 4 # en mars\ncolour: blue\nname: b\nlanguages: [fr]\n');
  });
});

describe('two who change cop.yaml at once', () => {
  it('each keep what they changed', async () => {
    const path = join(makeFolder(), 'cop.yaml');
    writeFileSync(path, 'name: a\nmembers: 3\nsponsor: s\n');
    const base = { name: 'a', members: 3, sponsor: 's' };
    await Promise.all([
      writeProfile(path, { base, mine: { ...base, members: 4 }, head: '' }),
      writeProfile(path, { base, mine: { name: 'b', members: 3 }, head: '' }),
      writeProfile(path, { base, mine: { ...base, coreGroup: 2 }, head: '' }),
    ]);
    expect(readFileSync(path, 'utf8')).toBe('name: b\nmembers: 4\ncoreGroup: 2\n');
  });
});

describe('a recovery file', () => {
  it('stands in the user’s own folder, under a name that tells nothing', () => {
    const path = recoveryPath('/home/marie/cop/compass/2026-11-21.yaml', { HOME: '/home/marie' });
    expect(path).toMatch(/^\/home\/marie\/\.local\/state\/cop\/recovery\/[0-9a-f]{24}\.yaml$/);
    expect(recoveryPath('/a', { XDG_STATE_HOME: '/s' })).toMatch(/^\/s\/cop\/recovery\//);
    expect(recoveryPath('/a', { HOME: '/h' })).not.toBe(recoveryPath('/b', { HOME: '/h' }));
  });

  it('is readable by its owner alone, in a folder that only its owner opens, and never written through a link', async () => {
    const folder = makeFolder({ theirs: 'mine' });
    const path = recoveryPath('/somewhere/a.yaml', { HOME: folder });
    const words = { head: 'x', statements: new Map<string, string>() };
    expect(await writeRecovery(path, answerSet({}), words)).toBe(true);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(dirname(path)).mode & 0o777).toBe(0o700);
    rmSync(path);
    symlinkSync(join(folder, 'theirs'), path);
    expect(await writeRecovery(path, answerSet({}), words)).toBe(false);
    expect(readFileSync(join(folder, 'theirs'), 'utf8')).toBe('mine');
  });
});
