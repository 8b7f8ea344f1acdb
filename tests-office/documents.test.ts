import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { documentTranslator } from '../src/commands/document-words.js';
import { buildDocument } from '../src/document/build-document.js';
import { loadTemplate } from '../src/io/load-template.js';
import { listControls } from '../src/model/form-controls.js';
import { formOfControls } from '../src/model/form-of-controls.js';
import { LANGS } from '../src/model/lang.js';
import { renderReportDocx } from '../src/render/docx/report-docx.js';
import { readControls } from '../src/sources/docx-controls.js';
import { bytesOf, houseTemplate } from '../tests/support/house-template.js';
import { makeFolder, runCop } from '../tests/support/run-cop.js';
import { sampleReport } from '../tests/support/sample-report.js';
import { translatorOf } from '../tests/support/translator.js';
import { convert, pdfText, python } from './support/office.js';

const OPEN_WORD = `
import json, sys, docx
d = docx.Document(sys.argv[1])
print(json.dumps({
  "title": d.core_properties.title,
  "author": d.core_properties.author,
  "headings": sum(1 for p in d.paragraphs if p.style.name.startswith("Heading")),
  "tables": len(d.tables),
  "cells": sum(len(r.cells) for t in d.tables for r in t.rows),
}))`;

interface Opened {
  title: string;
  author: string;
  headings: number;
  tables: number;
  cells: number;
}

const pagesOf = (pdf: Uint8Array): number => pdfText(pdf).split('\f').length - 1;

describe.each(LANGS)('the kit in %s', (lang) => {
  const names = readdirSync(`kit/${lang}`).filter((name) => name.endsWith('.docx'));
  const files = names.map((name) => new Uint8Array(readFileSync(`kit/${lang}/${name}`)));

  it('is opened by python-docx without a warning', () => {
    for (const [index, bytes] of files.entries()) {
      const opened = python<Opened>(OPEN_WORD, bytes, 'docx');
      expect(opened.title, names[index]).not.toBe('');
      expect(opened.author).toBe('');
    }
  });

  it('is opened by LibreOffice, the charter on one page', () => {
    const pdfs = convert(files, 'docx', 'pdf');
    pdfs.forEach((pdf, index) => {
      expect(pdfText(pdf).length, names[index]).toBeGreaterThan(300);
    });
    const charter = names.findIndex((name) => /^(charte|charter|charta|cop-charter)/.test(name));
    expect(pagesOf(pdfs[charter]!)).toBe(1);
  });
});

describe('documents filled from each example', () => {
  it.each(['young-solicited', 'stuck-in-sharing', 'due-for-reorientation'])(
    '%s: open everywhere',
    async (name) => {
      const cwd = join(makeFolder(), name);
      cpSync(join('examples', name), cwd, { recursive: true });
      const made: Uint8Array[] = [];
      for (const argv of [
        ['roles'],
        ['charter'],
        ['action-plan'],
        ['it-tools', '--tools', 'Teams,SharePoint'],
        ['kickoff', '--date', '2026-12-01', '--start', '9:30', '--end', '12:30'],
        ['coordinator'],
        ['animation'],
      ]) {
        const file = join(makeFolder(), 'd.docx');
        const { exitCode, stderr } = await runCop(['doc', ...argv, '-o', file, '-q'], { cwd });
        expect(exitCode, stderr).toBe(0);
        made.push(new Uint8Array(readFileSync(file)));
      }
      for (const bytes of made) expect(python<Opened>(OPEN_WORD, bytes, 'docx').tables).toBeGreaterThan(1);
      for (const pdf of convert(made, 'docx', 'pdf')) expect(pagesOf(pdf)).toBeGreaterThan(0);
    },
  );
});

describe('a report', () => {
  it('opens with its charts, in our look and in a house template', async () => {
    const french = translatorOf('fr');
    const house = await houseTemplate();
    const files = [
      await renderReportDocx(sampleReport, french),
      await renderReportDocx(sampleReport, french, { house, profile: { name: 'Achats' } }),
    ];
    for (const bytes of files) expect(python<Opened>(OPEN_WORD, bytes, 'docx').headings).toBeGreaterThan(0);
    const [own, housed] = convert(files, 'docx', 'pdf').map(pdfText);
    expect(own).toContain('Résultat de la boussole');
    expect(housed).toContain('SPF Exemple, Achats');
    expect(bytesOf(house).length).toBeGreaterThan(0);
  });
});

describe('a filled form', () => {
  it('that LibreOffice saved is read back the same, or refused where it dropped the names of the fields', async () => {
    const template = loadTemplate('coordinator', 'fr');
    const controls = listControls(template.structure);
    const values = { 'header.person': 'Zoé & Ann', 'header.view': 'self', 'relational.listening.level': '2' };
    const report = buildDocument(template, { date: '2026-11-21', profile: null, values, slots: {} });
    const bytes = await renderReportDocx(report, documentTranslator(template));
    const [saved] = convert([bytes], 'docx', 'docx');
    const tagged = readControls(strFromU8(unzipSync(saved!)['word/document.xml']!));
    const read = formOfControls(tagged, 'coordinator', controls);
    // LibreOffice keeps tags from 7.5 on.
    if (tagged.some(({ tag }) => tag !== '')) expect(read).toEqual({ values, findings: [] });
    else expect(read.findings.map(({ code }) => code)).toEqual(['COP-FORM-006']);
  });
});
