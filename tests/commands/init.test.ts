import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder, runCop } from '../support/run-cop.js';

const profileOf = (folder: string) => readFileSync(join(folder, 'cop.yaml'), 'utf8');

describe('cop init', () => {
  it('makes a dossier from flags alone', async () => {
    const cwd = makeFolder();
    const flags = [
      '--name',
      'Achats : durables',
      '--organisations',
      'SPF A, SPF B',
      '--created-on',
      '2024-09-19',
    ];
    const more = ['--origin', 'spontaneous', '--members-joined-last-12-months', '7', '--languages', 'nl,fr'];
    const { exitCode, stderr } = await runCop(['init', 'ma-cop', '--no-input', ...flags, ...more], { cwd });
    expect({ exitCode, stderr }).toEqual({
      exitCode: 0,
      stderr: 'Le dossier est prêt\u00a0: ma-cop/cop.yaml. Pour la suite\u00a0: cop compass\n',
    });
    expect(profileOf(join(cwd, 'ma-cop'))).toBe(
      [
        '# yaml-language-server: $schema=.cop/schemas/profile.json',
        '# La CoP en quelques lignes. Seul le nom est obligatoire\u202f; cop init pose à nouveau les questions.',
        '',
        'name: "Achats : durables"',
        'organisations: [SPF A, SPF B]',
        'createdOn: 2024-09-19',
        'origin: spontaneous',
        'membersJoinedLast12Months: 7',
        'languages: [nl, fr]',
        '',
      ].join('\n'),
    );
  });

  it('names every flag that is wrong', async () => {
    const argv = ['init', '--no-input', '--name', 'A', '--origin', 'solicted', '--members', 'beaucoup'];
    const cwd = makeFolder();
    const { exitCode, stderr } = await runCop(argv, { cwd });
    expect(exitCode).toBe(64);
    expect(stderr).toContain('«\u00a0solicted\u00a0» n’est pas possible pour --origin');
    expect(stderr).toContain('Vouliez-vous dire «\u00a0solicited\u00a0»');
    expect(stderr).toContain(
      '«\u00a0beaucoup\u00a0» n’est pas possible pour --members\u00a0: il faut un nombre entier.',
    );
    expect(existsSync(join(cwd, 'cop.yaml'))).toBe(false);
  });

  it('never waits for an answer that cannot come, and says which flag to use', async () => {
    const { exitCode, stderr } = await runCop(['init']);
    expect(exitCode).toBe(64);
    expect(stderr).toContain('cop init --name');
  });

  it('asks line by line when that is wanted, every question but the name may be passed', async () => {
    const cwd = makeFolder();
    const lines = [
      '',
      '<',
      'Forages',
      '',
      '',
      '2024-13-01',
      '31/01/2024',
      '2',
      '',
      '',
      '',
      '10',
      '',
      '1 3',
      '',
      '',
    ];
    const { exitCode, stderr } = await runCop(['init', '--accessible'], {
      cwd,
      stdin: `${lines.join('\n')}\n`,
    });
    expect(exitCode).toBe(0);
    expect(stderr).toContain('Écrivez une date comme 21/11/2026 (ou 2026-11-21).');
    expect(profileOf(cwd).split('\n').slice(3)).toEqual([
      'name: Forages',
      'createdOn: 2024-01-31',
      'origin: solicited',
      'coordinatorTimePercent: 10',
      'languages: [fr, de]',
      '',
    ]);
  });

  it('makes nothing of answers without a name', async () => {
    const cwd = makeFolder();
    const { exitCode, stderr } = await runCop(['init', '--accessible'], { cwd, stdin: '\n\n' });
    expect(exitCode).toBe(0);
    expect(stderr).toContain('Aucun dossier n’a été créé');
    expect(existsSync(join(cwd, 'cop.yaml'))).toBe(false);
  });

  it('changes what flags say in a dossier that is there, and keeps the rest', async () => {
    const cwd = makeFolder();
    writeFileSync(
      join(cwd, 'cop.yaml'),
      '# à nous\n\nname: Forages\nmembers: 12 # en mars\ntimeZone: Europe/Paris\n',
    );
    const { exitCode } = await runCop(['init', '--no-input', '--members', '14'], { cwd });
    expect(exitCode).toBe(0);
    expect(profileOf(cwd)).toBe('# à nous\n\nname: Forages\nmembers: 14 # en mars\ntimeZone: Europe/Paris\n');
  });

  it('writes nothing over a dossier when nothing is said and nobody can be asked', async () => {
    const cwd = makeFolder({ 'cop.yaml': 'name: Forages\n' });
    const { exitCode, stderr } = await runCop(['init', '--no-input'], { cwd });
    expect(exitCode).toBe(73);
    expect(stderr).toContain('COP-WRITE-001');
  });

  it('says so when the folder cannot be made', async () => {
    const cwd = makeFolder({ file: '' });
    expect((await runCop(['init', 'file/dossier', '--name', 'A', '--no-input'], { cwd })).exitCode).toBe(73);
    mkdirSync(join(cwd, 'd', 'cop.yaml'), { recursive: true });
    expect((await runCop(['init', 'd', '--name', 'A', '--no-input'], { cwd })).exitCode).toBe(65);
  });
});
