/** Owns the export of Drupal Webform: the other side of its reader. */
import type { Lang } from '../../../src/model/lang.js';
import { type Answers, labelOf, type Words } from './words.js';

const DRUPAL_HEAD: Readonly<Record<Lang, readonly string[]>> = {
  fr: ['Séquentiel', 'SID', 'Heure de soumission', 'Brouillon', 'Adresse IP', 'UID', "Nom d'utilisateur"],
  nl: ['Volgnummer', 'SID', 'Tijdstip van inzending', 'Concept', 'IP-adres', 'UID', 'Gebruikersnaam'],
  de: ['Seriennummer', 'SID', 'Übermittlungszeit', 'Entwurf', 'IP-Adresse', 'UID', 'Benutzername'],
  en: ['Serial', 'SID', 'Submitted Time', 'Draft', 'IP Address', 'UID', 'Username'],
};

export function drupalRows(responses: readonly Answers[], words: Words): string[][] {
  const closed = words.closed();
  const { text, options } = words.priorities();
  const head = DRUPAL_HEAD[words.lang];
  let group: string | null = null;
  const groups = closed.map(({ dimension }) => {
    const isFirst = dimension !== null && dimension !== group;
    group = dimension;
    return isFirst ? words.texts.scales.agreement5!.question : '';
  });
  const open = words.open();
  const leaves = [...closed.map((question) => question.text), ...options.map(({ label }) => label)];
  return [
    ['Enquête', ...Array(head.length - 1 + leaves.length + open.length + 1).fill('')],
    [...head.map(() => ''), ...groups, text, ...options.slice(1).map(() => ''), ...open.map(() => ''), ''],
    [...head, ...leaves, ...open.map((question) => question.text), words.quotable()],
    ...responses.map((answers, at) => [
      ...[String(at + 1), String(at + 101), '13/07/2026 - 10:34', '', '', '0', ''],
      ...closed.map((question) => labelOf(question, answers)),
      ...options.map(({ id }) => (answers.priorities.includes(id) ? 'X' : '')),
      ...open.map(({ id }) => answers.open[id] ?? ''),
      answers.quotable ? 'X' : '',
    ]),
  ];
}
