/** Owns which command makes a document of the kit, or tells more about a theme. */
import type { KitDocument } from '../model/compass.js';

const COMMANDS: Record<Exclude<KitDocument, 'guide'>, string> = {
  coordinator: 'cop doc coordinator',
  animation: 'cop doc animation',
  'it-tools': 'cop doc it-tools',
  kickoff: 'cop doc kickoff',
  roles: 'cop doc roles',
  charter: 'cop doc charter',
  'action-plan': 'cop doc action-plan',
  'survey-form': 'cop survey form',
  'mail-invitation': 'cop survey mail invitation',
  'mail-results': 'cop survey mail results',
  workbook: 'cop compass workbook',
};

/** What to type for `document`; the guide opens at the theme that is asked about. */
export function kitCommand(document: KitDocument, themeId: string): string {
  return document === 'guide' ? `cop guide ${themeId}` : COMMANDS[document];
}
