import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { stringify } from 'yaml';
import { LANGS } from '../../src/model/lang.js';
import { makeFolder, runCop } from '../support/run-cop.js';

const response = (answers: Readonly<Record<string, unknown>>): object => ({
  kind: 'survey-response',
  instrument: 'survey',
  version: '1.0.0',
  answers,
});

it('response files of one folder are one survey: one member a file', async () => {
  const cwd = makeFolder();
  mkdirSync(join(cwd, 'answers'));
  const answers = [
    { 'purpose.1': 5, 'purpose.2': 'no-opinion', priorities: ['value', 'tools'], 'profile.role': 'member' },
    { 'purpose.1': 4, 'purpose.2': 3, 'open.story': 'Un récit', 'open.story.quotable': true },
    { 'purpose.1': 3, 'purpose.2': 3, 'overall.recommend': 0 },
  ];
  answers.forEach((own, at) => {
    const text = at === 2 ? JSON.stringify(response(own)) : stringify(response(own));
    writeFileSync(join(cwd, 'answers', `${'xyz'[at]}.${at === 2 ? 'json' : 'yaml'}`), text);
  });
  writeFileSync(join(cwd, 'answers', 'notes.yaml'), 'kind: something-else\n');
  const inspected = await runCop(['survey', 'inspect', 'answers', '--json'], { cwd });
  const [file] = JSON.parse(inspected.stdout).files;
  expect(file).toMatchObject({ tool: 'cop', responses: 3, findings: [] });
  const scored = await runCop(
    ['survey', 'score', 'answers', '--floor', '3', '--json', '--incomplete', 'keep'],
    { cwd },
  );
  const [cohort] = JSON.parse(scored.stdout).cohorts;
  const items = Object.fromEntries(cohort.items.map((item: { id: string }) => [item.id, item]));
  // 5, 4, 3 and one "no opinion" beside 3, 3
  expect(items['purpose.1']).toMatchObject({ validN: 3, mean: 4 });
  expect(cohort.respondents).toBe(3);
});

it('a response that a shared drive copied counts once, in every language; two exports of one name are two', async () => {
  const cwd = makeFolder();
  mkdirSync(join(cwd, 'answers'));
  const name = 'response-0123456789abcdef';
  for (const file of [
    name,
    `${name} (1)`,
    `${name}.sync-conflict-20261121-101010-ABCDEFG`,
    `${name}-LAPTOP7`,
  ]) {
    writeFileSync(join(cwd, 'answers', `${file}.yaml`), stringify(response({ 'purpose.1': 5 })));
  }
  writeFileSync(
    join(cwd, 'answers', 'response-fedcba9876543210.yaml'),
    stringify(response({ 'purpose.1': 3 })),
  );
  for (const lang of LANGS) {
    const { stdout, stderr } = await runCop(['survey', 'inspect', 'answers', '--json', '--lang', lang], {
      cwd,
    });
    expect(JSON.parse(stdout).files[0].responses).toBe(2);
    expect(stderr.match(new RegExp(`${name}(?:-LAPTOP7|\\.sync\\S*| \\(1\\))\\.yaml`, 'g'))).toHaveLength(3);
  }
  mkdirSync(join(cwd, 'exports'));
  for (const file of ['a.csv', 'a (1).csv']) writeFileSync(join(cwd, 'exports', file), 'purpose.1\n5\n');
  const exports = await runCop(['survey', 'inspect', 'exports', '--json'], { cwd });
  expect(JSON.parse(exports.stdout).files).toHaveLength(2);
});

it('a value off its scale is a finding that names file and question', async () => {
  const cwd = makeFolder({ 'r.yaml': stringify(response({ 'purpose.1': 9 })) });
  const { exitCode, stderr } = await runCop(['survey', 'score', 'r.yaml'], { cwd });
  expect(exitCode).toBeGreaterThan(0);
  expect(stderr).toContain('r.yaml');
  expect(stderr).toContain('purpose.1');
  expect(stderr).toContain('COP-MAPPING-003');
});

it('another YAML file is no response', async () => {
  const cwd = makeFolder({ 'r.yaml': 'a: 1\n' });
  const { exitCode, stderr } = await runCop(['survey', 'inspect', 'r.yaml'], { cwd });
  expect([exitCode, stderr.includes('COP-TABLE-008')]).toEqual([65, true]);
});
