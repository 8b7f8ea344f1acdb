/** Owns which signs the console at hand can draw, by what its environment says of it. */
import type { Host } from './host.js';

/** False where the locale names another character set, on the Linux console and in the old Windows console. */
export function drawsUnicode(env: Host['env']): boolean {
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || '';
  if (/^(C|POSIX)$/i.test(locale) || (locale.includes('.') && !/utf-?8/i.test(locale))) return false;
  if (env.TERM === 'linux' || env.TERM === 'dumb') return false;
  return env.OS !== 'Windows_NT' || hasModernWindowsConsole(env);
}

function hasModernWindowsConsole(env: Host['env']): boolean {
  return Boolean(
    env.WT_SESSION || env.TERM_PROGRAM || env.ConEmuTask || /xterm|alacritty|cygwin/.test(env.TERM ?? ''),
  );
}
