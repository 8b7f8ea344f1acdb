/** The rules of wording find what they are there to find, and let good text pass. */
import { describe, expect, it } from 'vitest';
import type { Lang } from '../../src/model/lang.js';
import { interfaceText, statement, terms, typography } from './wording-rules.js';

type Case = readonly [lang: Lang, text: string, problem: string];

const TYPOGRAPHY: readonly Case[] = [
  ['fr', '', 'empty'],
  ['nl', 'Een zin. ', 'a space at an end'],
  ['de', 'Ein  Satz.', 'two spaces'],
  ['fr', 'Un mot \u00a0: deux.', 'two spaces'],
  ['en', "It's done.", 'a straight quote or apostrophe'],
  ['nl', 'Het "woord".', 'a straight quote or apostrophe'],
  ['en', 'And so on...', 'three dots for …'],
  ['fr', 'Un mot , puis un autre.', 'a space before , . ) or after ('],
  ['fr', 'Les coordinateur·rice·s.', 'an inclusive form by dots or brackets'],
  ['fr', 'Un membre satisfait(e).', 'an inclusive form by dots or brackets'],
  ['en', 'TODO: write this.', 'a placeholder'],
  ['fr', 'Il dit « oui ».', 'guillemets without U+00A0 inside'],
  ['fr', 'Un mot : deux.', 'a colon without U+00A0 before it'],
  ['fr', 'Un mot: deux.', 'a colon without U+00A0 before it'],
  ['fr', 'Quoi ?', '; ! or ? without U+202F before it'],
  ['fr', 'Quoi\u00a0?', '; ! or ? without U+202F before it'],
  ['fr', 'Ceci; cela.', '; ! or ? without U+202F before it'],
  ['fr', 'Environ 30 % des membres.', '% without U+00A0 before it'],
  ['fr', 'Il dit “oui”.', 'quotes that are not guillemets'],
  ['nl', 'Wat ?', 'a space before : ; ! or ?'],
  ['nl', 'Ongeveer 30\u00a0% van de leden.', 'a space before %'],
  ['nl', 'Hij zegt “ja”.', 'quotes other than ‘ ’'],
  ['de', 'Etwa 30% der Mitglieder.', '% without U+00A0 before it'],
  ['de', 'Sie sagt „ja”.', 'a closing quote other than “'],
  ['de', 'Sie sagt „ja.', 'a quote opened or closed alone'],
  ['de', 'Sie sagt « ja ».', 'guillemets'],
  ['en', 'About 30\u00a0% of members.', 'a space before %'],
  ['en', 'She says “yes”.', 'quotes other than ‘ ’'],
];

const TERMS: readonly Case[] = [
  ['fr', 'L’équipe initiatrice se retire.', 'le service initiateur'],
  ['fr', 'Demandez au service IT.', 'service informatique'],
  ['nl', 'Vul het kompas in.', 'CoP-kompas'],
  ['nl', 'Na de bijeenkomst.', 'vergadering'],
  ['nl', 'Kies een facilitator.', 'begeleiding, begeleider'],
  ['de', 'Eine Praxisgemeinschaft gründen.', 'Community of Practice'],
  ['de', 'Der Kompass zeigt es.', 'CoP-Kompass'],
  ['de', 'Die Tools der CoP.', 'Werkzeug'],
  ['de', 'Der Sponsor sagt ab.', '“Sponsor” alone: Sponsorin oder Sponsor, Sponsor/in'],
  ['en', 'A web site.', 'website'],
  ['en', 'Organize a meeting.', '-ise'],
  ['en', 'The behavior of members.', 'British spelling'],
  ['fr', 'Équivalent au kit fédéral.', 'a claim of equivalence'],
  ['fr', 'Notez chaque affirmation.', 'énoncé'],
  ['fr', 'Déplacée d’un cran.', 'degré'],
  ['fr', 'Un feed-back.', 'feedback'],
  ['fr', 'Plusieurs évaluateurs.', 'les personnes qui évaluent'],
  ['nl', 'De gereedschapskist.', 'toolbox'],
  ['nl', 'De portefeuille van de CoP’s.', 'portfolio'],
  ['nl', 'Een minimum aantal antwoorden.', 'minimumaantal'],
  ['nl', 'De vorige enquêteronde.', 'meting'],
  ['nl', 'De CoP is een gevraagde CoP.', 'CoP op initiatief van buitenaf'],
  ['nl', 'Twee ronden.', 'rondes'],
  ['de', 'Die Dokumente der Toolbox.', 'Werkzeugkasten'],
  ['de', 'Der Punktwert des Themas.', 'Punktzahl'],
  ['de', 'Ein Aktionsplan.', 'Maßnahmenplan'],
  ['de', 'In die Akte der CoP.', 'Dossier'],
  ['de', 'Der Verantwortliche entscheidet.', 'verantwortliche Stelle'],
  ['de', 'Ihres Umfragetools.', 'Werkzeug'],
  ['en', 'The documents of the toolkit.', 'toolbox'],
  ['en', 'Lessons learnt.', 'learned'],
  ['en', 'One idea a card.', 'per'],
  ['en', 'Under the floor of answers.', 'minimum number of answers'],
];

