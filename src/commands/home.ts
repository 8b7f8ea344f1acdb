/** Owns `cop` alone: where the CoP stands, the three next steps, and everything one can do; with --json the whole dossier. */
import type { Command } from 'commander';
import { type Dossier, loadDossier } from '../io/dossier.js';
import { loadActionPlan } from '../io/load-action-plan.js';
import { loadCompass } from '../io/load-compass.js';
import { isOverdue } from '../model/action-plan.js';
import { countAnswers } from '../model/answers.js';
import { listItems } from '../model/compass.js';
import { literal, message } from '../model/text.js';
import { type Block, heading, paragraph, type Report, type Span } from '../report/blocks.js';
import { positionSentence } from '../report/compass/position.js';
import { isAsked } from '../scoring/asked-items.js';
import { type AssessedRound, assessRound } from './assess-round.js';
import { reportInput } from './compass-report-input.js';
import { nextSteps, type Situation } from './home-steps.js';
import { readAnswersFile } from './load-answers.js';
import { printReports } from './print-reports.js';
import { COMMANDS } from './registry.js';
import type { CommonFlags, Session } from './session.js';

export function define(command: Command, session: Session): void {
  command.action(async (flags: CommonFlags) => showHome(flags, session));
}

async function showHome(flags: CommonFlags, session: Session): Promise<void> {
  const dossier = await loadDossier(session.host.cwd);
  session.noteDossier(dossier);
  if (flags.json) {
    const { dossierJson } = await import('./dossier-json.js');
    return session.print(await dossierJson(dossier, flags, session));
  }
  const latest = dossier ? await readLatest(dossier, flags, session) : undefined;
  const situation = dossier ? await describe(dossier, latest, session) : undefined;
  const page = homePage({ dossier, latest, situation }, session);
  await printReports([page], flags, session);
}

async function readLatest(
  dossier: Dossier,
  flags: CommonFlags,
  session: Session,
): Promise<AssessedRound | undefined> {
  const [round] = dossier.rounds;
  if (!round) return undefined;
  const { set, warnings } = await readAnswersFile(round.path, round.date);
  return assessRound({ set, warnings, path: round.path }, flags, session);
}

/** Where one stands: outside of a dossier, or in one with its newest round. */
interface Place {
  dossier: Dossier | null;
  latest: AssessedRound | undefined;
  situation: Situation | undefined;
}

function homePage({ dossier, latest, situation }: Place, session: Session): Report {
  const position = latest ? tellPosition(latest, session) : [];
  const steps = nextSteps(situation).map(({ id, command, count = 0 }): Span[] => [
    { text: literal(command), strong: true },
    { text: literal(' – ') },
    { text: message(`home.step.${id}`, { count }) },
  ]);
  const blocks: Block[] = [
    ...(dossier ? position : [paragraph(message('cli.description'))]),
    heading(2, message('home.all')),
    {
      kind: 'key-values',
      pairs: COMMANDS.map(({ path }) => ({
        key: literal(`cop ${path}`),
        value: [{ text: message(`cli.command.${path.replaceAll(' ', '-')}`) }],
      })),
    },
    paragraph(message('home.help'), 'note'),
    // Last, where the window of a terminal shows them.
    heading(2, message('home.next')),
    { kind: 'list', ordered: true, items: steps },
  ];
  const title = dossier ? literal(dossier.profile.name) : message('home.title');
  return { id: 'home', title, date: session.today(), lang: session.lang, orientation: 'portrait', blocks };
}

async function describe(
  dossier: Dossier,
  latest: AssessedRound | undefined,
  session: Session,
): Promise<Situation> {
  const [round] = dossier.rounds;
  const today = session.today();
  const situation = {
    hasSurvey: dossier.waves.length > 0,
    overdueN: await countOverdue(dossier, today),
    toExamine: latest?.result.reorientation.toExamine === true,
    today,
  };
  if (!round || !latest) return situation;
  const { date, mode, phase, answers } = latest.result;
  const asked = listItems(loadCompass()).filter((item) => isAsked(item, phase ? { mode, phase } : { mode }));
  const isWhole = countAnswers({ answers }, asked) === asked.length;
  const hasPlan = dossier.actions.some((plan) => plan.date === date);
  return { ...situation, round: { file: session.display(round.path), date, isWhole, hasPlan } };
}

async function countOverdue({ actions: [newest] }: Dossier, today: string): Promise<number> {
  if (!newest) return 0;
  const { plan } = await loadActionPlan(newest.path, newest.date);
  return plan.actions.filter((action) => isOverdue(action, today)).length;
}

/** When the compass was answered, and what it says. */
function tellPosition({ result, pitfalls }: AssessedRound, { lang }: Session): Block[] {
  const input = reportInput(result, lang, pitfalls.textsOf(lang));
  return [
    paragraph(positionSentence(input), 'lead'),
    paragraph(message('home.latest', { date: { format: 'date', iso: result.date } }), 'note'),
  ];
}
