/** The schemas in `schemas/`: made from the code of today, and true of every file that ships, is written or is read. */
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { FORMATS, jsonSchemaOf } from '../../scripts/schemas/formats.js';
import { parseActionPlan } from '../../src/model/action-plan.js';
import { formatAnswers } from '../../src/model/format-answers.js';
import { parseIndicators } from '../../src/model/indicators.js';
import { parseAnswers } from '../../src/model/parse-answers.js';
import { parseProfile } from '../../src/model/profile-schema.js';
import { arbitrarySet, compass } from '../support/answers.js';
import { problemsOf } from '../support/json-schema.js';
import { makeFolder, runCop } from '../support/run-cop.js';

const names = Object.keys(FORMATS);
const { files } = JSON.parse(readFileSync('package.json', 'utf8'));

describe('schemas/', () => {
  it.each(names)(
    '%s is what the code says today (node scripts/run-typescript.js scripts/write-schemas.ts)',
    (name) => {
      expect(JSON.parse(readFileSync(`schemas/${name}.json`, 'utf8'))).toEqual(jsonSchemaOf(name));
    },
  );

  it('holds these and no other, ships, and each stands in docs/files.md', () => {
    expect(readdirSync('schemas').sort()).toEqual(names.map((name) => `${name}.json`).sort());
    expect(files).toContain('schemas');
    const page = readFileSync('docs/files.md', 'utf8');
    expect(names.filter((name) => !page.includes(`\`${name}.json\``))).toEqual([]);
  });
});

/** Every YAML and JSON file below a folder. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(ya?ml|json)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'))
    .sort();
}

/** Which schema a file of a dossier, or one that ships, is held against; undefined for those in a format of their own. */
function formatOf(path: string): string | undefined {
  const file = basename(path);
  if (file === 'cop.yaml') return 'profile';
  if (file === 'indicators.yaml') return 'indicators';
  if (file.endsWith('.actions.yaml')) return 'action-plan';
  if (/\/compass\/\d{4}-/.test(path)) return 'answers';
  if (/\/survey\/\d{4}.*\.json$/.test(path)) return 'survey-result';
  const [, folder = '', id = ''] = /^(questionnaires|templates)\/([^/]+)\//.exec(path) ?? [];
  if (['mail', 'guide', 'known-scales'].includes(id)) return undefined;
  const kind = folder === 'templates' ? 'template' : id;
  return path.includes('/locales/') ? `${kind}-texts` : kind;
}

describe('every file that ships', () => {
  const shipped = ['examples', 'questionnaires', 'templates'].flatMap(filesBelow);

  it('is looked at', () => {
    const held = new Set(shipped.map(formatOf));
    for (const name of ['profile', 'answers', 'action-plan', 'indicators', 'survey-result', 'template']) {
      expect(held).toContain(name);
    }
    expect(shipped.filter((path) => formatOf(path) === undefined).length).toBeLessThan(12);
  });

  it.each(shipped.filter((path) => formatOf(path) !== undefined))('%s', (path) => {
    expect(problemsOf(formatOf(path)!, parse(readFileSync(path, 'utf8')))).toEqual([]);
  });
});

describe('what commands print as JSON', () => {
  const root = makeFolder();
  cpSync('examples', root, { recursive: true });
  const cwd = join(root, 'due-for-reorientation');
  const [first, second] = ['compass/2025-11-18.yaml', 'compass/2026-11-10.yaml'];

  it.each([
    ['compass-result', ['compass', 'score', second, '--blend', '0.4']],
    ['compass-results', ['compass', 'score', first, second]],
    ['compass-comparison', ['compass', 'compare', first, second]],
    ['compass-comparison', ['compass', 'compare', first, second, '--raters']],
    ['survey-result', ['survey', 'score', 'export.csv', '--by', 'language', '--wave-by', 'seniority']],
    ['survey-result', ['survey', 'score', 'export.csv', '--members', '260']],
    ['survey-partial', ['survey', 'score', 'export.csv', '--by', 'seniority', '--partial']],
    ['portfolio', ['portfolio', root, '--ranking']],
    ['dossier', []],
  ])('%s: cop %j', async (name, argv) => {
    cpSync('tests/fixtures/survey/survey-simulated.csv', join(cwd, 'export.csv'));
    const { stdout, stderr, exitCode } = await runCop([...argv, '--json'], { cwd });
    expect(exitCode, stderr).toBe(0);
    expect(problemsOf(name, JSON.parse(stdout), { closed: true })).toEqual([]);
  });
});

