/** Owns making the manual page of a language from the commands as they are defined. */
import type { Host } from '../../src/commands/host.js';
import { commonOptionNames, describeCommands } from '../../src/commands/program.js';
import { Session } from '../../src/commands/session.js';
import { Translator } from '../../src/i18n/translator.js';
import { openCatalogue } from '../../src/io/open-catalogue.js';
import type { Lang } from '../../src/model/lang.js';
import { manPage } from './man-page.js';

const silent = { write: () => true };
/** Describing commands asks nothing of where they run. */
const NOWHERE = {
  stdout: silent,
  stderr: silent,
  env: {},
  cwd: '/',
  clock: () => new Date(0),
} as unknown as Host;

export async function makeManPage(lang: Lang, version: string): Promise<string> {
  const session = new Session(NOWHERE, lang, new Translator(lang, openCatalogue(lang)));
  return manPage(await describeCommands(session), commonOptionNames(session), session, version);
}
