/** Owns the language of a run: `--lang`, then the dossier's, then LC_ALL, LC_MESSAGES, LANG, then French. */
import { fail } from '../errors.js';
import { peekDossierLang } from '../io/find-dossier.js';
import { isLang, LANGS, type Lang } from '../model/lang.js';
import { suggestionFor } from '../model/suggest.js';
import type { Host } from './host.js';

/** The language to speak; a name that is none of ours is passed over here, and refused by `checkLang`. */
export function chooseLang(argv: readonly string[], host: Host): Lang {
  return fromFlag(argv) ?? fromDossier(host.cwd) ?? fromEnvironment(host.env) ?? 'fr';
}

/** Errors: COP-USAGE-005 when `--lang` names a language that the product does not speak. */
export function checkLang(argv: readonly string[]): void {
  const strange = typedLangs(argv).find((name) => !isLang(name));
  if (strange === undefined) return;
  throw fail('COP-USAGE-005', { typed: `--lang ${strange}` }, suggestionFor(strange, LANGS));
}

/** A list such as `fr,nl` is for what is made; messages speak its first language. */
function fromFlag(argv: readonly string[]): Lang | undefined {
  const [first = ''] = typedLangs(argv);
  return isLang(first) ? first : undefined;
}

function typedLangs(argv: readonly string[]): string[] {
  const index = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  if (index < 0) return [];
  const value = argv[index]!.includes('=') ? argv[index]!.slice('--lang='.length) : argv[index + 1];
  const names = (value ?? '').split(',').map((name) => name.trim().toLowerCase());
  return names.filter((name) => name !== '' && !name.startsWith('-'));
}

function fromDossier(cwd: string): Lang | undefined {
  const lang = peekDossierLang(cwd);
  return lang !== undefined && isLang(lang) ? lang : undefined;
}

function fromEnvironment(env: Host['env']): Lang | undefined {
  for (const name of ['LC_ALL', 'LC_MESSAGES', 'LANG']) {
    const lang = (env[name] ?? '').slice(0, 2).toLowerCase();
    if (isLang(lang)) return lang;
  }
  return undefined;
}
