import { describe, expect, it } from 'vitest';
import { makeFolder, runCop } from '../support/run-cop.js';

const RULES = `id: pitfalls
kind: pitfalls
version: "1.0.0"
rules:
  - id: no-room
    level: note
    when: { input: theme.mandate, below: 40 }
`;
const WORDS = `pitfalls:
  no-room: { name: "Nom", what: "Quoi.", why: "Pourquoi.", do: ["Faire."] }
`;

function folderWith(rules: string, words: Record<string, string>): string {
  const locales = Object.entries(words).map(([lang, text]) => [`locales/${lang}.yaml`, text]);
  return makeFolder({ 'rules.yaml': rules, ...Object.fromEntries(locales) });
}

const validate = (rules: string, words: Record<string, string> = { fr: WORDS }) =>
  runCop(['validate', folderWith(rules, words)]);

describe('cop validate on pitfalls', () => {
  it('passes those that ship, and those of an organisation', async () => {
    const shipped = await runCop(['validate', 'questionnaires/pitfalls'], { cwd: process.cwd() });
    expect(shipped).toMatchObject({ exitCode: 0, stderr: '' });
    expect(shipped.stdout).toContain('15 pièges');
    const own = await validate(RULES);
    expect(own).toMatchObject({ exitCode: 0, stderr: '' });
    expect(own.stdout).toMatch(/1 piège, langues\s: fr/);
  });

  it('says line, column and nearest name of an input that does not exist', async () => {
    const { exitCode, stderr } = await validate(RULES.replace('theme.mandate', 'theme.mandat'));
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/rules\.yaml:\d+:\d+.*theme\.mandat.*theme\.mandate/);
  });

  it('names words that are missing in a language, and words without their rule', async () => {
    const missing = await validate(RULES, { fr: WORDS, nl: 'pitfalls: {}\n' });
    expect(missing.exitCode).toBe(1);
    expect(missing.stderr).toContain('COP-INSTRUMENT-003');
    const stray = await validate(RULES, {
      fr: `${WORDS}  other: { name: "A", what: "B", why: "C", do: ["D"] }\n`,
    });
    expect(stray.stderr).toContain('COP-INSTRUMENT-004');
  });

  it('refuses an operator that does not exist, and two of them', async () => {
    expect((await validate(RULES.replace('below', 'under'))).exitCode).toBe(1);
    expect((await validate(RULES.replace('below: 40', 'below: 40, atLeast: 10'))).exitCode).toBe(1);
  });
});
