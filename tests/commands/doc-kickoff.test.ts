import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { profile, read } from '../support/doc.js';
import { makeFolder, runCop } from '../support/run-cop.js';
import { accessibilityProblems } from '../support/word-accessibility.js';
import { findAll } from '../support/xml.js';

describe('cop doc kickoff', () => {
  const at = ['--date', '24/11/2026', '--start', '9h30'];

  it('makes the scenario and the invitation', async () => {
    const cwd = makeFolder({ 'cop.yaml': profile });
    const argv = [
      'doc',
      'kickoff',
      ...at,
      '--end',
      '12:30',
      '--place',
      'Salle 3',
      '--role',
      'facilitator=Zoé',
      '-o',
      'k.docx',
      'k.ics',
    ];
    expect((await runCop(argv, { cwd })).exitCode).toBe(0);
    expect(accessibilityProblems(read(cwd, 'k.docx'), 'fr')).toEqual([]);
    const text = findAll(read(cwd, 'k.docx').body, 'w:p').map((paragraph) => paragraph.text);
    expect(text.some((line) => line.startsWith('09:30–09:40'))).toBe(true);
    expect(text.some((line) => line.startsWith('Zoé'))).toBe(true);
    expect(text.join(' ')).not.toContain('sollicitée');
    const ics = readFileSync(join(cwd, 'k.ics'), 'utf8').replace(/\r\n /g, '');
    expect(ics).toContain('DTSTART;TZID=Europe/Brussels:20261124T093000');
    expect(ics).toContain('DTEND;TZID=Europe/Brussels:20261124T123000');
    expect(ics).not.toContain('Lien vidéo');
  });

  it.each([
    [['--date', '2026-02-30'], 'COP-DOC-001'],
    [['--start', '25:00'], 'COP-DOC-002'],
    [['--start', '9:30', '--end', '9:30'], 'COP-DOC-003'],
    [['--start', '9:30', '--slot', '120'], 'COP-PLAN-004'],
    [['--start', '9:30', '--end', '12:30', '--slot', '180'], 'COP-DOC-004'],
    [['--mode', 'remote', '--place', 'Salle'], 'COP-DOC-004'],
    [['--mode', 'hybride'], 'COP-DOC-007'],
    [['--role', 'chef=Ann'], 'COP-DOC-007'],
    [['--origin', 'spontanee'], 'COP-DOC-007'],
  ])('refuses %j and writes nothing', async (argv, code) => {
    const cwd = makeFolder();
    const { exitCode, stderr } = await runCop(['doc', 'kickoff', ...argv], { cwd });
    expect(exitCode).toBeGreaterThan(1);
    expect(stderr).toContain(`(${code})`);
    expect(readdirSync(cwd)).toEqual([]);
  });

  it('says by how many minutes a programme is over', async () => {
    const { stderr } = await runCop(['doc', 'kickoff', '--start', '9:30', '--end', '11:55']);
    expect(stderr).toContain('5 minutes de plus que le temps disponible');
  });

  it('refuses an invitation without a time, or at a time that the clocks skip', async () => {
    expect((await runCop(['doc', 'kickoff', '-o', 'k.ics'])).stderr).toContain('--date, --start');
    const skipped = ['doc', 'kickoff', '--date', '2026-03-29', '--start', '2:30', '-o', 'k.ics'];
    expect((await runCop(skipped)).stderr).toContain('COP-DOC-006');
  });

  it('takes a programme of one’s own, places a break, and says what is wrong with one', async () => {
    const cwd = makeFolder({
      'p.yaml':
        'blocks:\n  - welcome\n  - { title: "Démonstration", minutes: 70 }\n  - { title: "Échange", minutes: 40 }\n',
      'q.yaml': 'blocks:\n  - welcom\n  - { title: "X", minutes: 0 }\n',
    });
    const { stderr } = await runCop(
      ['doc', 'kickoff', '--plan', 'p.yaml', '-o', 'k.docx', '--start', '14:00'],
      { cwd },
    );
    expect(stderr).toContain('une pause a été ajoutée');
    const text = findAll(read(cwd, 'k.docx').body, 'w:p').map((paragraph) => paragraph.text);
    expect(text).toContain('Pause');
    expect(text).toContain('Durée totale\u00A0: 130 minutes');
    const wrong = await runCop(['doc', 'kickoff', '--plan', 'q.yaml'], { cwd });
    expect(wrong.stderr).toContain('q.yaml:2:');
    expect(wrong.stderr).toContain('«\u00A0welcome\u00A0»');
    expect(wrong.stderr).toContain('COP-PLAN-003');
  });
});
