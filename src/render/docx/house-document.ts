/** Owns putting a report into a house template: its blocks at `{{body}}`, known facts at the other placeholders. */
import { type IPatch, PatchType, patchDocument, TextRun } from 'docx';
import { strFromU8, strToU8, zipSync } from 'fflate';
import { fail } from '../../errors.js';
import { cleanText } from '../../i18n/clean-text.js';
import type { Translator } from '../../i18n/translator.js';
import type { Profile } from '../../model/profile.js';
import type { Report } from '../../report/blocks.js';
import { resolveText } from '../resolve-text.js';
import { buildBody, numbering } from './body.js';
import { makeContext } from './context.js';
import { fitHouse } from './house-styles.js';
import { checkHouseTemplate, type HouseTemplate } from './house-template.js';
import { GUARD } from './package-bytes.js';

/** Shown where a fact is not known: something to write on. */
const BLANK = '……………';

/** The template filled with the report. Errors: those of `checkHouseTemplate`; COP-HOUSE-006 when Word's XML is broken. */
export async function fillHouseTemplate(
  report: Report,
  translator: Translator,
  template: HouseTemplate,
  profile: Profile | null,
): Promise<Uint8Array> {
  const facts = houseFacts(report, translator, profile);
  checkHouseTemplate(template, ['body', ...Object.keys(facts)]);
  const fit = fitHouse(template, report.lang);
  const context = makeContext(translator, fit.textWidth, { ...fit, dense: report.dense ?? false });
  const patches: Record<string, IPatch> = {
    body: { type: PatchType.DOCUMENT, children: buildBody(guardBraces(report), context) },
  };
  for (const [name, value] of Object.entries(facts)) {
    const text = guardBraces(cleanText(value ?? '').replace(/\s+/g, ' ')) || BLANK;
    patches[name] = { type: PatchType.PARAGRAPH, children: [new TextRun(text)] };
  }
  try {
    return await patchDocument({
      outputType: 'uint8array',
      data: zipSync(prepareParts(template, fit.stylesXml)),
      patches,
      trimPlaceholders: true,
      numbering: numbering(context),
    });
  } catch (cause) {
    const place = { file: template.file };
    throw fail('COP-HOUSE-006', { part: template.file }, { place, cause });
  }
}

/** What each placeholder but `{{body}}` stands for; undefined when it is not known. */
function houseFacts(
  report: Report,
  translator: Translator,
  profile: Profile | null,
): Record<string, string | undefined> {
  return {
    title: resolveText(report.title, translator),
    subtitle: report.subtitle && resolveText(report.subtitle, translator),
    date: translator.date(report.date),
    'cop.name': profile?.name ?? report.copName,
    'cop.organisations': profile?.organisations && translator.list(profile.organisations),
    'cop.domain': profile?.domain,
    'cop.createdOn': profile?.createdOn && translator.date(profile.createdOn),
    'cop.members': profile?.members?.toString(),
    'cop.meetingRhythm': profile?.meetingRhythm,
    'cop.coordinator': profile?.coordinator,
    'cop.sponsor': profile?.sponsor,
  };
}

/** People's own `{{…}}` must not be taken for a placeholder: a mark keeps the braces apart until the file is written. */
function guardBraces<T>(value: T): T {
  if (typeof value === 'string') return value.replaceAll('{{', `{${GUARD}{`) as T;
  if (Array.isArray(value)) return value.map(guardBraces) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, guardBraces(inner)])) as T;
}

/** The parts with our styles among its own; a template (.dotx) becomes a document. */
function prepareParts({ parts }: HouseTemplate, stylesXml: string): Record<string, Uint8Array> {
  const prepared = Object.fromEntries(parts);
  const types = '[Content_Types].xml';
  prepared[types] = strToU8(
    strFromU8(prepared[types]!).replaceAll(
      'wordprocessingml.template.main+xml',
      'wordprocessingml.document.main+xml',
    ),
  );
  if (prepared['word/styles.xml']) prepared['word/styles.xml'] = strToU8(stylesXml);
  return prepared;
}
