/** Owns the two examples that open the help of each command: they run as they stand in the folder of a CoP, and a test runs them. */
import type { Translator } from '../i18n/translator.js';

export interface Example {
  /** As one types it, with the names that people of that language would choose. */
  typed: string;
  /** What it does. */
  what: string;
}

/** By the words after `cop`. Names between braces, and what each does, stand in `locales/<lang>/examples.yaml`. */
const EXAMPLES: Readonly<Record<string, readonly [string, string]>> = {
  init: ['cop init {folder}', 'cop init {folder} --no-input --name "{cop}" --lang {lang}'],
  compass: ['cop compass --express', 'cop compass --answers {answers}.yaml'],
  'compass score': [
    'cop compass score compass/2026-10-06.yaml',
    'cop compass score compass/2026-10-06.yaml -o {report}.docx {report}.xlsx',
  ],
  'compass workbook': [
    'cop compass workbook -o {compass}.xlsx',
    'cop compass workbook -o {other-compass}.xlsx --lang {other} --express',
  ],
  'compass compare': [
    'cop compass compare ../due-for-reorientation/compass/2025-11-18.yaml ../due-for-reorientation/compass/2026-11-10.yaml',
    'cop compass compare ../due-for-reorientation/compass/2025-11-18.yaml ../due-for-reorientation/compass/2026-11-10.yaml -o {trend}.html',
  ],
  survey: ['cop survey', 'cop survey --lang {other}'],
  'survey form': ['cop survey form -o {survey}.docx', 'cop survey form -o {survey}.xlsx --lang fr,nl,de,en'],
  'survey inspect': [
    'cop survey inspect export.csv',
    'cop survey inspect export.csv --write-map export.map.yaml',
  ],
  'survey score': [
    'cop survey score export.csv --members 260',
    'cop survey score 2025=export-2025.csv 2026=export.csv --cop "{cop}" -o {results}.xlsx',
  ],
  'survey merge': [
    'cop survey merge {north}.json {south}.json',
    'cop survey merge {partials} -o {together}.xlsx',
  ],
  'survey mail': [
    'cop survey mail invitation -o {invitation}.docx --anonymous',
    'cop survey mail reminder -o {reminder}.txt --anonymous',
  ],
  doc: ['cop doc roles -o {roles}.docx', 'cop doc charter -o {charter}.docx'],
  portfolio: ['cop portfolio ..', 'cop portfolio .. -o {portfolio}.xlsx'],
  guide: ['cop guide vitality', 'cop guide -o {guide}.docx'],
  kit: ['cop kit -o kit', 'cop kit -o kit-{other} --lang {other}'],
  validate: ['cop validate compass/2026-10-06.yaml', 'cop validate cop.yaml --json'],
  completions: ['cop completions bash', 'cop completions powershell'],
  'doc coordinator': [
    'cop doc coordinator -o {skills}.docx',
    'cop doc coordinator -o {other-skills}.docx --lang {other}',
  ],
  'doc animation': [
    'cop doc animation -o {feedback}.docx',
    'cop doc animation -o {other-feedback}.docx --lang {other}',
  ],
  'doc it-tools': [
    'cop doc it-tools -o {tools}.docx --tools "Teams,SharePoint"',
    'cop doc it-tools -o {tools}.xlsx --tools "Teams,SharePoint"',
  ],
  'doc kickoff': [
    'cop doc kickoff -o {scenario}.docx --date 2026-12-08 --start 09:30',
    'cop doc kickoff -o {invitation}.ics --date 2026-12-08 --start 09:30 --place "{room}"',
  ],
  'doc roles': ['cop doc roles -o {roles}.docx', 'cop doc roles -o {other-roles}.docx --lang {other}'],
  'doc charter': [
    'cop doc charter -o {charter}.docx',
    'cop doc charter -o {other-charter}.docx --lang {other}',
  ],
  'doc action-plan': [
    'cop doc action-plan -o {plan}.docx',
    'cop doc action-plan -o {plan}.docx --result compass/2026-10-06.yaml',
  ],
};

/** Both examples of the command `path`, in the language of the translator. */
export function examplesOf(path: string, translator: Translator): Example[] {
  const id = `examples.${path.replace(' ', '-')}`;
  return (EXAMPLES[path] ?? []).map((line, index) => ({
    typed: line.replace(/\{([\w-]+)\}/g, (_, name: string) => translator.t(`examples.name.${name}`)),
    what: translator.t(`${id}.${index === 0 ? 'first' : 'second'}`),
  }));
}
