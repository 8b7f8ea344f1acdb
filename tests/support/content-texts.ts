/** Owns reading, in a test, every text of the questionnaires and documents: one flat list a folder and language. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { LANGS, type Lang } from '../../src/model/lang.js';

export interface ContentText {
  /** The folder that holds `locales/`: `questionnaires/compass`, `templates/mail`. */
  folder: string;
  lang: Lang;
  /** Keys from the top, joined by dots: `items.preparation.domain.1.statement`. */
  key: string;
  text: string;
}

export const CONTENT_FOLDERS: readonly string[] = ['questionnaires', 'templates'].flatMap((parent) =>
  readdirSync(parent)
    .map((name) => `${parent}/${name}`)
    .filter((folder) => existsSync(`${folder}/locales`)),
);

/** The texts of a folder in one language, in the order of the file. */
export function readContent(folder: string, lang: Lang): ContentText[] {
  const texts: ContentText[] = [];
  const visit = (key: string, value: unknown): void => {
    if (typeof value === 'object' && value !== null) {
      for (const [name, inner] of Object.entries(value)) visit(key ? `${key}.${name}` : name, inner);
    } else texts.push({ folder, lang, key, text: String(value) });
  };
  visit('', parse(readFileSync(`${folder}/locales/${lang}.yaml`, 'utf8')));
  return texts;
}

export const CONTENT_TEXTS: readonly ContentText[] = CONTENT_FOLDERS.flatMap((folder) =>
  LANGS.flatMap((lang) => readContent(folder, lang)),
);
