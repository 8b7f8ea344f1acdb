/** Owns which round `cop compass` works on: the file it is kept in, and what is to be done with it. */
import { join } from 'node:path';
import { type LoadedAnswers, loadAnswersFile } from '../io/answers-file.js';
import { type Dossier, loadDossier } from '../io/dossier.js';
import { type AnswerSet, countAnswers } from '../model/answers.js';
import { type CompassInstrument, listItems, type PhaseId } from '../model/compass.js';
import { looseFileName, ROUNDS_FOLDER, type Round, roundFileName } from '../model/round.js';
import { isAsked } from '../scoring/asked-items.js';
import { askOne } from './ask-one.js';
import type { Asker } from './asker.js';
import type { CompassRequest } from './compass-request.js';
import { looseRounds } from './newest-round.js';
import type { Session } from './session.js';
import { loadDossierToWrite } from './update-dossier.js';

export interface ChosenRound {
  path: string;
  /** Undefined for a round that begins. */
  onDisk: LoadedAnswers | undefined;
  date: string;
  dossier: Dossier | null;
  /** What is to be asked; `result`: nothing, it is shown. */
  todo: 'express' | 'full' | 'result';
  /** The one phase that is asked. */
  phase?: PhaseId;
}

/** Where rounds are kept: a dossier's `compass/`, or loose files in the current folder. */
interface Shelf {
  dossier: Dossier | null;
  rounds: readonly (Round & { path: string })[];
  pathOf(date: string): string;
}

/** The round to work on; a string is how it ended before one was chosen (`stopped`, `interrupted`). */
export async function chooseRound(
  request: CompassRequest,
  instrument: CompassInstrument,
  asker: Asker,
  session: Session,
): Promise<ChosenRound | string> {
  const { cwd } = session.host;
  // A file that is named stays where it is.
  const dossier =
    request.answers === undefined ? await loadDossierToWrite(cwd, request, session) : await loadDossier(cwd);
  const todo = request.express ? 'express' : 'full';
  const open = async (path: string, date: string): Promise<ChosenRound> => {
    const onDisk = await loadAnswersFile(path, instrument, date);
    const { phase } = request;
    return { path, onDisk, date: onDisk?.set.date ?? date, dossier, todo, ...(phase ? { phase } : {}) };
  };
  if (request.answers !== undefined) return open(request.answers, request.date ?? session.today());
  const shelf = dossier ? shelveDossier(dossier, request) : await shelveFolder(cwd);
  if (request.date !== undefined) return open(shelf.pathOf(request.date), request.date);
  const latest = shelf.rounds[0];
  if (latest) {
    const chosen = await open(latest.path, latest.date);
    const { set } = chosen.onDisk!;
    const way = await askWay(chosen, listWays(set, request, instrument, session), asker, session);
    const today = session.today();
    return followWay(way, chosen, scopeOf(set, request), { date: today, path: shelf.pathOf(today) });
  }
  if (dossier) return open(shelf.pathOf(session.today()), session.today());
  return offerDossier(shelf, open, asker, session);
}

function shelveDossier(dossier: Dossier, { rater }: Pick<CompassRequest, 'rater'>): Shelf {
  return {
    dossier,
    rounds: dossier.rounds.filter((round) => round.rater === rater),
    pathOf: (date) =>
      join(dossier.folder, ROUNDS_FOLDER, roundFileName(rater === undefined ? { date } : { date, rater })),
  };
}

async function shelveFolder(folder: string): Promise<Shelf> {
  return {
    dossier: null,
    rounds: await looseRounds(folder),
    pathOf: (date) => join(folder, looseFileName(date)),
  };
}

/** Asks what to do with the latest round. */
async function askWay(
  { date }: ChosenRound,
  options: readonly { id: string; label: string }[],
  asker: Asker,
  session: Session,
): Promise<string> {
  const statement = session.t('answering.latest', { date: { format: 'date', iso: date } });
  return askOne(asker, session, { id: 'round', statement, options });
}

/** The round that a way leads to; a string that is no way says how asking ended. */
function followWay(
  choice: string,
  latest: ChosenRound,
  scope: ReturnType<typeof scopeOf>,
  anew: Pick<ChosenRound, 'date' | 'path'>,
): ChosenRound | string {
  switch (choice) {
    case 'go-on':
    case 'revise':
      return { ...latest, ...scope };
    case 'more': {
      const { phase: _all, ...whole } = latest;
      return { ...whole, todo: 'full' };
    }
    case 'result':
      return { ...latest, todo: 'result' };
    case 'new':
      return { ...latest, ...anew, onDisk: undefined };
    default:
      return choice;
  }
}

function listWays(
  set: AnswerSet,
  request: CompassRequest,
  instrument: CompassInstrument,
  session: Session,
): { id: string; label: string }[] {
  const { todo: mode, phase } = scopeOf(set, request);
  const asked = listItems(instrument).filter((item) => isAsked(item, { mode, ...(phase ? { phase } : {}) }));
  const total = asked.length;
  const count = countAnswers(set, asked);
  const rest = listItems(instrument).length - countAnswers(set, listItems(instrument));
  const say = (id: string): { id: string; label: string } => ({
    id,
    label: session.t(`answering.way.${id}`, { count, total, rest }),
  });
  return [
    ...(count < total ? [say('go-on')] : []),
    ...(asked.length < listItems(instrument).length ? [say('more')] : []),
    ...(count > 0 ? [say('result')] : []),
    ...(count === total ? [say('revise')] : []),
    ...(set.date === session.today() ? [] : [say('new')]),
  ];
}

/** What going on with a round asks: what it asked so far, or what is asked for now. */
function scopeOf(set: AnswerSet, { express, phase = set.phase }: CompassRequest) {
  const todo = express || set.mode === 'express' ? ('express' as const) : ('full' as const);
  return phase === undefined ? { todo } : { todo, phase };
}

/** Outside of a dossier: one is made here, or the answers go into a file of their own. */
async function offerDossier(
  shelf: Shelf,
  open: (path: string, date: string) => Promise<ChosenRound>,
  asker: Asker,
  session: Session,
): Promise<ChosenRound | string> {
  const date = session.today();
  const path = shelf.pathOf(date);
  const options = ['dossier', 'file'].map((id) => ({
    id,
    label: session.t(`answering.way.${id}`, { path: session.display(path) }),
  }));
  const statement = session.t('answering.no-dossier');
  const choice = await askOne(asker, session, { id: 'dossier', statement, options });
  if (choice === 'file') return open(path, date);
  if (choice !== 'dossier') return choice;
  const { createDossier } = await import('./create-dossier.js');
  const outcome = await createDossier(session.host.cwd, { base: {}, known: {} }, asker, session);
  if (typeof outcome === 'string') return outcome;
  const round = await open(shelveDossier(outcome, {}).pathOf(date), date);
  return { ...round, dossier: outcome };
}
