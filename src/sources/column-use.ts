/** Owns telling, by the words at its head alone, whether a column holds metadata of the tool, a person's data, or answers. */
import { textKey } from './normalise-text.js';
import type { ColumnUse, MetadataRole, PersonalRole, TableColumn } from './response-table.js';

/** Headers of one tool in every language it speaks, by what their column holds. */
export type HeaderWords = Partial<Record<MetadataRole | PersonalRole, readonly string[]>>;

const METADATA: ReadonlySet<string> = new Set<MetadataRole>(['response-id', 'finished', 'language', 'other']);

/** A person's data under its usual names, whatever the tool: in a plain table or asked as a question. */
const PERSONAL_WORDS: HeaderWords = {
  name: [
    ...['name', 'first name', 'last name', 'surname', 'full name', 'your name', 'firstname', 'lastname'],
    ...['nom', 'prénom', 'nom et prénom', 'prénom et nom', 'nom de famille', 'votre nom', 'nom complet'],
    ...['naam', 'voornaam', 'achternaam', 'familienaam', 'uw naam', 'volledige naam', 'voornaam en naam'],
    ...['vorname', 'nachname', 'familienname', 'ihr name', 'vor- und nachname', 'vollständiger name'],
  ],
  email: [
    ...['email', 'e-mail', 'email address', 'e-mail address', 'mail', 'your email', 'your email address'],
    ...[
      'adresse e-mail',
      'adresse email',
      'adresse mail',
      'adresse de messagerie',
      'courriel',
      'adresse électronique',
    ],
    ...[
      'e-mailadres',
      'emailadres',
      'uw e-mailadres',
      'e-mail-adresse',
      'mailadresse',
      'ihre e-mail-adresse',
    ],
  ],
  ip: ['ip', 'ip address', 'ipaddr', 'adresse ip', 'ip-adres', 'ip-adresse', 'ipaddress'],
  'user-id': [
    ...['user', 'user id', 'userid', 'uid', 'username', 'user name', 'login', 'token', 'external reference'],
    ...["nom d'utilisateur", 'utilisateur', 'identifiant', 'matricule', 'numéro national', 'code invitation'],
    ...['gebruiker', 'gebruikersnaam', 'personeelsnummer', 'rijksregisternummer', 'toegangscode'],
    ...[
      'benutzer',
      'benutzername',
      'personalnummer',
      'nationalregisternummer',
      'zugangscode',
      'zugangsschlüssel',
    ],
  ],
  device: [
    ...['device', 'device id', 'deviceid', 'browser', 'user agent', 'useragent', 'refurl', 'referrer url'],
    ...['simserial', 'subscriberid', 'appareil', 'navigateur', 'url de référence', 'toestel', 'gerät'],
  ],
  phone: [
    ...[
      'phone',
      'phone number',
      'phonenumber',
      'telephone',
      'mobile',
      'téléphone',
      'numéro de téléphone',
      'gsm',
    ],
    ...['telefoon', 'telefoonnummer', 'telefon', 'telefonnummer', 'handynummer'],
  ],
  time: [
    ...[
      'start time',
      'end time',
      'completion time',
      'submission time',
      'timestamp',
      'submitted at',
      'created at',
    ],
    ...['date submitted', 'date started', 'heure de début', 'heure de fin', 'horodateur', 'horodatage'],
    ...[
      'date de soumission',
      'heure de soumission',
      'begintijd',
      'starttijd',
      'eindtijd',
      'tijdstempel',
      'tijdstip',
    ],
    ...['startzeit', 'endzeit', 'zeitstempel', 'abgabezeit'],
  ],
  location: ['latitude', 'longitude', 'location', 'gps', 'geolocation', '_geolocation', 'adresse', 'adres'],
};

/** Prepares the words of a tool, with those of any personal data behind them. */
export function sortHeaders(words: HeaderWords): (header: string) => ColumnUse {
  const uses = new Map<string, ColumnUse>();
  for (const [role, headers] of [...Object.entries(words), ...Object.entries(PERSONAL_WORDS)]) {
    for (const header of headers) {
      const key = headerKey(header);
      if (!uses.has(key)) uses.set(key, toUse(role));
    }
  }
  return (header) => uses.get(headerKey(header)) ?? unnamed(header);
}

/** The key of a header: underscores are spaces, as some exports write them. */
export function headerKey(header: string): string {
  return textKey(header.replaceAll('_', ' '));
}

/** True when at least one of the words heads a column. */
export function hasHeader(headers: readonly string[], words: readonly string[]): boolean {
  const keys = new Set(headers.map(headerKey));
  return words.some((word) => keys.has(headerKey(word)));
}

/** The first column that holds what the role says. */
export function columnOf(
  columns: readonly TableColumn[],
  role: MetadataRole | PersonalRole,
): TableColumn | undefined {
  return columns.find(({ use }) => use.kind !== 'question' && use.role === role);
}

/** A column without a header is an index that some program added. */
function unnamed(header: string): ColumnUse {
  return header.trim() === '' ? { kind: 'metadata', role: 'other' } : { kind: 'question' };
}

function toUse(role: string): ColumnUse {
  return METADATA.has(role)
    ? { kind: 'metadata', role: role as MetadataRole }
    : { kind: 'personal', role: role as PersonalRole };
}
