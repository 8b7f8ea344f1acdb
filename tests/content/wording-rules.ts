/** Owns the rules of docs/content.md that a machine can check: each takes a text and says what is wrong with it, or nothing. */
import type { Lang } from '../../src/model/lang.js';

const NBSP = '\u00a0';
const NARROW = '\u202f';
const ANY_SPACE = `[ ${NBSP}${NARROW}]`;

/** A regular expression that must not match, and what a match means. */
type Ban = readonly [pattern: RegExp, problem: string];

const EVERYWHERE: readonly Ban[] = [
  [/^\s*$/, 'empty'],
  [/^\s|\s$/, 'a space at an end'],
  [new RegExp(`${ANY_SPACE}{2}`), 'two spaces'],
  [/["']/, 'a straight quote or apostrophe'],
  [/\.\.\./, 'three dots for …'],
  [/ [,.)]|\( /, 'a space before , . ) or after ('],
  [/TODO|FIXME|XXX|lorem/i, 'a placeholder'],
  [/[\p{L}]·[\p{L}]|\p{L}\(e\)/u, 'an inclusive form by dots or brackets'],
];

const NO_SPACE_BEFORE_SIGNS: Ban = [new RegExp(`${ANY_SPACE}[:;!?]`), 'a space before : ; ! or ?'];
const NO_GUILLEMETS: Ban = [/[«»]/, 'guillemets'];
const NO_SPACE_BEFORE_PERCENT: Ban = [new RegExp(`\\d${ANY_SPACE}%`), 'a space before %'];

const BY_LANG: Readonly<Record<Lang, readonly Ban[]>> = {
  fr: [
    [/«(?!\u00a0)|(?<!\u00a0)»/, 'guillemets without U+00A0 inside'],
    [/(?<![\u00a0\d]):(?!\/\/)/, 'a colon without U+00A0 before it'],
    [/[\d}] ?%/, '% without U+00A0 before it'],
    [/(?<!\u202f)[;!?]/, '; ! or ? without U+202F before it'],
    [/[“”„‘]/, 'quotes that are not guillemets'],
  ],
  nl: [NO_SPACE_BEFORE_SIGNS, NO_GUILLEMETS, NO_SPACE_BEFORE_PERCENT, [/[“”„]/, 'quotes other than ‘ ’']],
  de: [
    NO_SPACE_BEFORE_SIGNS,
    NO_GUILLEMETS,
    [/[\d}] ?%/, '% without U+00A0 before it'],
    [/”/, 'a closing quote other than “'],
    [/„[^“]*$|^[^„]*“/, 'a quote opened or closed alone'],
  ],
  en: [NO_SPACE_BEFORE_SIGNS, NO_GUILLEMETS, NO_SPACE_BEFORE_PERCENT, [/[“”„]/, 'quotes other than ‘ ’']],
};

