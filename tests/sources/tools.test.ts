import { describe, expect, it } from 'vitest';
import { recogniseTool } from '../../src/sources/recognise-tool.js';
import type { TableLayout, TableSample } from '../../src/sources/response-table.js';

function recognise(rows: readonly (readonly string[])[], rest: Partial<TableSample> = {}): TableLayout {
  const numbered = rows.map((cells, at) => ({ row: at + 1, cells }));
  return recogniseTool({ format: 'csv', sheet: '', excelTables: [], ...rest, rows: numbered })!;
}

/** What each column is: `question`, or metadata or a person's data with its role. */
function usesOf({ columns }: TableLayout): string[] {
  return columns.map(({ use }) => (use.kind === 'question' ? 'question' : `${use.kind} ${use.role}`));
}

describe('Microsoft Forms', () => {
  it.each([
    [['ID', 'Start time', 'Completion time', 'Email', 'Name', 'Last modified time']],
    [
      [
        'ID',
        'Heure de début',
        'Heure de fin',
        'Adresse de messagerie',
        'Nom',
        'Heure de la dernière modification',
      ],
    ],
    [['ID', 'Begintijd', 'Tijd van voltooien', 'E-mail', 'Naam', 'Tijd van laatste wijziging']],
    [['Id', 'Startzeit', 'Fertigstellungszeit', 'E-Mail', 'Name', 'Zeitpunkt der letzten Änderung']],
  ])('by its headers: %j', (head) => {
    const layout = recognise([[...head, 'Langue', 'Je sais\u00a0à quoi\nsert notre CoP. ']]);
    expect(layout.tool).toBe('microsoft-forms');
    expect(usesOf(layout)).toEqual([
      ...['metadata response-id', 'personal time', 'personal time', 'personal email', 'personal name'],
      ...['personal time', 'metadata language', 'question'],
    ]);
    expect(layout.columns.at(-1)!.header).toBe('Je sais à quoi sert notre CoP.');
  });

  it('by its Excel table, quiz columns in English aside', () => {
    const head = ['ID', 'Total points', 'Quiz feedback', 'Q', 'Points - Q', 'Feedback - Q'];
    const layout = recognise([head], { format: 'xlsx', excelTables: ['OfficeForms.Table1'] });
    expect(layout.tool).toBe('microsoft-forms');
    expect(usesOf(layout).filter((use) => use === 'question')).toHaveLength(1);
  });
});

describe('LimeSurvey', () => {
  const row = ['1', '2026-11-01', '3', 'fr', '9'];
  it.each([
    ['codes', ['id', 'submitdate', 'lastpage', 'startlanguage', 'seed', 'Q1[SQ001]'], 'Q1[SQ001]', '', 'Q1'],
    [
      'codes of R',
      ['id', 'submitdate', 'lastpage', 'startlanguage', 'seed', 'Q1.SQ001.'],
      'Q1.SQ001.',
      '',
      'Q1',
    ],
    [
      'words',
      ['Response ID', 'Date submitted', 'Last page', 'Start language', 'Seed', 'A [b]'],
      null,
      'b',
      'A',
    ],
    [
      'words in French',
      [
        'ID de la réponse',
        'Date de soumission',
        'Dernière page',
        'Langue de départ',
        'Tête de série',
        'A [b]',
      ],
      null,
      'b',
      'A',
    ],
    [
      'underscores',
      ['Response_ID', 'Date_submitted', 'Last_page', 'Start_language', 'Seed', 'q[s]._.text'],
      'q[s]',
      'text',
      null,
    ],
    [
      'codes and words',
      ['id', 'submitdate', 'lastpage', 'startlanguage', 'seed', 'q[s]. [text]'],
      'q[s]',
      'text',
      null,
    ],
  ])('with %s', (_name, head, id, text, group) => {
    const layout = recognise([head, [...row, '5']]);
    expect(layout.tool).toBe('limesurvey');
    expect(layout.columns[5]).toMatchObject({ id, text, group, use: { kind: 'question' } });
    expect(layout.isUnfinished!(['1', '', '3'])).toBe(true);
    expect(layout.isUnfinished!(row)).toBe(false);
  });

  it('passed through another program, with an index and without metadata', () => {
    const layout = recognise([['', 'sat1. I like it', 'sat2. It suits me', 'skill2-1. Which one?']]);
    expect(layout.tool).toBe('limesurvey');
    expect(usesOf(layout)).toEqual(['metadata other', 'question', 'question', 'question']);
    expect(layout.columns[3]).toMatchObject({ id: 'skill2-1', text: 'Which one?' });
  });

  it('times and addresses are about persons', () => {
    const head = [
      'id',
      'submitdate',
      'lastpage',
      'startlanguage',
      'startdate',
      'ipaddr',
      'refurl',
      'token',
      'Question time: Q1',
    ];
    expect(usesOf(recognise([head])).slice(4)).toEqual([
      ...['personal time', 'personal ip', 'personal device', 'personal user-id', 'personal time'],
    ]);
  });
});

describe('Google Forms', () => {
  it.each(['Timestamp', 'Horodateur', 'Tijdstempel', 'Zeitstempel'])('by its first column: %s', (first) => {
    const layout = recognise([[first, 'Adresse e-mail', 'Question [Ligne]']]);
    expect(layout.tool).toBe('google-forms');
    expect(usesOf(layout)).toEqual(['personal time', 'personal email', 'question']);
    expect(layout.columns[2]).toMatchObject({ text: 'Ligne', group: 'Question' });
  });
});

