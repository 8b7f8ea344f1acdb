// Writes dist/man/: the manual page cop(1) in each language. Run by the build.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { LANGS } from '../src/model/lang.js';
import { makeManPage } from './man/make-man-page.js';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

for (const lang of LANGS) {
  // man looks for a language in a folder of its name, and for English where none is named.
  const folder = lang === 'en' ? 'dist/man/man1' : `dist/man/${lang}/man1`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/cop.1`, await makeManPage(lang, version));
}
