/** Owns making house templates for tests: what a French Word writes, and hostile ones. */
import { Document, Footer, Header, Packer, Paragraph, TextRun } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { HouseTemplate } from '../../src/render/docx/house-template.js';

/** A template with a header, a footer and its own styles under French ids, `{{body}}` in a paragraph of its own. */
export async function houseTemplate(paragraphs: readonly string[] = ['{{body}}']): Promise<HouseTemplate> {
  const document = new Document({
    styles: {
      paragraphStyles: [
        {
          id: 'Titre1',
          name: 'heading 1',
          basedOn: 'Normal',
          run: { font: 'Georgia', color: '6B2C91', size: 32 },
        },
        { id: 'Sous-titre', name: 'Subtitle', basedOn: 'Normal', run: { italics: true } },
      ],
    },
    sections: [
      {
        properties: { page: { margin: { left: 1701, right: 1701 } } },
        headers: { default: new Header({ children: [new Paragraph('SPF Exemple, {{cop.name}}')] }) },
        footers: { default: new Footer({ children: [new Paragraph('{{ date }}')] }) },
        children: paragraphs.map(
          (text) => new Paragraph({ children: text.split('|').map((piece) => new TextRun(piece)) }),
        ),
      },
    ],
  });
  const parts = new Map(Object.entries(unzipSync(new Uint8Array(await Packer.toArrayBuffer(document)))));
  const styles = strFromU8(parts.get('word/styles.xml')!).replace(
    /<w:style[^>]*w:styleId="Heading1"[\s\S]*?<\/w:style>/,
    '',
  );
  parts.set('word/styles.xml', strToU8(styles));
  const theme = 'word/theme/theme1.xml';
  parts.set(
    theme,
    strToU8(strFromU8(parts.get(theme)!).replace(/(<a:accent1><a:srgbClr val=)"\w+"/, '$1"6B2C91"')),
  );
  return { parts, file: 'maison.docx' };
}

/** The same template with one part changed or added. */
export function withPart(
  template: HouseTemplate,
  name: string,
  change: (text: string) => string,
): HouseTemplate {
  const parts = new Map(template.parts);
  parts.set(name, strToU8(change(parts.has(name) ? strFromU8(parts.get(name)!) : '')));
  return { ...template, parts };
}

export function bytesOf({ parts }: HouseTemplate): Uint8Array {
  return zipSync(Object.fromEntries(parts));
}
