/** Owns which steps are the next ones, for a person who stands in a dossier or in none. */

/** What is known of the dossier; undefined outside of one. */
export interface Situation {
  /** The newest round, by its file as people see it. */
  round?: { file: string; date: string; isWhole: boolean; hasPlan: boolean };
  hasSurvey: boolean;
  /** Actions of the newest plan whose day has passed. */
  overdueN: number;
  /** The compass says that the future of the CoP is to be looked at. */
  toExamine: boolean;
  /** ISO date of today. */
  today: string;
}

export interface Step {
  /** A message of `home.step`. */
  id: string;
  command: string;
  /** What its message counts. */
  count?: number;
}

const MONTHS_BETWEEN_ROUNDS = 6;
const SHOWN = 3;

/** The three next steps, the most useful first. */
export function nextSteps(situation: Situation | undefined): readonly Step[] {
  return listSteps(situation).slice(0, SHOWN);
}

function listSteps(situation: Situation | undefined): Step[] {
  if (!situation) {
    return [
      { id: 'init', command: 'cop init' },
      { id: 'express', command: 'cop compass --express' },
      { id: 'guide', command: 'cop guide' },
    ];
  }
  const { round, hasSurvey, overdueN, toExamine, today } = situation;
  if (!round) {
    return [
      { id: 'begin', command: 'cop compass' },
      { id: 'express', command: 'cop compass --express' },
      { id: 'kickoff', command: 'cop doc kickoff' },
    ];
  }
  const overdue: Step[] =
    overdueN > 0 ? [{ id: 'overdue', command: 'cop doc action-plan', count: overdueN }] : [];
  const result: Step = { id: 'result', command: `cop compass score ${quote(round.file)}` };
  if (!round.isWhole) {
    const guide = { id: 'guide-here', command: 'cop guide' };
    return [{ id: 'go-on', command: 'cop compass' }, ...overdue, result, guide];
  }
  return [
    ...(isOld(round.date, today) ? [{ id: 'again', command: 'cop compass' }] : []),
    ...overdue,
    result,
    ...(round.hasPlan || overdueN > 0 ? [] : [{ id: 'plan', command: 'cop doc action-plan' }]),
    ...(toExamine ? [{ id: 'examine', command: 'cop guide reorientation' }] : []),
    ...(hasSurvey ? [] : [{ id: 'survey', command: 'cop survey form' }]),
    { id: 'guide-here', command: 'cop guide' },
    { id: 'again', command: 'cop compass' },
  ];
}

function isOld(date: string, today: string): boolean {
  const due = new Date(`${date}T00:00:00Z`);
  due.setUTCMonth(due.getUTCMonth() + MONTHS_BETWEEN_ROUNDS);
  return due.toISOString().slice(0, 10) <= today;
}

/** A file name as a shell takes it. */
function quote(file: string): string {
  return /^[\w./\\:-]+$/.test(file) ? file : `"${file}"`;
}
