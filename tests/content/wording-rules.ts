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
    [/affirmations?\b/i, 'énoncé'],
    [/(?<!\p{L})crans?\b|échelons?\b/iu, 'degré'],
    [/feed-back/i, 'feedback'],
    [/questionnaire express/i, 'version express'],
    [/évaluateur/i, 'les personnes qui évaluent'],
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
    [/toolkit|gereedschapskist/i, 'toolbox'],
    [/portefeuille/i, 'portfolio'],
    [/expressversie|expresvragenlijst/i, 'expresversie'],
    [/minimum aantal/i, 'minimumaantal'],
    [/signaalindex/i, 'index van de signalen'],
    [/enquêteronde|meetmoment/i, 'meting'],
    [/tweede wijzer/i, 'tweede naald'],
    [/gevraagde CoP/i, 'CoP op initiatief van buitenaf'],
    [/\bronden\b/i, 'rondes'],
  ],
  de: [
    [/(?<!CoP-)\bKompass/, 'CoP-Kompass'],
    [/Praxisgemeinschaft/, 'Community of Practice'],
    [/Schnell(version|fassung)|Kurzfassung/, 'Expressfassung'],
    [/Initiator/, 'die initiierende Stelle'],
    [/Fachperson/, 'Expertin oder Experte'],
    [/\bTools?\b|[a-z]tools?\b/, 'Werkzeug'],
    [/\bToolbox/, 'Werkzeugkasten'],
    [/Punktwert/, 'Punktzahl'],
    [/Aktionspl[aä]n/, 'Maßnahmenplan'],
    [/\bAkte der CoP|CoP-Akte/, 'Dossier'],
    [/Kennwort/, 'Passwort'],
    [/Express-/, 'Expressfassung'],
    [/Kennzahl/, 'Indikator'],
    [/Signalindex/, 'Index der Signale'],
    [/Befragungsrunde/, 'Welle'],
    [/\b[Dd]er Verantwortliche\b|Verantwortlicher\b/, 'verantwortliche Stelle'],
    [/Verteilerliste|E-Mail-Liste/, 'E-Mail-Verteiler'],
    [/Facilitator|Fazilit/, 'Moderation'],
  ],
  en: [
    [/\bweb site/i, 'website'],
    [/e-mail list\b/i, 'mailing list'],
    [/\b\w+iz(e|es|ed|ing|ation)\b(?<!siz(e|es|ed|ing))/i, '-ise'],
    [/\b(color|behavior|center)s?\b/i, 'British spelling'],
    [/\btoolkit/i, 'toolbox'],
    [/\blearnt\b/i, 'learned'],
    [
      /\bone (an?|each) (row|line|card|theme|CoP|person)\b|\bone \w+ a (row|line|card|theme|CoP|person)\b/i,
      'per',
    ],
    [/\bsignal index/i, 'index of signals'],
    [/floor of answers|reporting floor/i, 'minimum number of answers'],
  ],
};

/** What only the interface says: the words of the terminal. */
const INTERFACE_TERMS: Readonly<Record<Lang, readonly Ban[]>> = {
  fr: [[/en-têtes?\b/i, 'titre de colonne']],
  nl: [
    [/\bopdracht(?! die misschien)/i, 'commando'],
    [/koppelingsbestand/i, 'toewijzingsbestand'],
    [/identificatie/i, 'code'],
    [/\b(Bewaar|bewaar) (het|ze|deze|dit)\b.*\.(docx|xlsx)/, 'opslaan'],
  ],
  de: [
    [/\bTreffen\b/, 'Sitzung'],
    [/Standort/, 'Position'],
    [/Szenario/, 'Ablaufplan'],
  ],
  en: [[/\bheaders?\b/i, 'column heading']],
};

/** Words of whoever writes programs: a coordinator need not know them. */
const JARGON: readonly Ban[] = [
  [/\b(pars(e|er|ing)|token|stdin|stdout|stderr|array|string|boolean|undefined|NaN|regex)\b/i, 'jargon'],
];

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

/** What a message shows of files and commands, which follow no typography: keys, and values between straight quotes. */
const CODE =
  /--[\w-]+ "[^"]*"|\b(?:name: "[^"]*"|(?:instrument|answers|actions|rounds|document|values|blocks|kind|columns|labels|dimension|keying|pitfalls|name|date):)|«\u00a0\?\u00a0»|n·N|(?<=[ (])\.[a-z]{3,4}\b/g;

/** A text of the interface: the rules of every text, what it shows of code left out; and the words of the terminal. */
export function interfaceText(text: string, lang: Lang): string[] {
  const shown = text.replaceAll(CODE, 'x');
  return [
    ...broken([...EVERYWHERE, ...BY_LANG[lang]], prose(shown)),
    ...broken([...INTERFACE_TERMS[lang], ...JARGON], shown),
  ];
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