const INTERFACE: readonly Case[] = [
  ['fr', 'Le fichier n’existe pas ; choisissez.', '; ! or ? without U+202F before it'],
  ['fr', 'Les en-têtes de l’export.', 'titre de colonne'],
  ['nl', 'Start de opdracht opnieuw.', 'commando'],
  ['nl', 'De identificatie van de vraag.', 'code'],
  ['de', 'Rhythmus der Treffen', 'Sitzung'],
  ['de', 'Der Standort der CoP.', 'Position'],
  ['en', 'Copy the header.', 'column heading'],
  ['en', 'The option “{typed}”.', 'quotes other than ‘ ’'],
  ['en', 'Or - for stdin.', 'jargon'],
  ['fr', 'Impossible de parser ce fichier.', 'jargon'],
];

const STATEMENTS: readonly Case[] = [
  ['fr', 'Les objectifs sont clairs et partagés.', 'joins two claims'],
  ['nl', 'De doelen zijn duidelijk en gedeeld.', 'joins two claims'],
  ['de', 'Die Ziele sind klar und gemeinsam.', 'joins two claims'],
  ['en', 'The goals are clear and shared.', 'joins two claims'],
  ['fr', 'Les réunions n’ont pas lieu.', 'a negation'],
  ['fr', 'Aucun membre ne part.', 'a negation'],
  ['nl', 'Er is geen sponsor.', 'a negation'],
  ['de', 'Die CoP hat keine Charta.', 'a negation'],
  ['en', 'Members don’t leave.', 'a negation'],
  ['fr', 'La charte est évidemment connue.', 'a leading word'],
  ['nl', 'Het charter is uiteraard bekend.', 'a leading word'],
  ['de', 'Die Charta ist natürlich bekannt.', 'a leading word'],
  ['en', 'The charter is obviously known.', 'a leading word'],
  ['en', 'The charter is known', 'no full stop at the end'],
  ['en', 'The charter is known. It is short.', 'more than one sentence, or a question'],
  ['en', 'the charter is known.', 'no capital at the start'],
];

describe.each([
  ['typography', typography, TYPOGRAPHY],
  ['terms', terms, TERMS],
  ['interface', interfaceText, INTERFACE],
  ['statement', statement, STATEMENTS],
] as const)('%s', (_name, rule, cases) => {
  it.each(cases)('finds in %s “%s”: %s', (lang, text, problem) => {
    expect(rule(text, lang)).toContain(problem);
  });
});

describe('good text passes', () => {
  it.each<[Lang, string]>([
    [
      'fr',
      'Trois mots\u00a0: «\u00a0oui\u00a0», 30\u00a0%, et puis\u202f? Voir https://bosa.belgium.be à 09:30.',
    ],
    ['nl', 'Drie woorden: ‘ja’, 30%, en dan? De foto’s volgen.'],
    ['de', 'Drei Wörter: „ja“, 30\u00a0%, das 95-%-Intervall, und dann?'],
    ['en', 'Three words: ‘yes’, 10–15%, and then? The members’ views.'],
    ['fr', '{count, plural, one {# critère} other {# critères}}\u00a0: {criteria}'],
  ])('%s %s', (lang, text) => {
    expect(typography(text, lang)).toEqual([]);
  });

  it.each<[Lang, string]>([
    ['fr', 'Le service initiateur remplit la boussole avec votre sponsor.'],
    ['nl', 'De initiatiefnemer vult het CoP-kompas in op de vergadering.'],
    ['de', 'Die Sponsorin oder der Sponsor, der Sponsorin oder dem Sponsor, Sponsor/in, die Sponsorin.'],
    ['en', 'The size of the organisation.'],
  ])('%s %s', (lang, text) => {
    expect(terms(text, lang)).toEqual([]);
  });

  it.each<[Lang, string]>([
    ['fr', 'Ajoutez --name "Achats durables", ou une ligne\u00a0: name: "Achats durables" (.yaml).'],
    ['nl', 'Een bestand begint met ‘instrument: compass’ en bevat ‘answers:’.'],
    ['de', 'n ersetzt durch n·N/(N − n), im Format .xlsx'],
    ['en', 'Where you see ‘?’, fill it in.'],
  ])('%s %s', (lang, text) => {
    expect(interfaceText(text, lang)).toEqual([]);
  });

  it.each<[Lang, string]>([
    ['fr', 'Les membres connaissent le travail quotidien les uns des autres.'],
    ['nl', 'Eén lid kent het werk van een ander lid.'],
    ['de', 'Die Mitglieder kennen den Arbeitsalltag der anderen.'],
    ['en', 'Members know one another’s day-to-day work.'],
  ])('%s %s', (lang, text) => {
    expect(statement(text, lang)).toEqual([]);
  });
});