describe('Qualtrics', () => {
  const rows = [
    ['StartDate', 'IPAddress', 'Finished', 'Q1_1', 'Q_RecaptchaScore'],
    ['Start', 'IP', 'Finished', 'Question - Row', 'Score'],
    [
      '{"ImportId":"startDate"}',
      '{"ImportId":"ip"}',
      '{"ImportId":"finished"}',
      '{"ImportId":"QID1"}',
      '{"ImportId":"x"}',
    ],
  ];
  it('by its import ids; keyed on the first of three header rows', () => {
    const layout = recognise(rows);
    expect(layout).toMatchObject({ tool: 'qualtrics', headerRow: 1, firstRow: 4 });
    expect(layout.columns[3]).toMatchObject({ id: 'Q1_1', text: 'Question - Row' });
    expect(usesOf(layout)[4]).toBe('metadata other');
    expect(
      [
        ['', '', 'FALSE'],
        ['', '', '0'],
        ['', '', 'Falsch'],
        ['', '', '1'],
      ].map((row) => layout.isUnfinished!(row)),
    ).toEqual([...[true, true, true, false]]);
  });
});

describe('Drupal Webform', () => {
  it('by its third row, a group on its first column only', () => {
    const layout = recognise(
      [
        ['Enquête', '', '', '', ''],
        ['', '', '', 'Notre CoP', ''],
        ['Séquentiel', 'SID', 'Brouillon', 'Un', 'Deux'],
      ].map((row, at) => (at === 2 ? [...row, 'Adresse IP', 'UID'] : [...row, '', ''])),
    );
    expect(layout).toMatchObject({ tool: 'drupal-webform', firstRow: 4 });
    expect(layout.columns[4]).toMatchObject({ text: 'Deux', group: 'Notre CoP' });
    expect(usesOf(layout).slice(5)).toEqual(['personal ip', 'personal user-id']);
    expect(
      [
        ['', '', '1'],
        ['', '', ''],
        ['', '', 'Non'],
      ].map((row) => layout.isUnfinished!(row)),
    ).toEqual([true, false, false]);
  });
});

describe('SurveyMonkey', () => {
  it('by its respondents, with the options in the second row', () => {
    const layout = recognise([
      ['Respondent ID', 'Collector ID', 'IP Address', 'Q', '', 'Why?'],
      ['', '', '', 'One', 'Two', 'Open-Ended Response'],
    ]);
    expect(layout).toMatchObject({ tool: 'surveymonkey', firstRow: 3 });
    expect(layout.columns.slice(3).map(({ header }) => header)).toEqual(['Q [One]', 'Q [Two]', 'Why?']);
    expect(usesOf(layout).slice(0, 3)).toEqual(['metadata response-id', 'metadata other', 'personal ip']);
  });
});

describe('KoboToolbox', () => {
  it('by its own columns, names behind their groups', () => {
    const layout = recognise([
      ['start', 'purpose/purpose_1', '_id', '_uuid', '_submission_time', '__version__', 'deviceid'],
    ]);
    expect(layout.tool).toBe('kobotoolbox');
    expect(layout.columns[1]).toMatchObject({ id: 'purpose/purpose_1', text: 'purpose_1', group: 'purpose' });
    expect(usesOf(layout)).toEqual([
      ...[
        'personal time',
        'question',
        'metadata other',
        'metadata response-id',
        'personal time',
        'metadata other',
      ],
      'personal device',
    ]);
  });
});

describe('EUSurvey', () => {
  const head = (headers: readonly string[]) => [['Alias', 'cop'], ['Export Date', '01/11/2026'], [], headers];
  it('by the lines before its header; ids only where all questions show one', () => {
    const plain = recognise(
      head(['A (optional)', 'Title: Row', "Numéro d'identification de la contribution"]),
    );
    expect(plain).toMatchObject({ tool: 'eusurvey', headerRow: 4, firstRow: 5 });
    expect(plain.columns[0]).toMatchObject({ id: null, text: 'A (optional)' });
    const assigned = recognise(head(['A (S1_Q1)', 'Title: Row (S1_Q2)', 'Contribution ID']));
    expect(assigned.columns[1]).toMatchObject({ id: 'S1_Q2', text: 'Title: Row' });
  });
});

describe('a plain table', () => {
  it('is what no tool wrote; persons are recognised in four languages all the same', () => {
    const head = [
      'id',
      'purpose.1',
      'Prénom',
      'E-mailadres',
      'Telefonnummer',
      'IP-adres',
      'Langue',
      'Vor- und Nachname',
    ];
    const layout = recognise([head]);
    expect(layout.tool).toBe('plain-table');
    expect(usesOf(layout)).toEqual([
      ...[
        'metadata response-id',
        'question',
        'personal name',
        'personal email',
        'personal phone',
        'personal ip',
      ],
      ...['metadata language', 'personal name'],
    ]);
  });

  it('is not taken for a tool by a single word', () => {
    expect(recognise([['id', 'Langue', 'Q']]).tool).toBe('plain-table');
    expect(recognise([['Alias', 'Name']]).tool).toBe('plain-table');
    expect(
      recognise([
        ['Respondent ID', 'Q'],
        ['1', '5'],
      ]).tool,
    ).toBe('plain-table');
  });
});
