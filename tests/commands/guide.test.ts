import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LANGS } from '../../src/model/lang.js';
import { runCop } from '../support/run-cop.js';

const example = (name: string) => resolve('examples', name);

describe('cop guide', () => {
  it.each(LANGS)('shows its contents in %s, and the whole of it', async (lang) => {
    const contents = await runCop(['guide', '--lang', lang]);
    expect(contents).toMatchObject({ exitCode: 0, stderr: '' });
    expect(contents.stdout.split('\n').length).toBeLessThan(50);
    const whole = await runCop(['guide', '--all', '--lang', lang]);
    expect(whole.exitCode).toBe(0);
    expect(whole.stdout.split('\n').length).toBeGreaterThan(800);
    expect(whole.stdout).not.toMatch(/undefined|\[object|\{[a-z]+\}/);
  });

  it('opens at the phase where the CoP of the dossier stands', async () => {
    const { stdout } = await runCop(['guide'], { cwd: example('young-solicited') });
    expect(stdout).toContain('Votre CoP en est ici');
    expect(stdout).toMatch(/^Démarrage$/m);
    const contents = await runCop(['guide', '--contents'], { cwd: example('young-solicited') });
    expect(contents.stdout).not.toContain('Votre CoP');
  });

  it('shows a topic asked for in any of its names, then where else it is spoken of', async () => {
    const { stdout } = await runCop(['guide', 'Ground', 'rules', '--lang', 'en']);
    expect(stdout).toMatch(/^Ground rules and rhythm$/im);
    expect((await runCop(['guide', 'regles'])).stdout).toContain('À quoi cela se voit');
    expect((await runCop(['guide', 'sponsor'])).stdout).toMatch(/autres passages en parlent/);
  });

  it('says that it does not speak of a word, and names the nearest', async () => {
    const { exitCode, stderr, stdout } = await runCop(['guide', 'glosaire']);
    expect(exitCode).toBe(64);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/Vouliez-vous dire «\sGlossaire\s»/);
  });

  it('gives topics as data', async () => {
    const { stdout } = await runCop(['guide', 'sharing', '--json', '--lang', 'en']);
    const { kind, topics } = JSON.parse(stdout);
    expect(kind).toBe('guide');
    expect(topics).toHaveLength(1);
    expect(topics[0].topics.map(({ id }: { id: string }) => id)).toContain('stages.trap');
  });
});