/** Words of another spelling, of another term, or of none: the pattern and what to write. */
const TERMS: Readonly<Record<Lang, readonly Ban[]>> = {
  fr: [
    [/mode rapide/i, 'version express'],
    [/(?<!service |services )initiat(eur|rice)/i, 'le service initiateur'],
    [/service IT\b/, 'service informatique'],
    [/trousse d’accueil/i, 'kit d’accueil'],
    [/rapporteur ?\//i, 'rapporteur ou rapporteuse'],
  ],
  nl: [
    [/(?<!CoP-)\bkompas/i, 'CoP-kompas'],
    [/bijeenkomst(?!en ter plaatse)/i, 'vergadering'],
    [/\bgezamenlijke? project/i, 'gemeenschappelijk project'],
    [/aangeduid|aanduid/i, 'aanwijzen'],
    [/oplijst|opgelijst/i, 'een lijst maken'],
    [/\bnoden\b/i, 'behoeften'],
    [/ICT-/, 'IT-'],
    [/snelle versie/i, 'expresversie'],
    [/facilitat|moderator|moderatie/i, 'begeleiding, begeleider'],
    [/rapporteur/i, 'verslaggever'],
    [/praktijkgemeenschap/i, 'community of practice'],
    [/toolkit/i, 'toolbox'],
  ],
  de: [
    [/(?<!CoP-)\bKompass/, 'CoP-Kompass'],
    [/Praxisgemeinschaft/, 'Community of Practice'],
    [/Schnell(version|fassung)|Kurzfassung/, 'Expressfassung'],
    [/Initiator/, 'die initiierende Stelle'],
    [/Fachperson/, 'Expertin oder Experte'],
    [/\bTools?\b/, 'Werkzeug'],
    [/Verteilerliste|E-Mail-Liste/, 'E-Mail-Verteiler'],
    [/Facilitator|Fazilit/, 'Moderation'],
  ],
  en: [
    [/\bweb site/i, 'website'],
    [/e-mail list\b/i, 'mailing list'],
    [/\b\w+iz(e|es|ed|ing|ation)\b(?<!siz(e|es|ed|ing))/i, '-ise'],
    [/\b(color|behavior|center)s?\b/i, 'British spelling'],
  ],
};

/** No text claims to be the federal kit's own, or as good as it. */
const CLAIMS: readonly Ban[] = [
  [/équivalent|equivalent|gleichwertig|gelijkwaardig/i, 'a claim of equivalence'],
];

/** Bans a lone masculine: once the paired and the slashed forms are taken out, no "Sponsor" is left. */
function lonelySponsor(text: string): string[] {
  const rest = text
    .replace(/Sponsorin (?:oder|und) (?:[\p{L}]+ ){0,2}Sponsors?/gu, '')
    .replaceAll('Sponsor/in', '')
    .replaceAll('Sponsorin', '');
  return /Sponsor/.test(rest) ? ['“Sponsor” alone: Sponsorin oder Sponsor, Sponsor/in'] : [];
}

function broken(bans: readonly Ban[], text: string): string[] {
  return bans.filter(([pattern]) => pattern.test(text)).map(([, problem]) => problem);
}

/** The text without what is not prose of its language: addresses and the syntax of ICU messages. */
function prose(text: string): string {
  return text
    .replace(/(?:https?:\/\/|www\.)\S*[^\s.]/g, 'x')
    .replace(/\{(\w+), plural,((?: (?:=\d+|one|other) \{[^{}]*\})+)\}/g, (_all, _name, forms: string) =>
      forms.replace(/ (?:=\d+|one|other) \{([^{}]*)\}/g, '$1, ').replace(/, $/, ''),
    );
}

export function typography(text: string, lang: Lang): string[] {
  return broken([...EVERYWHERE, ...BY_LANG[lang]], prose(text));
}

export function terms(text: string, lang: Lang): string[] {
  const spoken = text.replace(/\{\w+\}/g, '');
  const found = broken([...TERMS[lang], ...CLAIMS], spoken);
  return lang === 'de' ? [...found, ...lonelySponsor(spoken)] : found;
}

/** Whole words, whatever their accents; `…` stands for any ending. */
function words(...list: string[]): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${list.join('|').replaceAll('…', '\\p{L}*')})(?!\\p{L})`, 'iu');
}

const JOINING: Readonly<Record<Lang, RegExp>> = {
  fr: words('et', 'ainsi que', 'mais'),
  nl: words('en', 'alsook', 'maar'),
  de: words('und', 'sowie', 'aber'),
  en: words('and', 'as well as', 'but'),
};

const NEGATION: Readonly<Record<Lang, RegExp>> = {
  fr: words('ne', 'n’…', 'pas', 'jamais', 'aucune?', 'rien', 'sans', 'ni'),
  nl: words('niet', 'geen', 'nooit', 'niets', 'niemand', 'zonder'),
  de: words('nicht', 'kein…', 'nie', 'niemals', 'nichts', 'niemand', 'ohne'),
  en: words('not', 'no', 'never', 'nothing', 'nobody', 'none', 'without', 'cannot', '…n’t'),
};

const LEADING: Readonly<Record<Lang, RegExp>> = {
  fr: words(
    'évidemment',
    'bien sûr',
    'naturellement',
    'clairement',
    'enfin',
    'malheureusement',
    'excellent…',
  ),
  nl: words('uiteraard', 'natuurlijk', 'vanzelfsprekend', 'eindelijk', 'helaas', 'uitstekend…'),
  de: words('natürlich', 'selbstverständlich', 'offensichtlich', 'endlich', 'leider', 'hervorragend…'),
  en: words('obviously', 'naturally', 'of course', 'clearly', 'at last', 'unfortunately', 'excellent'),
};

/** A statement to rate: one sentence, one claim, said outright, in words that do not lean to either side. */
export function statement(text: string, lang: Lang): string[] {
  return broken(
    [
      [JOINING[lang], 'joins two claims'],
      [NEGATION[lang], 'a negation'],
      [LEADING[lang], 'a leading word'],
      [/[^.]$/, 'no full stop at the end'],
      [/[.!?] |\?/, 'more than one sentence, or a question'],
      [/^[^\p{Lu}]/u, 'no capital at the start'],
    ],
    text,
  );
}
