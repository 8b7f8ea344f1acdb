/** Owns the language of a run: `--lang`, then the dossier's, then LC_ALL, LC_MESSAGES, LANG, then French. */
import { peekDossierLang } from '../io/find-dossier.js';
import { isLang, type Lang } from '../model/lang.js';
import type { Host } from './host.js';

export function chooseLang(argv: readonly string[], host: Host): Lang {
  return fromFlag(argv) ?? fromDossier(host.cwd) ?? fromEnvironment(host.env) ?? 'fr';
}

function fromFlag(argv: readonly string[]): Lang | undefined {
  const index = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  if (index < 0) return undefined;
  const value = argv[index]!.includes('=') ? argv[index]!.slice('--lang='.length) : argv[index + 1];
  // A list such as `fr,nl` is for what is made; messages speak its first language.
  const [first = ''] = (value ?? '').toLowerCase().split(',');
  return isLang(first) ? first : undefined;
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
