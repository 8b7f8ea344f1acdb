import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LANGS } from '../../../src/model/lang.js';
import { contrast, houseLook, OUR_LOOK } from '../../../src/render/docx/look.js';
import { renderReportDocx } from '../../../src/render/docx/report-docx.js';
import { contrastOf } from '../../support/contrast.js';
import { openDocx } from '../../support/docx.js';
import { sampleReport } from '../../support/sample-report.js';
import { translatorOf } from '../../support/translator.js';
import { accessibilityProblems } from '../../support/word-accessibility.js';

const kit = LANGS.flatMap((lang) =>
  readdirSync(`kit/${lang}`)
    .filter((name) => name.endsWith('.docx'))
    .map((name) => [lang, name] as const),
);

describe('every Word file of the kit', () => {
  it.each(kit)('can be read by everyone: %s/%s', (lang, name) => {
    expect(accessibilityProblems(openDocx(readFileSync(`kit/${lang}/${name}`)), lang)).toEqual([]);
  });
});

describe('a report', () => {
  it('can be read by everyone, with its charts', async () => {
    const docx = openDocx(await renderReportDocx(sampleReport, translatorOf('fr')));
    expect(accessibilityProblems(docx, 'fr')).toEqual([]);
  });
});

describe('the check itself', () => {
  it('sees what is wrong', async () => {
    const docx = openDocx(await renderReportDocx(sampleReport, translatorOf('fr')));
    const broken = JSON.parse(
      JSON.stringify(docx.body)
        .replace(/"w:tblHeader"/g, '"w:none"')
        .replace(/"Heading2"/g, '"Heading3"')
        .replace(/"descr":"[^"]+"/g, '"x":""'),
    );
    const problems = accessibilityProblems({ ...docx, body: broken }, 'nl').join('\n');
    for (const problem of ['language', 'a heading of level 3', 'no repeated header row', 'has no text']) {
      expect(problems).toContain(problem);
    }
  });
});

describe('colours', () => {
  it('have at least 4.5:1 on white and on the tint they stand on, and 3:1 in charts', () => {
    const {
      good,
      goodTint,
      warning,
      warningTint,
      critical,
      criticalTint,
      accent,
      tint,
      text,
      quiet,
      series,
    } = OUR_LOOK;
    const pairs = [
      [text, tint],
      [quiet, 'FFFFFF'],
      [quiet, tint],
      [accent, tint],
      [good, goodTint],
      [warning, warningTint],
      [critical, criticalTint],
      [text, criticalTint],
    ];
    for (const [front, back] of pairs) expect(contrastOf(front!, back!)).toBeGreaterThanOrEqual(4.5);
    for (const colour of series) expect(contrastOf(colour, 'FFFFFF')).toBeGreaterThanOrEqual(3);
  });

  it('of a house are taken over only where they can be read', () => {
    expect(houseLook('6B2C91').accent).toBe('6B2C91');
    expect(houseLook('FFD700').accent).toBe('404040');
    expect(houseLook(undefined).accent).toBe('404040');
    expect(contrast('000000', 'FFFFFF')).toBeCloseTo(21, 9);
    expect(contrast('767676', 'FFFFFF')).toBeCloseTo(4.54, 2);
  });
});
