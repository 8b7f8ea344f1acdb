/** Owns how text may look in this run: the width, colours and signs that the terminal at hand can show. */
import type { TextLook } from '../i18n/look.js';
import type { CommonFlags, Session } from './session.js';

export function textLook(flags: CommonFlags, session: Session): TextLook {
  return {
    width: session.width(),
    colour: session.hasColour(flags),
    unicode: hasUnicode(session.host.env),
    accessible: session.isAccessible(flags),
  };
}

/** False where the locale names another character set, on the Linux console and in the old Windows console. */
function hasUnicode(env: Session['host']['env']): boolean {
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || '';
  if (/^(C|POSIX)$/i.test(locale) || (locale.includes('.') && !/utf-?8/i.test(locale))) return false;
  if (env.TERM === 'linux' || env.TERM === 'dumb') return false;
  return env.OS !== 'Windows_NT' || hasModernWindowsConsole(env);
}

function hasModernWindowsConsole(env: Session['host']['env']): boolean {
  return Boolean(
    env.WT_SESSION || env.TERM_PROGRAM || env.ConEmuTask || /xterm|alacritty|cygwin/.test(env.TERM ?? ''),
  );
}
