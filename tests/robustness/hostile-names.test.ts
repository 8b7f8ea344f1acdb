/** Names that every object has (`__proto__`, `constructor` …) are names like any other, wherever a file can hold one. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { makeFolder, runCop } from '../support/run-cop.js';

const NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty'];

async function json(argv: readonly string[], cwd: string) {
  const { exitCode, stdout, stderr } = await runCop([...argv, '--json', '--lang', 'en'], { cwd });
  expect([argv.join(' '), exitCode, stderr.includes('COP-BUG')]).toEqual([argv.join(' '), 0, false]);
  return JSON.parse(stdout);
}

const rows = (header: string, row: (n: number) => string): string =>
  [header, ...Array.from({ length: 6 }, (_, n) => row(n))].join('\n');

describe.each(NAMES)('%s', (name) => {
  it('is a column, a label, a CoP, a wave, a group', async () => {
    const cwd = makeFolder({
      'a.csv': rows(`purpose.1,${name},wave`, () => `4,${name},${name}`),
      'm.csv': `cohort,wave,members\n${name},${name},9\n`,
      'map.yaml': `kind: survey-mapping\ninstrument: survey\nlabels: { agreement5: { ${name}: "3" } }\n`,
      'b.csv': rows('purpose.1,purpose.2', () => `4,${name}`),
    });
    const { cohorts } = await json(
      ['survey', 'score', 'a.csv', '--by', name, '--wave-by', 'wave', '--members', 'm.csv'],
      cwd,
    );
    expect(cohorts).toMatchObject([{ id: name, wave: name, members: 9, respondents: 6 }]);
    const { files } = await json(['survey', 'inspect', 'a.csv'], cwd);
    expect(files[0].columns[1]).toMatchObject({ header: name, labels: [{ label: name, count: 6 }] });
    const mapped = await json(['survey', 'score', 'b.csv', '--map', 'map.yaml', '--members', '9'], cwd);
    const item = mapped.cohorts[0].items.find(({ id }: { id: string }) => id === 'purpose.2');
    expect(item).toMatchObject({ validN: 6, mean: 3 });
    await runCop(['survey', 'score', 'a.csv', '--by', name, '--partial', '-o', 'p.json'], { cwd });
    const merged = await json(['survey', 'merge', 'p.json'], cwd);
    expect(merged.cohorts).toMatchObject([{ id: name }]);
  });

  it('is an id of a scale, a dimension and an item of an own survey, or refused as one', async () => {
    const instrument = `{"id": "own", "kind": "survey", "version": "1.0.0", "scales": {"${name}": {"min": 1, "max": 5}},
      "dimensions": [{"id": "${name}"}], "items": [{"id": "${name}", "dimension": "${name}", "scale": "${name}"},
      {"id": "${name}.2", "dimension": "${name}", "scale": "${name}"}]}`;
    const texts = `{"title": "T", "scales": {"${name}": {"question": "Q", "options": {"1": "a", "2": "b", "3": "c", "4": "d", "5": "e"}}},
      "dimensions": {"${name}": {"name": "D"}}, "items": {"${name}": {"text": "I"}, "${name}.2": {"text": "J"}}}`;
    const cwd = makeFolder({
      'own/instrument.yaml': instrument,
      'own/locales/en.yaml': texts,
      'a.csv': rows(`${name},${name}.2`, (n) => `${n % 2 === 0 ? 'd' : 'b'},5`),
    });
    if (name === '__proto__') {
      const { exitCode, stderr } = await runCop(['validate', 'own', '--lang', 'en'], { cwd });
      expect([exitCode, stderr.includes('choose another id than __proto__')]).toEqual([1, true]);
      return;
    }
    const { cohorts } = await json(['survey', 'score', 'a.csv', '--questionnaire', 'own'], cwd);
    // 4, 2, 4, 2, 4, 2
    expect(cohorts[0].items[0]).toMatchObject({ id: name, validN: 6, mean: 3 });
    expect(cohorts[0].dimensions[0]).toMatchObject({ id: name });
    const formats = ['html', 'docx', 'xlsx', 'md', 'csv'].map((format) => `o.${format}`);
    const made = await runCop(['survey', 'score', 'a.csv', '--questionnaire', 'own', '-o', ...formats], {
      cwd,
    });
    expect(made.exitCode).toBe(0);
    const form = await runCop(
      ['survey', 'form', '--questionnaire', 'own', '-o', 'f.docx', 'f.xlsx', 'f.json', 'f.txt'],
      { cwd },
    );
    expect([form.exitCode, form.stderr]).toEqual([0, expect.stringContaining('f.docx')]);
    expect(JSON.stringify(JSON.parse(readFileSync(join(cwd, 'f.json'), 'utf8')))).toContain(`"${name}"`);
  });

  it('is refused by name where a file has fixed keys, never passed over nor obeyed', async () => {
    const plain = 'instrument: compass\nversion: "1.0.0"\ndate: "2026-11-21"\nmode: full\n';
    const cwd = makeFolder({
      'a.yaml': `${plain}answers: { ${name}: 3 }\n`,
      'a.json': `{"instrument": "compass", "date": "2026-11-21", "answers": {"${name}": {"value": 3, "${name}": {"polluted": 1}}}}`,
      'a.csv': `item,value\n${name},3\n`,
      'cop/cop.yaml': `name: "x"\n${name}: { polluted: 1 }\n`,
      'mail.yaml': `${name}: { polluted: 1 }\n`,
    });
    for (const file of ['a.yaml', 'a.json', 'a.csv']) {
      const { exitCode, stderr } = await runCop(['compass', 'score', file, '--lang', 'en'], { cwd });
      expect([file, exitCode, stderr.includes(name), stderr.includes('COP-ANSWERS-004')]).toEqual([
        file,
        65,
        true,
        true,
      ]);
    }
    expect((await runCop(['validate', 'cop/cop.yaml'], { cwd })).exitCode).toBe(0);
    const mail = await runCop(['survey', 'mail', 'invitation', '--settings', 'mail.yaml', '--lang', 'en'], {
      cwd,
    });
    expect([mail.exitCode, mail.stderr.includes(name)]).toEqual([65, true]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('stays a key that a person added to a file of answers', async () => {
    const cwd = makeFolder({
      'a.yaml': `instrument: compass\ndate: "2026-11-21"\nmode: express\n"${name}": { note: kept }\nanswers: {}\n`,
    });
    await runCop(['compass', '--accessible', '--express', '--answers', 'a.yaml'], { cwd, stdin: '3\nq\n' });
    const text = readFileSync(join(cwd, 'a.yaml'), 'utf8');
    expect(text).toContain(`${name}": { note: kept }`);
    expect(Object.keys(parse(text).answers)).toHaveLength(1);
  });
});

it('no prototype was given anything', () => {
  for (const prototype of [Object.prototype, Array.prototype, Function.prototype, Map.prototype]) {
    expect(Object.keys(prototype)).toEqual([]);
  }
});
