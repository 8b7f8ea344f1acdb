/** Owns a dossier whose every private thing carries a mark that stands nowhere else, so that it can be looked for in outputs. */
import { readFileSync } from 'node:fs';

/** Marks by what they stand for. No output may hold one of them, but where `LEAKS_ALLOWED` says so. */
export const MARKS = {
  /** Columns about persons in an export. */
  personName: 'Zqxname',
  personMail: 'zqxmail@geheim.example',
  personUser: 'zqxuser77',
  personAddress: '203.0.113.77',
  exactTime: '03:37:59',
  /** A comment from fewer people than the floor. */
  fewComment: 'Zqxfewcomment',
  /** An answer of one person, in a column that is no question. */
  oneAnswer: 'Zqxoneanswer',
  /** Where and by whom the command is run. */
  folder: 'zqxfolder',
  home: 'zqxhome',
  login: 'zqxlogin',
  zone: 'Chatham',
} as const;

export type Mark = keyof typeof MARKS;

const ROUND = readFileSync('examples/stuck-in-sharing/compass/2026-10-06.yaml', 'utf8');
const EARLIER = ROUND.replace('2026-10-06', '2025-10-06').replace(/: 3$/gm, ': 2');
const ITEMS = [
  ...['purpose.1', 'purpose.2', 'purpose.3', 'meetings.1', 'meetings.2', 'meetings.3', 'meetings.4'],
  ...[
    'facilitation.1',
    'facilitation.2',
    'facilitation.3',
    'facilitation.4',
    'climate.1',
    'climate.2',
    'climate.3',
  ],
  ...[
    'climate.4',
    'tools.1',
    'tools.2',
    'tools.3',
    'value.1',
    'value.2',
    'value.3',
    'value.4',
    'support.1',
    'support.2',
  ],
  ...['overall.satisfaction', 'overall.recommend'],
] as const;

/** An export in two cohorts, one of them of three people, with every kind of personal column. */
function markedExport(): string {
  const header = [
    'Name',
    'Email',
    'IP address',
    'User',
    'Start time',
    'CoP',
    'Remark',
    ...ITEMS,
    'open.keep',
    'open.change',
  ];
  const rows = Array.from({ length: 23 }, (_, n) => {
    const isFew = n >= 20;
    const answers = ITEMS.map((id, at) => String(1 + ((n * 7 + at * 3 + (id.length % 4)) % 5)));
    return [
      `${MARKS.personName} ${n}`,
      `${n}${MARKS.personMail}`,
      MARKS.personAddress,
      `${MARKS.personUser}${n}`,
      `2026-03-07 ${MARKS.exactTime}`,
      isFew ? 'Petite' : 'Grande',
      n === 5 ? MARKS.oneAnswer : 'rien',
      ...answers,
      isFew ? `${MARKS.fewComment} garder` : n % 3 === 0 ? `Garder le rythme ${n}` : '',
      '',
    ];
  });
  return [header, ...rows].map((cells) => cells.map((cell) => `"${cell}"`).join(',')).join('\r\n');
}

/** A document of an organisation's own: the charter of the kit under another folder. */
function ownDocument(): Record<string, string> {
  const names = ['template', 'locales/fr', 'locales/nl', 'locales/de', 'locales/en'];
  return Object.fromEntries(
    names.map((name) => [`own/${name}.yaml`, readFileSync(`templates/charter/${name}.yaml`, 'utf8')]),
  );
}

/** The files of the folder that commands run in. */
export function markedDossier(): Record<string, string> {
  return {
    'cop.yaml': readFileSync('examples/stuck-in-sharing/cop.yaml', 'utf8'),
    'indicators.yaml': readFileSync('examples/stuck-in-sharing/indicators.yaml', 'utf8'),
    'compass/2026-10-06.yaml': ROUND,
    'compass/2025-10-06.yaml': EARLIER,
    'compass/2026-10-06.anna.yaml': ROUND.replace(/: 3$/gm, ': 1'),
    'survey/2026.json': readFileSync('examples/stuck-in-sharing/survey/2026.json', 'utf8'),
    'export.csv': markedExport(),
    ...ownDocument(),
    'members.csv': 'cohort,wave,members\nGrande,,40\nPetite,,9\n',
  };
}
