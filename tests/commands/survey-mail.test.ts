import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDocx } from '../support/docx.js';
import { makeFolder, runCop } from '../support/run-cop.js';

const mail = async (argv: string[], files: Record<string, string> = {}) => {
  const cwd = makeFolder(files);
  return { ...(await runCop(['survey', 'mail', ...argv], { cwd })), cwd };
};

describe('cop survey mail', () => {
  it('writes a draft, a document and text at once, in the dossier’s words', async () => {
    const profile = 'name: "Achats"\norganisations: ["SPF X"]\ncoordinator: "Ann"\nmembers: 31\n';
    const { exitCode, cwd } = await mail(
      ['invitation', '-o', 'i.eml', 'i.docx', 'i.txt', '--closes', '2026-12-11'],
      { 'cop.yaml': profile },
    );
    expect(exitCode).toBe(0);
    const text = readFileSync(join(cwd, 'i.txt'), 'utf8');
    expect(text.split('\n')[0]).toBe('Votre avis sur la CoP «\u00A0Achats\u00A0», jusqu’au 11 décembre 2026');
    expect(text).toContain('Ann\nCommunauté de pratique «\u00A0Achats\u00A0», SPF X');
    expect(readFileSync(join(cwd, 'i.eml'), 'utf8')).toMatch(/^X-Unsent: 1\r\n/);
    expect(openDocx(readFileSync(join(cwd, 'i.docx'))).body.text).toContain('31 membres');
  });

  it('is called by its kit’s name when no file is named', async () => {
    const { cwd } = await mail(['reminder', '--lang', 'nl']);
    expect(readdirSync(cwd)).toEqual(['mail-herinnering.docx']);
  });

  it('stands among the documents of a dossier when no file is named', async () => {
    const { cwd } = await mail(['invitation', '--lang', 'en'], { 'cop.yaml': 'name: CoP\n' });
    expect(readdirSync(join(cwd, 'documents'))).toEqual(['mail-invitation.docx']);
  });

  it('takes the facts of a file of settings, options before it', async () => {
    const settings = 'confidential: true\nlink: "https://a.be"\ncontact: "x@a.be"\nfloor: 6\n';
    const { stdout } = await mail(
      ['invitation', '-o', '-', '--format', 'txt', '--settings', 's.yaml', '--contact', 'y@a.be'],
      { 's.yaml': settings },
    );
    expect(stdout).toContain('confidentielles');
    expect(stdout).toContain('y@a.be');
    expect(stdout).not.toContain('x@a.be');
    expect(stdout).toContain('moins de 6 réponses');
  });

  it('proposes dates for reminders within the rules', async () => {
    const { stderr } = await mail([
      'reminder',
      '--opens',
      '2026-11-02',
      '--closes',
      '2026-11-20',
      '-o',
      'r.txt',
    ]);
    expect(stderr).toContain('11 novembre 2026 et 18 novembre 2026');
  });

  it.each([
    [['invitation', '--anonymous', '--confidential'], 'COP-DOC-004'],
    [['reminder', '--to', 'non-respondents'], 'COP-DOC-004'],
    [['reminder', '--number', '3'], 'COP-MAIL-002'],
    [['reminder', '--opens', '2/11/2026', '--closes', '20/11/2026', '--send', '2026-11-20'], 'COP-MAIL-003'],
    [['invitation', '--opens', '20/11/2026', '--closes', '2026-11-02'], 'COP-MAIL-001'],
    [['invitation', '--closes', '2026-11-20', '--feedback', '2026-11-20'], 'COP-MAIL-001'],
    [['invitation', '--closes', '2026-11-31'], 'COP-DOC-001'],
    [['invitation', '--floor', '2'], 'COP-DOC-007'],
    [['invitations'], 'COP-DOC-007'],
    [['results', '--result', 'r.json'], 'COP-MAIL-005'],
    [['invitation', '--settings', 's.yaml'], 'COP-MAIL-004'],
  ])('refuses %j and writes nothing', async (argv, code) => {
    const { exitCode, stderr, cwd } = await mail(argv, {
      'r.json': '{"kind":"x"}',
      's.yaml': 'contac: "x"\n',
    });
    expect(exitCode).toBeGreaterThan(1);
    expect(stderr).toContain(`(${code})`);
    expect(readdirSync(cwd).sort()).toEqual(['r.json', 's.yaml']);
  });
});

describe('the mail of results', () => {
  it('takes its findings from a scored survey, and none under the floor', async () => {
    const rows = (count: number) => {
      const ids = ['purpose.1', 'purpose.2', 'purpose.3', 'climate.1', 'climate.2', 'climate.3', 'climate.4'];
      const row = ids.map((id) => (id.startsWith('purpose') ? 2 : 5)).join(',');
      return `${ids.join(',')}\n${`${row}\n`.repeat(count)}`;
    };
    for (const [count, found] of [
      [8, true],
      [4, false],
    ] as const) {
      const cwd = makeFolder({ 'x.csv': rows(count) });
      await runCop(
        ['survey', 'score', 'x.csv', '--members', '20', '-o', 'r.json', '-q', '--incomplete', 'keep'],
        { cwd },
      );
      const { stdout } = await runCop(
        ['survey', 'mail', 'results', '--result', 'r.json', '-o', '-', '--format', 'txt'],
        { cwd },
      );
      expect(stdout.includes('Le résultat le plus élevé')).toBe(found);
      expect(stdout.includes('25 sur 100')).toBe(found);
    }
  });
});
