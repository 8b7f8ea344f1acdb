/** Owns the two examples that open the help of each command: they run as they stand in the folder of a CoP, and a test runs them. */

/** By the words after `cop`. What each does is said in `locales/<lang>/examples.yaml`. */
export const EXAMPLES: Readonly<Record<string, readonly [string, string]>> = {
  init: ['cop init ma-cop', 'cop init ma-cop --no-input --name "Achats durables" --lang fr'],
  compass: ['cop compass --express', 'cop compass --answers reponses.yaml'],
  'compass score': [
    'cop compass score compass/2026-10-06.yaml',
    'cop compass score compass/2026-10-06.yaml -o rapport.docx rapport.xlsx',
  ],
  'compass workbook': [
    'cop compass workbook -o boussole.xlsx',
    'cop compass workbook -o kompas.xlsx --lang nl --express',
  ],
  'compass compare': [
    'cop compass compare ../due-for-reorientation/compass/2025-11-18.yaml ../due-for-reorientation/compass/2026-11-10.yaml',
    'cop compass compare ../due-for-reorientation/compass/2025-11-18.yaml ../due-for-reorientation/compass/2026-11-10.yaml -o tendance.html',
  ],
  survey: ['cop survey', 'cop survey --lang nl'],
  'survey form': ['cop survey form -o enquete.docx', 'cop survey form -o enquete.xlsx --lang fr,nl,de,en'],
  'survey inspect': [
    'cop survey inspect export.csv',
    'cop survey inspect export.csv --write-map export.map.yaml',
  ],
  'survey score': ['cop survey score export.csv --members 260', 'cop survey score exports -o resultats.xlsx'],
  'survey merge': ['cop survey merge nord.json sud.json', 'cop survey merge partiels -o ensemble.xlsx'],
  'survey mail': [
    'cop survey mail invitation -o invitation.docx --anonymous',
    'cop survey mail reminder -o rappel.txt --anonymous',
  ],
  doc: ['cop doc roles -o roles.docx', 'cop doc charter -o charte.docx'],
  portfolio: ['cop portfolio ..', 'cop portfolio .. -o portefeuille.xlsx'],
  guide: ['cop guide vitality', 'cop guide -o guide.docx'],
  kit: ['cop kit -o kit', 'cop kit -o kit-nl --lang nl'],
  validate: ['cop validate compass/2026-10-06.yaml', 'cop validate cop.yaml --json'],
  completions: ['cop completions bash', 'cop completions powershell'],
  'doc coordinator': [
    'cop doc coordinator -o check-list.docx',
    'cop doc coordinator -o checklist.docx --lang nl',
  ],
  'doc animation': ['cop doc animation -o retour.docx', 'cop doc animation -o terugkoppeling.docx --lang nl'],
  'doc it-tools': [
    'cop doc it-tools -o outils.docx --tools "Teams,SharePoint"',
    'cop doc it-tools -o outils.xlsx --tools "Teams,SharePoint"',
  ],
  'doc kickoff': [
    'cop doc kickoff -o scenario.docx --date 2026-12-08 --start 09:30',
    'cop doc kickoff -o invitation.ics --date 2026-12-08 --start 09:30 --place "Salle 3"',
  ],
  'doc roles': ['cop doc roles -o roles.docx', 'cop doc roles -o rollen.docx --lang nl'],
  'doc charter': ['cop doc charter -o charte.docx', 'cop doc charter -o charter.docx --lang nl'],
  'doc action-plan': [
    'cop doc action-plan -o plan.docx',
    'cop doc action-plan -o plan.docx --result compass/2026-10-06.yaml',
  ],
};