describe('what a schema takes, cop reads without a finding', () => {
  const date = fc.constantFrom('2026-11-21', '2024-02-29');
  const text = fc.string({ minLength: 1, maxLength: 20 }).filter((word) => word.trim() !== '');
  const odd = fc.oneof(
    fc.constant(null),
    fc.integer(),
    fc.double(),
    fc.boolean(),
    text,
    fc.array(text),
    date,
  );
  const often = (usual: fc.Arbitrary<unknown>) => fc.oneof({ weight: 4, arbitrary: usual }, odd);
  const agree = (
    name: string,
    input: fc.Arbitrary<unknown>,
    findings: (value: unknown) => readonly unknown[],
  ): void => {
    let taken = 0;
    fc.assert(
      fc.property(input, (value) => {
        const plain = JSON.parse(JSON.stringify(value));
        if (problemsOf(name, plain).length > 0) return;
        taken += 1;
        expect(findings(plain)).toEqual([]);
      }),
      { numRuns: 300 },
    );
    expect(taken).toBeGreaterThan(10);
  };
  const some = (fields: Record<string, fc.Arbitrary<unknown>>, required: string[]) =>
    fc.record(fields, { requiredKeys: required });

  it('profiles', () => {
    const fields = {
      name: often(text),
      organisations: often(fc.array(text)),
      createdOn: often(date),
      origin: often(fc.constantFrom('spontaneous', 'solicited')),
      members: often(fc.nat()),
      coordinatorTimePercent: often(fc.integer({ min: 0, max: 110 })),
      languages: often(fc.subarray(['fr', 'nl', 'de', 'en'])),
    };
    agree('profile', some(fields, ['name']), (value) => {
      const { findings, warnings } = parseProfile(value);
      return [...findings, ...warnings];
    });
  });

  it('answers', () => {
    const answer = fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(0, 1, 2, 3, 4, 'too-early', null) },
      some({ value: fc.constantFrom(0, 4, 'unknown', 7), note: odd, reason: text, other: text }, []),
      odd,
    );
    const some3 = fc.dictionary(
      fc.constantFrom('preparation.domain.1', 'growth.vitality.2', 'relevance.1', 'legacy'),
      answer,
      { maxKeys: 3 },
    );
    const set = some(
      { instrument: fc.constant('compass'), mode: fc.constantFrom('full', 'quick'), date, answers: some3 },
      [],
    );
    agree('answers', set, (value) => parseAnswers(value, compass, '2026-01-01').findings);
  });

  it('action plans and indicators', () => {
    const action = some(
      {
        item: text,
        what: text,
        due: fc.oneof(date, odd),
        status: fc.constantFrom('done', 'later'),
        owner: odd,
      },
      ['item', 'what'],
    );
    agree('action-plan', some({ actions: fc.array(action, { maxLength: 2 }) }, ['actions']), (value) => {
      return parseActionPlan(value, '2026-01-01').findings;
    });
    const round = some({ date: fc.oneof(date, odd), meetingsHeld: fc.nat(), attendancePercent: odd }, [
      'date',
    ]);
    agree('indicators', some({ rounds: fc.array(round, { maxLength: 2 }) }, ['rounds']), (value) => {
      return parseIndicators(value).findings;
    });
  });
});

it('answers as cop writes them are taken', () => {
  fc.assert(
    fc.property(arbitrarySet, (set) => {
      expect(problemsOf('answers', formatAnswers(set))).toEqual([]);
    }),
    { numRuns: 50 },
  );
});

describe('what a schema refuses', () => {
  it.each([
    ['profile', { nom: 'CoP' }],
    ['profile', { name: 'CoP', membres: 12 }],
    ['profile', { name: 'CoP', origin: 'spontanée' }],
    ['answers', { answers: { 'preparation.domain.1': 5 } }],
    ['answers', { answers: { 'preparation.domaine.1': 3 } }],
    ['answers', { answers: { 'preparation.domain.1': { value: 3, notes: '…' } } }],
    ['action-plan', { actions: [{ what: 'no item' }] }],
    ['indicators', { rounds: [{ date: '21.11.2026' }] }],
    ['survey-mapping', { kind: 'mapping', columns: {} }],
    ['survey', { id: 'own', kind: 'survey', version: '1', scales: {}, dimensions: [], items: [] }],
    ['pitfalls', { id: 'pitfalls', kind: 'pitfalls', version: '1', rules: [] }],
    [
      'template',
      { id: 'x', version: '1.0.0', orientation: 'portrait', sources: [], blocks: [{ type: 'poem' }] },
    ],
    ['kickoff-plan', { blocks: [{ title: 'no minutes' }] }],
    ['compass-result', { schemaVersion: 2, kind: 'compass-result' }],
  ])('%s: %j', (name, value) => {
    expect(problemsOf(name, value)).not.toEqual([]);
  });
});
